import { type Activity, TurnContext } from 'botbuilder';
import type { Conversations, Inbound, LogEntry } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import type { Deliveries, Post } from './deliveries.ts';
import { renderWeb } from './render-web.ts';
import type { Said, Target } from './turn-target.ts';

/** What a turn needs. `waitMs` is how long a caller waits for its answer; what comes later goes out by itself. */
interface BotTurnDeps {
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
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
  const { conversations, deliveries } = deps;
  return async (context, target, inbound) => {
    const leave = deliveries.enter(target.id);
    try {
      const before = await conversations.open(target.id, target.channel);
      // The log is capped, so the key of the greeting may be gone from it.
      if (inbound.kind === 'hello' && before.state.greeted) return target.acknowledge(0);
      const seq = await conversations.receive(target.id, inbound, target.key, target.address);
      target.acknowledge(seq);
      const repeated = seq < before.nextSeq;
      if (!repeated) await answer(deps, { context, target, seq });
    } finally {
      leave();
    }
  };
}

interface Turn {
  readonly context: TurnContext;
  readonly target: Target;
  readonly seq: number;
}

async function answer(deps: BotTurnDeps, turn: Turn): Promise<void> {
  const { context, target, seq } = turn;
  const written = deps.conversations.processed(target.id, seq);
  if (!target.address) return stream(deps.log, turn, await written);
  if ((await within(deps.waitMs, written)) === 'late') return answerLater(deps, turn, written);
  await deps.deliveries.send(target.id, postIn(context));
}

/** Delivers after the turn is over. A context must not be used then, so what is needed is taken from it here. */
function answerLater({ deliveries, log }: BotTurnDeps, turn: Turn, written: Promise<unknown>): void {
  const { context, target } = turn;
  const { adapter } = context;
  const identity = context.turnState.get(adapter.BotIdentityKey);
  const reference = TurnContext.getConversationReference(context.activity);
  const leave = deliveries.enter(target.id);
  const goOn: Post = (activities, taken, to) =>
    adapter.continueConversationAsync(identity, reference, (later) => postOutside(later)(activities, taken, to));
  written
    .then(() => deliveries.send(target.id, goOn))
    .finally(leave)
    .catch((error: unknown) => log.error('channel.late-answer-failed', { conversation: target.id, error }));
}

/** Posts outside a turn. botbuilder gives such a context an activity with an id of its own making: nothing may answer to that. */
export function postOutside(context: TurnContext): Post {
  delete context.activity.id;
  return postIn(context);
}

/** Posts one by one, so that a failure does not make those before it go out again. */
function postIn(context: TurnContext): Post {
  return async (activities, taken) => {
    for (const activity of activities) {
      await context.sendActivity(activity);
      taken();
    }
  };
}

/** Clients of the web read the log; this wakes their stream. */
async function stream(log: Log, { context, target }: Turn, written: readonly LogEntry[]): Promise<void> {
  const said = written.filter((entry): entry is Said => entry.message !== undefined);
  try {
    await context.sendActivities(said.map(webActivity));
  } catch (error) {
    log.error('channel.delivery-failed', { conversation: target.id, count: said.length, error });
  }
}

function webActivity({ message, seq }: Said): Partial<Activity> {
  return { ...renderWeb(message), channelData: { key: message.key, seq } };
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
