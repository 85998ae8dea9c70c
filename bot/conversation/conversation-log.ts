import type { Clock } from '../contracts/clock.ts';
import type { ChannelAddress, Conversation, Inbound, LogEntry } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { initialState } from './initial-state.ts';

/** Entries that a log keeps; older ones are dropped, their sequence numbers are not used again. */
const LOG_CAP = 600;
/** A longer message is refused kindly; only this much of it is kept. */
const LONGEST_MESSAGE = 8000;

/** What it takes to append what came in. */
interface AppendDeps {
  readonly clock: Clock;
  readonly maskBsn: (text: string) => string | null;
}

/** What came in: its key, and where the channel wants what is said from here on. */
interface Received {
  readonly inbound: Inbound;
  readonly key: string;
  readonly address?: ChannelAddress | undefined;
}

/** A conversation in which nothing was said yet, before its first write. */
export function newConversation(id: string, channel: Conversation['channel'], clock: Clock): Conversation {
  const at = clock.now().toISOString();
  return {
    id,
    channel,
    version: 0,
    createdAt: at,
    lastAt: at,
    log: [],
    nextSeq: 1,
    processedUpTo: 0,
    state: initialState,
  };
}

/** The newest entries of a log, as many as it keeps. */
export function kept(log: readonly LogEntry[]): readonly LogEntry[] {
  return log.slice(-LOG_CAP);
}

/** Appends what came in; a repeat (same key) changes nothing. What was said before a channel's first address counts as delivered. */
export function append({ clock, maskBsn }: AppendDeps, current: Conversation, received: Received): Conversation {
  const { inbound, key, address } = received;
  if (current.log.some((entry) => entry.key === key)) return current;
  const at = clock.now().toISOString();
  const entry: LogEntry = { seq: current.nextSeq, at, inbound: safeInbound(inbound, maskBsn), key };
  return {
    ...current,
    lastAt: at,
    nextSeq: current.nextSeq + 1,
    log: kept([...current.log, entry]),
    ...(address && { delivery: { address, upTo: current.delivery?.upTo ?? entry.seq } }),
  };
}

/** Appends what the bot says by itself; the state and what was handled stay as they were. */
export function announced(
  { clock }: Pick<AppendDeps, 'clock'>,
  current: Conversation,
  message: Message,
  key: string,
): Conversation {
  if (current.log.some((entry) => entry.key === key)) return current;
  const entry: LogEntry = { seq: current.nextSeq, at: clock.now().toISOString(), message, key };
  return { ...current, nextSeq: current.nextSeq + 1, log: kept([...current.log, entry]) };
}

/** Moves the delivery mark; it never goes back. The address of who had everything erased goes with the last message. */
export function deliveredUpTo(current: Conversation, seq: number): Conversation {
  const { delivery, ...rest } = current;
  if (!delivery || seq <= delivery.upTo) return current;
  const done = delivery.last && !current.log.some((entry) => entry.message && entry.seq > seq);
  return done ? rest : { ...current, delivery: { ...delivery, upTo: seq } };
}

/** Too long text is cut, what looks like a BSN is masked: before anything is stored. */
function safeInbound(inbound: Inbound, maskBsn: AppendDeps['maskBsn']): Inbound {
  if (inbound.kind !== 'text') return inbound;
  const cut = inbound.text.length > LONGEST_MESSAGE;
  const text = cut ? inbound.text.slice(0, LONGEST_MESSAGE) : inbound.text;
  const masked = maskBsn(text);
  return { kind: 'text', text: masked ?? text, ...(masked !== null && { masked: true }), ...(cut && { cut: true }) };
}
