import type { Activity } from 'botbuilder';
import type { Conversation, Inbound, LogEntry } from '../contracts/conversation.ts';
import { activityId } from './direct-line-adapter.ts';
import { BOT_ACCOUNT, clientIdOf } from './read-posted.ts';
import type { Bearer } from './direct-line-token.ts';
import { renderWeb } from './render-web.ts';

/** A piece of a conversation as a client reads it; `watermark` is the sequence number up to which it goes. */
interface ActivitySet {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: number;
}

/**
 * Reads what stands in the log after a watermark, at most `limit` entries of it. The user's own activities are in it
 * too, with their `clientActivityID`: a client shows 'sending' until it sees them. A watermark beyond the log (the
 * server lost something) counts as the end of the log.
 */
export function readActivities(
  conversation: Conversation,
  bearer: Bearer,
  after: number,
  limit = Infinity,
): ActivitySet {
  const start = Math.min(after, lastSeq(conversation));
  const entries = conversation.log.filter((entry) => entry.seq > start).slice(0, limit);
  return {
    activities: entries.map((entry) => toActivity(entry, bearer)).filter((activity) => activity !== undefined),
    watermark: entries.at(-1)?.seq ?? start,
  };
}

/** The watermark of a client that has seen everything. */
export function lastSeq(conversation: Conversation): number {
  return conversation.nextSeq - 1;
}

/** Undefined for what is not shown: that somebody joined is never sent to the client. */
function toActivity(entry: LogEntry, bearer: Bearer): Partial<Activity> | undefined {
  const common = {
    id: activityId(bearer.conversationId, entry.seq),
    timestamp: new Date(entry.at),
    channelId: 'directline',
    conversation: { id: bearer.conversationId } as Activity['conversation'],
  };
  if (entry.message) return { ...renderWeb(entry.message), ...common, from: BOT_ACCOUNT };
  if (!entry.inbound || entry.inbound.kind === 'hello') return undefined;
  const clientActivityID = clientIdOf(entry.key);
  return {
    type: 'message',
    ...echo(entry.inbound),
    ...common,
    from: { id: bearer.user, name: '', role: 'user' },
    channelData: clientActivityID === undefined ? {} : { clientActivityID },
  };
}

function echo(inbound: Exclude<Inbound, { kind: 'hello' }>): Partial<Activity> {
  switch (inbound.kind) {
    case 'text':
      return { text: inbound.text, textFormat: 'plain' };
    case 'choice':
      return { text: inbound.label, textFormat: 'plain', value: { choice: inbound.value } };
    case 'file':
      return { text: '' };
  }
}
