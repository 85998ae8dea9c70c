import type { Clock } from '../contracts/clock.ts';
import type { Conversation, ConversationState, Conversations, Inbound, LogEntry } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import type { Message } from '../contracts/message.ts';
import type { ConversationStore, Exploration, ExplorationLog, QuestionLog } from '../contracts/stores.ts';
import { announced, append, deliveredUpTo, kept, newConversation } from './conversation-log.ts';
import type { TurnInput, TurnResult } from './turn.ts';
import { turnContext } from './turn-context.ts';

interface Deps {
  readonly store: ConversationStore;
  readonly questions: Pick<QuestionLog, 'put'>;
  readonly explorations: Pick<ExplorationLog, 'put'>;
  readonly answerTurn: (state: ConversationState, input: TurnInput) => Promise<TurnResult>;
  readonly maskBsn: (text: string) => string | null;
  /** What is said when a turn throws: a bug of ours, never shown. */
  readonly apology: () => Message;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The conversation core: append, acknowledge, answer in order, one write a turn. Work on one conversation goes one by
 * one; different conversations run side by side.
 */
export function createConversations(deps: Deps): Conversations & { resumeUnfinished(): Promise<number> } {
  const queues = new Map<string, Promise<unknown>>();
  const listeners = new Set<(id: string) => void>();
  /** Runs `work` after all earlier work on this conversation. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(id) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    queues.set(id, settled);
    void settled.then(() => {
      if (queues.get(id) === settled) queues.delete(id);
    });
    return mine;
  };
  const write = async (
    id: string,
    change: (current: Conversation) => Promise<Conversation> | Conversation,
  ): Promise<Conversation> => {
    const current = await deps.store.load(id);
    if (!current) throw new Error(`conversation is gone`);
    const changed = await change(current);
    if (changed === current) return current;
    if ((await deps.store.save(changed)) === 'conflict') return write(id, change);
    for (const listener of listeners) listener(id);
    return { ...changed, version: changed.version + 1 };
  };
  const answerAll = async (id: string): Promise<void> => {
    for (let pending = true; pending; ) {
      const after = await write(id, (current) => answerNext(deps, current));
      pending = nextInbound(after) !== undefined;
    }
  };
  return {
    load: (id) => deps.store.load(id),
    open: (id, channel) => inTurn(id, () => openConversation(deps, id, channel)),
    receive: (id, inbound, key, address) =>
      inTurn(id, async () => {
        const after = await write(id, (current) => append(deps, current, { inbound, key, address }));
        return after.log.findLast((entry) => entry.key === key)?.seq ?? after.nextSeq - 1;
      }),
    processed: (id, seq) =>
      inTurn(id, async () => {
        await answerAll(id);
        const after = await deps.store.load(id);
        return (after?.log ?? []).filter((entry) => entry.seq > seq);
      }),
    announce: (id, message, key) =>
      inTurn(id, async () => {
        if (await deps.store.load(id)) await write(id, (current) => announced(deps, current, message, key));
      }),
    delivered: (id, seq) =>
      inTurn(id, async () => {
        if (await deps.store.load(id)) await write(id, (current) => deliveredUpTo(current, seq));
      }),
    undelivered: () => deps.store.undelivered(),
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async resumeUnfinished() {
      let count = 0;
      for (const id of await deps.store.unfinished())
        try {
          await inTurn(id, () => answerAll(id));
          count += 1;
        } catch (error) {
          // One conversation that cannot be written must not keep the program from starting.
          deps.log.error('conversation.not-resumed', { conversation: id, error });
        }
      return count;
    },
  };
}

function nextInbound(conversation: Conversation): LogEntry | undefined {
  return conversation.log.find((entry) => entry.inbound && entry.seq > conversation.processedUpTo);
}

async function openConversation(deps: Deps, id: string, channel: Conversation['channel']): Promise<Conversation> {
  const known = await deps.store.load(id);
  if (known) return known;
  const fresh = newConversation(id, channel, deps.clock);
  if ((await deps.store.save(fresh)) === 'conflict') return openConversation(deps, id, channel);
  return { ...fresh, version: 1 };
}

/** Answers the first unhandled activity: the new state, the outgoing messages and the mark are one document. */
async function answerNext(deps: Deps, current: Conversation): Promise<Conversation> {
  const entry = nextInbound(current);
  if (!entry?.inbound) return current;
  const { state, messages, forget, notes, explored } = await answerSafely(deps, current, {
    ...entry,
    inbound: entry.inbound,
  });
  await note(deps, current.id, notes);
  if (explored) await noteExploration(deps, current.id, explored);
  const at = deps.clock.now().toISOString();
  const outgoing = messages.map((message, index): LogEntry => ({ seq: current.nextSeq + index, at, message }));
  return {
    ...current,
    ...(forget && {
      createdAt: at,
      ...(current.delivery && { delivery: { ...current.delivery, last: true as const } }),
    }),
    state,
    processedUpTo: entry.seq,
    nextSeq: current.nextSeq + outgoing.length,
    log: kept([...(forget ? current.log.filter(({ seq }) => seq >= entry.seq) : current.log), ...outgoing]),
  };
}

async function answerSafely(
  deps: Deps,
  current: Conversation,
  entry: LogEntry & { inbound: Inbound },
): Promise<Pick<TurnResult, 'state' | 'messages' | 'forget' | 'notes' | 'explored'>> {
  try {
    return await deps.answerTurn(current.state, {
      conversationId: current.id,
      seq: entry.seq,
      inbound: entry.inbound,
      now: deps.clock.now(),
      ...turnContext(current, entry.seq),
    });
  } catch (error) {
    deps.log.error('turn.failed', { error });
    return { state: current.state, messages: [deps.apology()] };
  }
}

/** Before the turn is written, so that a kill in between repeats it; a log that cannot be written stops no answer. */
async function note({ questions, log }: Deps, id: string, notes: TurnResult['notes'] = []): Promise<void> {
  try {
    for (const one of notes) await questions.put(id, one);
  } catch (error) {
    log.error('question.not-noted', { error });
  }
}

async function noteExploration({ explorations, log }: Deps, id: string, explored: Exploration): Promise<void> {
  try {
    await explorations.put(id, explored);
  } catch (error) {
    // A count of the staff stops no answer.
    log.error('exploration.not-noted', { error });
  }
}
