import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { Conversations } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import { createBotTurn } from './bot-turn.ts';
import type { Deliveries } from './deliveries.ts';
import { readInbound } from './read-inbound.ts';
import { turnTarget } from './turn-target.ts';

/** How long an answer may take while the channel waits; Teams gives up after 15 s and sends the activity again. */
const WAIT_MS = 10_000;

interface BotDeps {
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
  readonly log: Log;
  readonly waitMs?: number;
}

/**
 * The one bot behind every channel. It only translates: an activity goes into the conversation's log, and what the
 * conversation core writes after it goes back to the channel.
 */
export function createBot(deps: BotDeps): ActivityHandler {
  const turn = createBotTurn({ waitMs: WAIT_MS, ...deps });
  const read = (context: TurnContext) => turn(context, turnTarget(context), readInbound(context.activity));
  const greet = (context: TurnContext) => turn(context, { ...turnTarget(context), key: 'hello' }, { kind: 'hello' });

  const bot = new ActivityHandler();
  bot.onMessage((context, next) => read(context).then(next));
  bot.onReactionsAdded((context, next) => read(context).then(next));
  // In a one-to-one chat of Teams both of these come: the key 'hello' makes the second a repeat.
  bot.onMembersAdded((context, next) => (someoneJoined(context) ? greet(context).then(next) : next()));
  bot.onInstallationUpdateAdd((context, next) => greet(context).then(next));
  return bot;
}

/** The bot itself is announced too; where it is alone there is nobody to greet. */
function someoneJoined({ activity }: TurnContext): boolean {
  return activity.membersAdded?.some((member) => member.id !== activity.recipient.id) ?? false;
}
