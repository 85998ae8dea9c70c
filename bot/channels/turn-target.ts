import { createHash } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { ChannelAddress, Conversation, LogEntry } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { channelAddress } from './channel-address.ts';
import { directLineTurn } from './direct-line-adapter.ts';

/** A log entry that holds something the bot said. */
export type Said = LogEntry & { readonly message: Message };

/** Where a turn's activity belongs. */
export interface Target {
  readonly id: string;
  readonly channel: Conversation['channel'];
  /** What makes the activity unique in its conversation. */
  readonly key: string;
  /** Where the answer must be brought, while the caller waits for it; absent where clients read the log themselves. */
  readonly address?: ChannelAddress;
  acknowledge(seq: number): void;
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
    acknowledge: (seq) => turn.acknowledge(seq),
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
    address: channelAddress(activity),
    acknowledge: () => undefined,
  };
}
