import type { Foundations } from './build-foundations.ts';
import { createBot } from './channels/bot.ts';
import { createBotFramework } from './channels/bot-framework.ts';
import { createDeliveries } from './channels/deliveries.ts';
import { createDirectLine } from './channels/direct-line.ts';
import { createTokens } from './channels/direct-line-token.ts';
import type { Conversations } from './contracts/conversation.ts';

/** What the channels need beside the foundations. */
interface ChannelsDeps extends Pick<Foundations, 'config' | 'clock' | 'log' | 'keyFor'> {
  readonly conversations: Conversations;
}

/** Builds the one bot and its two channels: our own Direct Line, and Bot Framework (Teams). */
export function buildChannels({ config, clock, log, keyFor, conversations }: ChannelsDeps) {
  const deliveries = createDeliveries({ conversations, clock, log });
  const bot = createBot({ conversations, deliveries, log });
  const directLine = createDirectLine({
    conversations,
    tokens: createTokens({ key: keyFor('direct-line'), clock }),
    bot,
    clock,
    log,
  });
  const { botApp: app, devBotEndpoint: devEndpoint } = config;
  const botFramework = createBotFramework({ app, devEndpoint, bot, conversations, deliveries, log });
  return { directLine, botFramework };
}
