import { randomBytes } from 'node:crypto';
import type { ActivityHandler } from 'botbuilder';
import type { Clock } from '../contracts/clock.ts';
import type { Conversations } from '../contracts/conversation.ts';
import type { Route, Upgrade } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import { createConversationLimit } from './conversation-limit.ts';
import { DirectLineAdapter } from './direct-line-adapter.ts';
import { directLineRoutes } from './direct-line-routes.ts';
import { createDirectLineStreams } from './direct-line-streams.ts';
import type { Tokens } from './direct-line-token.ts';
import type { PostedActivity } from './read-posted.ts';

/** What Direct Line needs; the limits have defaults that fit one small process. */
export interface DirectLineDeps {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly bot: ActivityHandler;
  readonly clock: Clock;
  readonly log: Log;
  /** WebSockets in all. */
  readonly maxStreams?: number;
  /** Milliseconds between pings; a client that misses one is given up at the next. */
  readonly heartbeatMs?: number;
  /** Activities that one conversation may post in a minute. */
  readonly activitiesPerMinute?: number;
}

/** A token for a new conversation. The conversation itself starts when a client uses it. */
interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly userId: string;
}

/** Our own Direct Line 3.0 endpoint, which the panel and a stock Web Chat talk to. */
interface DirectLine {
  readonly routes: readonly Route[];
  readonly upgrades: readonly Upgrade[];
  issueToken(): IssuedToken;
  /** Ends every stream. */
  close(): void;
}

/** Puts the endpoint together: routes, streams, and the adapter through which the bot hears of both. */
export function createDirectLine(deps: DirectLineDeps): DirectLine {
  const { tokens, bot, clock, maxStreams = 1000, heartbeatMs = 30_000, activitiesPerMinute = 40 } = deps;
  const streams = createDirectLineStreams({ ...deps, maxStreams, heartbeatMs });
  const adapter = new DirectLineAdapter({ run: (context) => bot.run(context), wake: streams.wake });
  const allow = createConversationLimit({ clock, perMinute: activitiesPerMinute });
  return {
    routes: directLineRoutes({ ...deps, allow, deliver: (posted) => deliver(adapter, deps.log, posted) }),
    upgrades: [streams.upgrade],
    issueToken() {
      const conversationId = randomBytes(16).toString('base64url');
      const userId = `dl_${randomBytes(16).toString('base64url')}`;
      const token = tokens.issue({ conversationId, user: userId });
      return { conversationId, token, expires_in: tokens.lifetimeSeconds, userId };
    },
    close: streams.close,
  };
}

/** Resolves as soon as the activity is on disk; the turn goes on by itself, and a failure after that is only logged. */
function deliver(adapter: DirectLineAdapter, log: Log, posted: PostedActivity): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const conversation = posted.activity.conversation.id;
  adapter.process(posted.activity, { key: posted.key, acknowledge: resolve }).then(
    () => reject(new Error('the bot ended the turn without storing the activity')),
    (error: unknown) => {
      log.error('channel.turn-failed', { conversation, error });
      reject(error);
    },
  );
  return promise;
}
