import type { Conversation, Conversations, Inbound, LogEntry } from '../../bot/contracts/conversation.ts';
import type { Message } from '../../bot/contracts/message.ts';

/** A conversation core in memory that tests can slow down, break and look into. */
interface FakeConversations extends Conversations {
  /** Everything that was appended, over all conversations. */
  readonly received: readonly { readonly id: string; readonly inbound: Inbound; readonly key: string }[];
  /** Answers wait until the function that this gives is called. */
  hold(): () => void;
  /** `receive` rejects from now on, as on a full disk. */
  breakDisk(): void;
  forget(id: string): void;
  /** Drops what is in the log, as the cap on its length does with old entries. */
  dropLog(id: string): void;
}

/** Greets, and echoes what is said; hand in `answer` for something else. */
export function makeFakeConversations(answer: (inbound: Inbound) => Message[] = echo): FakeConversations {
  const stored = new Map<string, Conversation>();
  const listeners = new Set<(id: string) => void>();
  const received: { id: string; inbound: Inbound; key: string }[] = [];
  let gate = Promise.resolve();
  let turns = Promise.resolve();
  let broken = false;

  function write(conversation: Conversation): void {
    stored.set(conversation.id, { ...conversation, version: conversation.version + 1 });
    for (const listener of listeners) listener(conversation.id);
  }

  function append(conversation: Conversation, entry: Omit<LogEntry, 'seq' | 'at'>): Conversation {
    const { log, nextSeq } = conversation;
    const added = { ...entry, seq: nextSeq, at: new Date(1_800_000_000_000 + nextSeq).toISOString() };
    return { ...conversation, log: [...log, added], nextSeq: nextSeq + 1 };
  }

  async function answerAll(id: string): Promise<void> {
    await gate;
    for (let next = firstUnhandled(stored.get(id)); next; next = firstUnhandled(stored.get(id))) {
      const { inbound, seq, conversation } = next;
      const answered = answer(inbound).reduce((grown, message) => append(grown, { message }), conversation);
      const greeted = conversation.state.greeted || inbound.kind === 'hello';
      write({ ...answered, processedUpTo: seq, state: { ...conversation.state, greeted } });
    }
  }

  return {
    received,
    async open(id, channel) {
      const existing = stored.get(id);
      if (existing) return existing;
      const fresh = empty(id, channel);
      stored.set(id, fresh);
      return fresh;
    },
    load: async (id) => stored.get(id),
    async receive(id, inbound, key, address) {
      if (broken) throw new Error('ENOSPC: the text of the user must not be in any answer');
      const conversation = stored.get(id);
      if (!conversation) throw new Error(`no conversation ${id}`);
      const repeat = conversation.log.find((entry) => entry.key === key);
      if (repeat) return repeat.seq;
      received.push({ id, inbound, key });
      const upTo = conversation.delivery?.upTo ?? conversation.nextSeq;
      write({ ...append(conversation, { inbound, key }), ...(address && { delivery: { address, upTo } }) });
      return conversation.nextSeq;
    },
    async processed(id, seq) {
      turns = turns.then(() => answerAll(id));
      await turns;
      return stored.get(id)?.log.filter((entry) => entry.seq > seq) ?? [];
    },
    async announce(id, message, key) {
      const conversation = stored.get(id);
      if (!conversation || conversation.log.some((entry) => entry.key === key)) return;
      const entry: LogEntry = { seq: conversation.nextSeq, at: conversation.lastAt, message, key };
      write({ ...conversation, nextSeq: conversation.nextSeq + 1, log: [...conversation.log, entry] });
    },
    async delivered(id, upTo) {
      const conversation = stored.get(id);
      if (conversation?.delivery) write({ ...conversation, delivery: { ...conversation.delivery, upTo } });
    },
    async undelivered() {
      const waits = ({ log, delivery }: Conversation) =>
        delivery !== undefined && log.some(({ message, seq }) => message && seq > delivery.upTo);
      return [...stored.values()].filter(waits).map(({ id }) => id);
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    breakDisk() {
      broken = true;
    },
    dropLog(id) {
      const conversation = stored.get(id);
      if (conversation) stored.set(id, { ...conversation, log: [] });
    },
    forget(id) {
      stored.delete(id);
      for (const listener of listeners) listener(id);
    },
  };
}

function echo(inbound: Inbound): Message[] {
  switch (inbound.kind) {
    case 'hello':
      return [{ key: 'groet', text: 'Welkom', choices: [{ label: 'Vraag stellen', value: 'menu/vraag@1' }] }];
    case 'text':
      return [{ key: 'echo', text: `Echo: ${inbound.text}` }];
    case 'choice':
      return [{ key: 'echo', text: `Keuze: ${inbound.value}` }];
    case 'file':
      return [{ key: 'echo', text: 'Bestand' }];
  }
}

function firstUnhandled(conversation: Conversation | undefined) {
  const entry = conversation?.log.find(({ inbound, seq }) => inbound && seq > conversation.processedUpTo);
  return conversation && entry?.inbound ? { inbound: entry.inbound, seq: entry.seq, conversation } : undefined;
}

function empty(id: string, channel: Conversation['channel']): Conversation {
  const at = new Date(1_800_000_000_000).toISOString();
  const state = { v: 1, greeted: false, misses: 0, lastItems: [], askedForPerson: 0, references: [] } as const;
  return { id, channel, version: 0, createdAt: at, lastAt: at, log: [], nextSeq: 1, processedUpTo: 0, state };
}
