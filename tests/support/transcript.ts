import { z } from 'zod';

const reply = z.strictObject({
  key: z.string(),
  /** Parts that carry the meaning; every one must stand in the text. */
  has: z.array(z.string()).default([]),
  /** Parts that must not stand in it. */
  not: z.array(z.string()).default([]),
  /** Labels or values of buttons that must be there. */
  buttons: z.array(z.string()).optional(),
  /** The same that must not be there. */
  no_buttons: z.array(z.string()).optional(),
  /** One part of each card, in their order: there are no others. */
  cards: z.array(z.string()).optional(),
});

const logged = {
  asked: z.string(),
  outcome: z.string(),
  items: z.array(z.string()),
  chosen: z.string(),
  thumb: z.string(),
  rated: z.string(),
  reason: z.string(),
};

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
    .regex(/^\d+ (?:minutes|hours|days)$/)
    .optional(),
  disk_full: z.boolean().optional(),
  /** Before this turn the saved state looks as if this version of the dialog, or of the whole state, had written it. */
  written_by: z.strictObject({ dialog: z.number().optional(), state: z.number().optional() }).optional(),
  bot: z.array(reply),
});

/** One conversation as it must go (tests/conversations/*.yaml): every reply of every turn, the end state, the outbox. */
export const transcriptSchema = z.strictObject({
  name: z.string(),
  /** Rows of docs/gesprekken.md that this transcript shows. */
  rows: z.array(z.number()).min(1),
  /** Support items that are `vervallen` in this transcript. */
  retired: z.array(z.string()).default([]),
  turns: z.array(turn).min(1),
  end: z.strictObject({
    open: z.string().nullable(),
    misses: z.number().optional(),
    references: z.number().default(0),
    /** Entries that the log still holds. */
    log: z.number().optional(),
    /** What the question log keeps, in order; of each, the fields that are named here. */
    questions: z.array(z.strictObject(logged).partial()).optional(),
  }),
  outbox: z
    .array(
      z.strictObject({
        kind: z.enum(['to-staff', 'confirmation']),
        to: z.string(),
        has: z.array(z.string()).default([]),
        not: z.array(z.string()).default([]),
        /** Parts of the attached file; an empty list says that there is none. */
        attachment: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});

/** A checked transcript. */
export type Transcript = z.infer<typeof transcriptSchema>;
/** One turn of it. */
export type TranscriptTurn = Transcript['turns'][number];
