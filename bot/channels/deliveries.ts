import type { Activity } from 'botbuilder';
import type { ChannelAddress, Conversation, Conversations } from '../contracts/conversation.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import { deliveryFailure } from './delivery-failure.ts';
import { renderTeams } from './render-teams.ts';
import type { Said } from './turn-target.ts';

/** Posts activities in their order, and tells of each that was taken. */
export type Post = (activities: readonly Partial<Activity>[], taken: () => void, to: ChannelAddress) => Promise<void>;

/** Brings what the log holds to channels that do not read it. */
export interface Deliveries {
  /** A turn begins, and will deliver: nobody else does meanwhile. Gives the function that ends this, to be called once. */
  enter(id: string): () => void;
  /** Posts everything that the channel was not told yet, in the order of the log, and moves the mark. Never rejects. */
  send(id: string, post: Post): Promise<void>;
  /** The same for a conversation in which no turn runs, unless its channel failed a short while ago. */
  sendLater(id: string, post: Post): Promise<void>;
  /** Resolves when nothing is being posted any more. */
  idle(): Promise<void>;
}

interface DeliveriesDeps {
  readonly conversations: Pick<Conversations, 'load' | 'delivered'>;
  readonly clock: Clock;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** What could not be delivered for so long is no answer any more; it still stands in the log. */
const PATIENCE_MS = 24 * 60 * MINUTE_MS;

/**
 * Makes the deliveries: write, post, mark. A kill between posting and marking repeats the post at the next start; a post
 * that was surely not taken is tried again, after one minute doubling to an hour, for a day.
 */
export function createDeliveries(deps: DeliveriesDeps): Deliveries {
  const turns = new Map<string, number>();
  const lines = new Map<string, Promise<void>>();
  const waits = createWaits(() => deps.clock.now().getTime());
  const told = new Map<string, number>();
  const send: Deliveries['send'] = (id, post) => {
    const mine = (lines.get(id) ?? Promise.resolve())
      .then(() => deliver({ ...deps, waits, told }, id, post))
      .catch((error: unknown) => deps.log.error('channel.not-marked', { conversation: id, error }))
      .finally(() => lines.get(id) === mine && lines.delete(id));
    lines.set(id, mine);
    return mine;
  };
  return {
    send,
    enter(id) {
      turns.set(id, (turns.get(id) ?? 0) + 1);
      return () => {
        const left = (turns.get(id) ?? 1) - 1;
        if (left > 0) turns.set(id, left);
        else turns.delete(id);
      };
    },
    async sendLater(id, post) {
      if (!turns.has(id) && waits.areOver(id)) await send(id, post);
    },
    idle: async () => void (await Promise.all(lines.values())),
  };
}

/** Conversations whose channel did not take a post: how often in a row, and until when it is left alone. A restart forgets. */
function createWaits(now: () => number) {
  const known = new Map<string, { readonly tries: number; readonly until: number }>();
  return {
    areOver: (id: string) => (known.get(id)?.until ?? 0) <= now(),
    end: (id: string) => known.delete(id),
    /** Gives how many tries failed by now. */
    lengthen(id: string): number {
      const tries = (known.get(id)?.tries ?? 0) + 1;
      known.set(id, { tries, until: now() + Math.min(MINUTE_MS * 2 ** (tries - 1), LONGEST_WAIT_MS) });
      return tries;
    },
  };
}

interface Delivering extends DeliveriesDeps {
  readonly waits: ReturnType<typeof createWaits>;
  /** Entries up to which a channel was told, where that could not be marked: only the mark is tried again. A restart forgets. */
  readonly told: Map<string, number>;
}

async function deliver(deps: Delivering, id: string, post: Post): Promise<void> {
  const { conversations, clock, log, told } = deps;
  const waiting = waitingIn(await conversations.load(id), told.get(id));
  if (!waiting) return mark(deps, id, told.get(id));
  const oldest = clock.now().getTime() - PATIENCE_MS;
  const [old, fresh] = [
    waiting.said.filter(({ at }) => Date.parse(at) <= oldest),
    waiting.said.filter(({ at }) => Date.parse(at) > oldest),
  ];
  if (old.length > 0) log.error('channel.delivery-failed', { conversation: id, count: old.length, reason: 'too-old' });
  const upTo = fresh.length > 0 ? await attempt(deps, id, { ...waiting, said: fresh }, post) : undefined;
  await mark(deps, id, upTo ?? old.at(-1)?.seq);
}

async function mark({ conversations, told }: Delivering, id: string, upTo: number | undefined): Promise<void> {
  if (upTo === undefined) return;
  told.set(id, upTo);
  await conversations.delivered(id, upTo);
  told.delete(id);
}

/** Gives the last entry that was taken, or that will not be tried again. */
async function attempt({ log, waits }: Delivering, id: string, { address, said }: Waiting, post: Post) {
  let taken = 0;
  const activities = said.map(({ message }) => renderTeams(message));
  try {
    await post(activities, () => (taken += 1), address);
  } catch (error) {
    const failure = deliveryFailure(error);
    if (failure === 'again') {
      log.warn('channel.delivery-postponed', { conversation: id, attempt: waits.lengthen(id), error });
      return said[taken - 1]?.seq;
    }
    log.error('channel.delivery-failed', { conversation: id, count: said.length - taken, reason: failure, error });
  }
  waits.end(id);
  return said.at(-1)?.seq;
}

interface Waiting {
  readonly address: ChannelAddress;
  readonly said: readonly Said[];
}

function waitingIn(conversation: Conversation | undefined, told = 0): Waiting | undefined {
  const { delivery, log } = conversation ?? {};
  if (!delivery || !log) return undefined;
  const upTo = Math.max(delivery.upTo, told);
  const said = log.filter((entry): entry is Said => entry.message !== undefined && entry.seq > upTo);
  return said.length > 0 ? { address: delivery.address, said } : undefined;
}
