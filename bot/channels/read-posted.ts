import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Bearer } from './direct-line-token.ts';

/** Who the bot is on our own web channel. */
export const BOT_ACCOUNT = { id: 'krimpwijzer', name: 'Krimpwijzer', role: 'bot' } as const;

/** Keeps what a client chooses as an id apart from our own keys, such as 'hello'. */
const CLIENT_PREFIX = 'client:';

const choice = z.string().min(1).max(500);
const message = z
  .object({
    type: z.literal('message'),
    text: z.string().nullish(),
    value: z.union([choice, z.object({ choice })]).nullish(),
    attachments: z.array(z.unknown()).max(20).nullish(),
    channelData: z
      .object({
        clientActivityID: z.string().min(1).max(200).nullish(),
        messageBack: z.object({ displayText: z.string().max(500).nullish() }).nullish(),
      })
      .nullish(),
  })
  .refine((body) => typeof body.text === 'string' || body.value != null || (body.attachments?.length ?? 0) > 0);
/** What stock clients post by themselves and what means nothing to us. */
const ignored = z.object({ type: z.enum(['typing', 'event', 'conversationUpdate']) });

/** An activity for the bot, with the key that makes it unique in its conversation. */
export interface PostedActivity {
  readonly kind: 'activity';
  readonly activity: Activity;
  readonly key: string;
}

/** What a posted body turned out to be. */
type Posted = PostedActivity | { readonly kind: 'ignored' } | { readonly kind: 'malformed' };

/**
 * Reads what a client posts. Only the named fields are taken over; who said it, where and when is the server's word.
 */
export function readPosted(body: unknown, bearer: Bearer, now: Date): Posted {
  if (ignored.safeParse(body).success) return { kind: 'ignored' };
  const read = message.safeParse(body);
  if (!read.success) return { kind: 'malformed' };
  const { text, value, attachments, channelData } = read.data;
  const said = {
    ...(typeof text === 'string' && { text }),
    ...(value != null && { value }),
    // What is in a file is never looked at; that there is one is enough to say that we cannot read it.
    ...(attachments?.length && { attachments: attachments.map(() => ({ contentType: 'application/octet-stream' })) }),
    channelData: { messageBack: channelData?.messageBack },
  };
  return {
    kind: 'activity',
    activity: fromServer({ type: 'message', ...said }, bearer, now),
    key: channelData?.clientActivityID ? CLIENT_PREFIX + channelData.clientActivityID : `server:${randomUUID()}`,
  };
}

/** The activity by which the bot hears that a user joined; stock clients do not say so themselves. */
export function joined(bearer: Bearer, now: Date): PostedActivity {
  const said = { type: 'conversationUpdate', membersAdded: [{ id: bearer.user, name: '' }] };
  return { kind: 'activity', activity: fromServer(said, bearer, now), key: 'hello' };
}

/** The client's own id in a log entry's key, if it gave one. */
export function clientIdOf(key: string | undefined): string | undefined {
  return key?.startsWith(CLIENT_PREFIX) ? key.slice(CLIENT_PREFIX.length) : undefined;
}

function fromServer(said: Partial<Activity>, bearer: Bearer, now: Date): Activity {
  const activity: Partial<Activity> = {
    ...said,
    channelId: 'directline',
    conversation: { id: bearer.conversationId } as Activity['conversation'],
    from: { id: bearer.user, name: '', role: 'user' },
    recipient: BOT_ACCOUNT,
    timestamp: now,
    locale: 'nl-NL',
    serviceUrl: '',
  };
  return activity as Activity;
}
