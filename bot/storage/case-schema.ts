import { z } from 'zod';
import type { Case, CaseEvent, CaseRoute } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';

/**
 * A word of a list that a later release may extend: any word is let through, because a case that is set aside after a
 * roll-back would take its mails with it.
 */
const word = <W extends string>() => z.custom<W>((value) => typeof value === 'string' && value !== '', 'not a word');

const attachment = z.object({ name: z.string(), text: z.string() }).optional();

const intake = z.object({
  request: word<Case['intake']['request']>(),
  question: z.string(),
  region: z.string().optional(),
  regionId: z.string().optional(),
  ocwConsent: z.boolean().optional(),
  name: z.string(),
  organisation: z.string().optional(),
  email: z.string(),
  phone: z.string().optional(),
  extra: z.array(z.object({ label: z.string(), value: z.string() })),
  attachment,
});

/** What a mail looks like, in a case or by itself. */
export const mailSchema: z.ZodType<Mail> = z.object({
  id: z.string().min(1),
  kind: word<Mail['kind']>(),
  messageId: z.string(),
  date: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  replyTo: z.string().optional(),
  thread: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachment,
  status: z.enum(['queued', 'sent', 'dead']),
  attempts: z.int().min(0),
  nextTry: z.iso.datetime(),
  settledAt: z.iso.datetime().optional(),
  lastError: z.string().optional(),
  conversationId: z.string().optional(),
  requeuedAt: z.iso.datetime().optional(),
});

const event = z.object({
  at: z.iso.datetime(),
  what: word<CaseEvent['what']>(),
  detail: z.string().optional(),
  by: z.string().optional(),
  key: z.string().optional(),
});

const moment = z.iso.datetime().optional();

/** What a case's file must look like. Unknown fields are let through. */
export const caseSchema: z.ZodType<Case> = z.object({
  key: z.string().min(1),
  reference: z.string().min(1),
  version: z.int().min(1),
  status: word<Case['status']>(),
  createdAt: z.iso.datetime(),
  closedAt: moment,
  closeReason: word<NonNullable<Case['closeReason']>>().optional(),
  claimedAt: moment,
  claimedBy: z.string().optional(),
  waitingSince: moment,
  routedAt: moment,
  remindedAt: moment,
  escalatedAt: moment,
  announcements: z
    .array(z.object({ key: z.string(), message: z.object({ key: z.string(), text: z.string() }) }))
    .optional(),
  conversationId: z.string(),
  intake,
  route: z.object({
    to: word<CaseRoute['to']>(),
    reason: word<CaseRoute['reason']>(),
    adviser: z.object({ id: z.string(), role: z.string() }).optional(),
  }),
  talk: z.array(
    z.object({
      who: z.enum(['gebruiker', 'krimpwijzer']),
      at: z.string(),
      text: z.string(),
      key: z.string().optional(),
    }),
  ),
  timeline: z.array(event),
  mails: z.array(mailSchema),
});
