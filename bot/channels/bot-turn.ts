import { TurnContext } from 'botbuilder';
import type { Conversations, Inbound, LogEntry } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import { createDeliveryOrder, type Place } from './delivery-order.ts';
import type { Said, Target } from './turn-target.ts';

/** What a turn needs. `waitMs` is how long a caller waits for its answer; what comes later goes out by itself. */
interface BotTurnDeps {
  readonly conversations: Conversations;
  readonly log: Log;
  readonly waitMs: number;
}

/** One activity from its arrival to its answer. Throws only when the activity could not be stored. */
type BotTurn = (context: TurnContext, target: Target, inbound: Inbound) => Promise<void>;

/**
 * Makes the function that runs turns: append, acknowledge, wait for what the conversation core writes, send it. An
 * activity that comes a second time (same key) is acknowledged and sends nothing.
 */
export function createBotTurn(deps: BotTurnDeps): BotTurn {
  const { conversations } = deps;
  const order = createDeliveryOrder();
  return async (context, target, inbound) => {
    // Entered first: a repeat that comes while its first is still being handled finds everything sent.
    const place = order.enter(target.id);
    try {
      const before = await conversations.open(target.id, target.channel);
      // The log is capped, so the key of the greeting may be gone from it.
      if (inbound.kind === 'hello' && before.state.greeted) return target.acknowledge(0);
      const seq = await conversations.receive(target.id, inbound, target.key);
      target.acknowledge(seq);
      const repeated = seq < before.nextSeq;
      if (!repeated) await answer(deps, { context, target, place, seq });
    } finally {
      place.leave();
    }
  };
}

interface Turn {
  readonly context: TurnContext;
  readonly target: Target;
  readonly place: Place;
  readonly seq: number;
}

async function answer(deps: BotTurnDeps, turn: Turn): Promise<void> {
  const { context, target, place, seq } = turn;
  const written = deps.conversations.processed(target.id, seq).then((entries) => entries.filter(isSaid));
  const said = target.callerWaits ? await within(deps.waitMs, written) : await written;
  if (said === 'late') return answerLater(deps, turn, written);
  await place.send(said, (fresh) => send(deps.log, context, target, fresh));
}

/** Delivers after the turn is over. A context must not be used then, so what is needed is taken from it here. */
function answerLater(deps: BotTurnDeps, turn: Turn, written: Promise<readonly Said[]>): void {
  const { context, target } = turn;
  const { adapter } = context;
  const identity = context.turnState.get(adapter.BotIdentityKey);
  const reference = TurnContext.getConversationReference(context.activity);
  const place = turn.place.stay();
  const goOn = async (fresh: readonly Said[]) =>
    adapter.continueConversationAsync(identity, reference, (later) => send(deps.log, later, target, fresh));
  written
    .then((said) => place.send(said, goOn))
    .finally(() => place.leave())
    .catch((error: unknown) => deps.log.error('channel.late-answer-failed', { conversation: target.id, error }));
}

/** What cannot be delivered still stands in the log; a new try by the channel would be a repeat, so it is only logged. */
async function send(log: Log, context: TurnContext, target: Target, said: readonly Said[]): Promise<void> {
  try {
    await context.sendActivities(said.map((entry) => target.render(entry)));
  } catch (error) {
    log.error('channel.delivery-failed', { conversation: target.id, count: said.length, error });
  }
}

function isSaid(entry: LogEntry): entry is Said {
  return entry.message !== undefined;
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | 'late'> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, ms, 'late');
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
