import type { Clock } from '../contracts/clock.ts';
import type { Conversations } from '../contracts/conversation.ts';
import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import { authorise } from './authorise.ts';
import { activityId } from './direct-line-adapter.ts';
import type { Bearer, Tokens } from './direct-line-token.ts';
import { lastSeq, readActivities } from './read-activities.ts';
import { joined, type PostedActivity, readPosted } from './read-posted.ts';
import { readWatermark } from './read-watermark.ts';
import { refusal } from './refusal.ts';

/** What the routes need. */
interface DirectLineRoutesDeps {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly clock: Clock;
  /** Hands an activity to the bot; resolves with its sequence number when it is on disk, which is before it is answered. */
  deliver(activity: PostedActivity): Promise<number>;
  /** Whether a conversation may have one more activity now. */
  allow(conversationId: string): boolean;
}

const BASE = '/v3/directline';
/** Activities that a client polls for at once. */
const PER_POLL = 100;

type Handle = (deps: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer) => Promise<HttpResponse>;
type Row = readonly [method: Route['method'], path: string, body: Route['body'], perMinute: number, handle: Handle];

// Requests a minute are for one address, which a whole school board may share; polling clients ask once a second.
const TABLE: readonly Row[] = [
  ['POST', '/tokens/refresh', 'none', 120, refresh],
  ['POST', '/conversations', 'json', 120, start],
  ['GET', '/conversations/:id', 'none', 240, reconnect],
  ['GET', '/conversations/:id/activities', 'none', 1200, poll],
  ['POST', '/conversations/:id/activities', 'json', 240, post],
];

/** The HTTP side of Direct Line 3.0, as stock clients (Web Chat) use it. `tokens/generate` does not exist: it needs a secret. */
export function directLineRoutes(deps: DirectLineRoutesDeps): Route[] {
  const withToken = TABLE.map(([method, path, body, perMinute, handle]): Route => {
    const checked = async (request: HttpRequest) => {
      const caller = authorise(request, deps.tokens);
      return caller.kind === 'ok' ? handle(deps, request, caller.bearer) : caller.response;
    };
    return { method, path: BASE + path, body, perMinute, handle: checked };
  });
  return [...withToken, session];
}

/** Clients ask for it before an OAuth card, which we never send. */
const session: Route = {
  method: 'GET',
  path: `${BASE}/session/getsessionid`,
  body: 'none',
  perMinute: 60,
  handle: async () => ({ status: 200, body: { sessionId: '' } }),
};

const UNKNOWN = refusal(404, 'NotFound', 'this conversation does not exist, or it has ended');
const BAD_WATERMARK = refusal(400, 'BadArgument', 'watermark is a whole number, as an earlier answer gave it');

function grant(tokens: Tokens, bearer: Bearer) {
  const { conversationId } = bearer;
  return { conversationId, token: tokens.issue(bearer), expires_in: tokens.lifetimeSeconds };
}

/** A grant with the address of the stream that goes on after `watermark`. */
function entrance({ tokens }: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer, watermark: number) {
  const query = new URLSearchParams({ watermark: String(watermark), t: tokens.issue(bearer, 'stream') });
  const base = request.origin.replace(/^http/, 'ws') + BASE;
  return {
    ...grant(tokens, bearer),
    streamUrl: `${base}/conversations/${bearer.conversationId}/stream?${query}`,
  };
}

async function refresh({ tokens }: DirectLineRoutesDeps, _: HttpRequest, bearer: Bearer): Promise<HttpResponse> {
  return { status: 200, body: grant(tokens, bearer) };
}

async function start(deps: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer): Promise<HttpResponse> {
  const existing = await deps.conversations.load(bearer.conversationId);
  const answer = () => ({ status: existing ? 200 : 201, body: entrance(deps, request, bearer, 0) });
  // Also when it exists but was never greeted: an earlier start may have been killed in between. A repeat is dropped.
  const greeted = existing?.state.greeted ?? false;
  return greeted ? answer() : delivered(deps, joined(bearer, deps.clock.now()), answer);
}

async function reconnect(deps: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer): Promise<HttpResponse> {
  const watermark = readWatermark(request.query);
  if (watermark === 'malformed') return BAD_WATERMARK;
  const conversation = await deps.conversations.load(bearer.conversationId);
  if (!conversation) return UNKNOWN;
  // Without a watermark a client wants only what comes later.
  const from = watermark === 'none' ? lastSeq(conversation) : watermark;
  return { status: 200, body: entrance(deps, request, bearer, from) };
}

async function poll(deps: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer): Promise<HttpResponse> {
  const after = readWatermark(request.query);
  if (after === 'malformed') return BAD_WATERMARK;
  const conversation = await deps.conversations.load(bearer.conversationId);
  if (!conversation) return UNKNOWN;
  const { activities, watermark } = readActivities(conversation, bearer, after === 'none' ? 0 : after, PER_POLL);
  return { status: 200, body: { activities, watermark: String(watermark) } };
}

async function post(deps: DirectLineRoutesDeps, request: HttpRequest, bearer: Bearer): Promise<HttpResponse> {
  const { conversationId } = bearer;
  const posted = readPosted(request.body, bearer, deps.clock.now());
  switch (posted.kind) {
    case 'malformed':
      return refusal(400, 'BadArgument', 'expected a message activity with a text, a value {choice} or attachments');
    case 'ignored':
      // Clients read `id` from the answer; 0 is nobody's number.
      return { status: 200, body: { id: activityId(conversationId, 0) } };
    case 'activity':
      if (!deps.allow(conversationId))
        return refusal(429, 'TooManyRequests', 'too many activities in this conversation; wait a minute');
      if (!(await deps.conversations.load(conversationId))) return UNKNOWN;
      return delivered(deps, posted, (seq) => ({ status: 200, body: { id: activityId(conversationId, seq) } }));
  }
}

/** The bot has logged what went wrong. Clients turn a 5xx into 'try again'; a repeat (same clientActivityID) is harmless. */
async function delivered(deps: DirectLineRoutesDeps, activity: PostedActivity, answer: (seq: number) => HttpResponse) {
  try {
    return answer(await deps.deliver(activity));
  } catch {
    return refusal(502, 'BotError', 'this could not be stored; send it again');
  }
}
