import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(1000);
const account = z.looseObject({ id });
const when = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

/** What botbuilder and our handler read without looking; everything else in an activity is passed on unseen. */
const schema = z.looseObject({
  type: z.string().min(1).max(100),
  id,
  channelId: z.string().regex(/^[\w-]{1,50}$/),
  serviceUrl: z.string().max(2000),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id, tenantId: id.nullish() }),
  text: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  deliveryMode: z.string().max(100).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  reactionsAdded: z.array(z.unknown()).nullish(),
  reactionsRemoved: z.array(z.unknown()).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id }).nullish() }).nullish(),
  timestamp: when.nullish(),
  localTimestamp: when.nullish(),
  expiration: when.nullish(),
});

/** Reads the body of a request by Bot Framework; undefined when it is not a complete activity. */
export function readChannelActivity(body: unknown): Activity | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const { timestamp, localTimestamp, expiration } = read.data;
  const dates = { timestamp: date(timestamp), localTimestamp: date(localTimestamp), expiration: date(expiration) };
  return { ...read.data, ...dates } as unknown as Activity;
}

/** botbuilder's own reader turns these texts into dates; what follows it counts on that. */
function date(text: string | null | undefined): Date | undefined {
  return typeof text === 'string' ? new Date(text) : undefined;
}
