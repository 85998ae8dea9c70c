import { createHash } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { Conversation, LogEntry } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { directLineTurn } from './direct-line-adapter.ts';
import { renderTeams } from './render-teams.ts';
import { renderWeb } from './render-web.ts';

/** A log entry that holds something the bot said. */
export type Said = LogEntry & { readonly message: Message };

/** Where a turn's activity belongs, and how what the bot says gets back there. */
export interface Target {
  readonly id: string;
  readonly channel: Conversation['channel'];
  /** What makes the activity unique in its conversation. */
  readonly key: string;
  /** True where the caller waits for the answer: then it must not take too long. */
  readonly callerWaits: boolean;
  acknowledge(seq: number): void;
  render(said: Said): Partial<Activity>;
}

/**
 * Reads the target off a turn. The web channel is known by its adapter, not by what the activity says: nobody gets at
 * a visitor's conversation by /api/messages.
 */
export function turnTarget(context: TurnContext): Target {
  const turn = directLineTurn(context);
  if (!turn) return botFrameworkTarget(context.activity);
  return {
    id: context.activity.conversation.id,
    channel: 'web',
    key: turn.key,
    callerWaits: false,
    acknowledge: (seq) => turn.acknowledge(seq),
    render: ({ message, seq }) => ({ ...renderWeb(message), channelData: { key: message.key, seq } }),
  };
}

function botFrameworkTarget(activity: Activity): Target {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '';
  const hash = createHash('sha256')
    .update(JSON.stringify([tenant, activity.conversation.id]))
    .digest('base64url');
  return {
    id: `${activity.channelId}:${hash}`,
    channel: 'teams',
    key: `activity:${activity.id}`,
    callerWaits: true,
    acknowledge: () => undefined,
    render: ({ message }) => renderTeams(message),
  };
}
