import { z } from 'zod';

const reply = z.strictObject({
  key: z.string(),
  /** Parts that carry the meaning; every one must stand in the text. */
  has: z.array(z.string()).default([]),
  /** Parts that must not stand in it. */
  not: z.array(z.string()).default([]),
  /** Labels or values of buttons that must be there. */
  buttons: z.array(z.string()).optional(),
});

const turn = z.strictObject({
  hello: z.literal(true).optional(),
  user: z.string().optional(),
  press: z.string().optional(),
  press_old: z.string().optional(),
  file: z.literal(true).optional(),
  /** Text that is repeated to reach this length. */
  length: z.number().optional(),
  /** The channel's own id of the message: the same one twice is a repeat. */
  id: z.string().optional(),
  wait: z
    .string()
    .regex(/^\d+ (?:hours|days)$/)
    .optional(),
  disk_full: z.boolean().optional(),
  bot: z.array(reply),
});

/** One conversation as it must go (tests/conversations/*.yaml): every reply of every turn, the end state, the outbox. */
export const transcriptSchema = z.strictObject({
  name: z.string(),
  /** Rows of docs/gesprekken.md that this transcript shows. */
  rows: z.array(z.number()).min(1),
  turns: z.array(turn).min(1),
  end: z.strictObject({
    open: z.string().nullable(),
    misses: z.number().optional(),
    references: z.number().default(0),
  }),
  outbox: z
    .array(
      z.strictObject({
        kind: z.enum(['to-staff', 'confirmation']),
        to: z.string(),
        has: z.array(z.string()).default([]),
        not: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** A checked transcript. */
export type Transcript = z.infer<typeof transcriptSchema>;
/** One turn of it. */
export type TranscriptTurn = Transcript['turns'][number];
