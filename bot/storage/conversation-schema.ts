import { z } from 'zod';
import type { Conversation, ConversationState } from '../contracts/conversation.ts';

const choice = z.object({ label: z.string(), value: z.string() });

const card = z.object({
  title: z.string(),
  text: z.string().optional(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
  link: z.object({ label: z.string(), url: z.string() }).optional(),
  actions: z.array(choice).optional(),
});

const message = z.object({
  key: z.string(),
  text: z.string(),
  cards: z.array(card).optional(),
  choices: z.array(choice).optional(),
});

const inbound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    masked: z.literal(true).optional(),
    cut: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('choice'), value: z.string(), label: z.string() }),
  z.object({ kind: z.literal('file') }),
]);

const entry = z.object({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  inbound: inbound.optional(),
  key: z.string().optional(),
  message: message.optional(),
});

const answer = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  shown: z.string(),
});

const answers = z.record(z.string(), answer.nullable());

const dialog = z.object({
  id: z.string(),
  v: z.int(),
  answers,
  open: z.string(),
  resume: z.string().optional(),
  misses: z.int(),
  doubted: z.string().optional(),
  fromReview: z.boolean().optional(),
  known: z.array(z.string()).optional(),
  since: z.int().optional(),
});

const search = z.object({
  collections: z.array(z.enum(['praktijkvoorbeeld', 'handreiking'])),
  criteria: z.array(z.object({ about: z.enum(['subject', 'place']), shown: z.string(), anyOf: z.array(z.string()) })),
  like: z.string().optional(),
  shown: z.int(),
  turn: z.int(),
});

const feedback = z.object({
  items: z.array(z.string()),
  reason: z.object({ item: z.string(), seq: z.int() }).optional(),
});

const state = z.object({
  v: z.literal(1),
  greeted: z.boolean(),
  dialog: dialog.optional(),
  misses: z.int(),
  lastQuestion: z.string().optional(),
  lastItems: z.array(z.string()),
  asked: z.int().optional(),
  search: search.optional(),
  feedback: feedback.optional(),
  pendingQuestion: z.string().optional(),
  askedForPerson: z.int(),
  confirm: z.enum(['opnieuw', 'verder']).optional(),
  about: answers.optional(),
  noMerger: z.literal(true).optional(),
  waiting: z.object({ dialog: z.string(), known: answers, after: z.literal(true).optional() }).optional(),
  kept: z.array(dialog).optional(),
  visitor: z.string().optional(),
  references: z.array(z.string()),
});

/** A state of a release after this one is left as it is: whoever runs it decides, and it must survive a roll-back. */
const newerState = z.object({ v: z.int().min(2) });

const address = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});

/** What a conversation's file must look like. Unknown fields are let through. */
export const conversationSchema: z.ZodType<Conversation> = z.object({
  id: z.string().min(1),
  channel: z.enum(['web', 'teams', 'terminal']),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  log: z.array(entry),
  nextSeq: z.int().min(1),
  processedUpTo: z.int().min(0),
  delivery: z.object({ address, upTo: z.int().min(0), last: z.literal(true).optional() }).optional(),
  state: z.custom<ConversationState>(
    (value) => state.safeParse(value).success || newerState.safeParse(value).success,
    'not a conversation state',
  ),
});
