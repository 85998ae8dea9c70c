import {
  type Activity,
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { ChannelAddress, Conversations } from '../contracts/conversation.ts';
import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import { applyReplyPolicy } from './apply-reply-policy.ts';
import { postOutside } from './bot-turn.ts';
import { conversationReference } from './channel-address.ts';
import type { Deliveries, Post } from './deliveries.ts';
import { mayReplyTo } from './may-reply-to.ts';
import { readChannelActivity } from './read-channel-activity.ts';
import { refusal } from './refusal.ts';

/** The bot's registration. config.ts has checked the type: botbuilder silently reads an unknown one as MultiTenant. */
interface BotFrameworkApp {
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly id: string;
  readonly password?: string | undefined;
  readonly tenantId?: string | undefined;
}

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;

/** What `/api/messages` needs. */
export interface BotFrameworkDeps {
  readonly app: BotFrameworkApp | undefined;
  /** Accept callers without a token, who may then only be replied to on this machine. Never when others can reach us. */
  readonly devEndpoint: boolean;
  readonly bot: ActivityHandler;
  readonly conversations: Pick<Conversations, 'undelivered'>;
  readonly deliveries: Deliveries;
  readonly log: Log;
  /** Instead of Microsoft's own login and key servers; for tests. */
  readonly authentication?: Authentication;
}

/** Teams and the other channels of Bot Framework. */
interface BotFramework {
  readonly routes: readonly Route[];
  /** Brings a conversation what was said in it by itself. Nothing happens to one of another channel. */
  deliver(id: string): Promise<void>;
  /** The same for every conversation that waits for it: after a restart, or because its channel was away. */
  deliverAll(): Promise<void>;
  /** Resolves when nothing is being posted any more. */
  idle(): Promise<void>;
}

/**
 * The endpoint for Teams and the other channels of Bot Framework. Without a registration there is none: botbuilder
 * would take that for 'no authentication', except where `devEndpoint` asks for just that.
 */
export function createBotFramework(deps: BotFrameworkDeps): BotFramework {
  const { app, devEndpoint, conversations, deliveries } = deps;
  const nothing = async () => undefined;
  if (!app && !devEndpoint) return { routes: [], deliver: nothing, deliverAll: nothing, idle: nothing };
  if (app && app.id.trim() === '')
    throw new Error('a Bot Framework app has an id; an empty one would switch authentication off');
  const authentication = deps.authentication ?? authenticationOf(app);
  const adapter = new ChannelAdapter(authentication);
  const handle = (request: HttpRequest) => receive({ ...deps, authentication, adapter }, request);
  const deliver = (id: string) => deliveries.sendLater(id, postLater({ ...deps, adapter }));
  return {
    // One address of Microsoft speaks for all users, hence the wide limit.
    routes: [{ method: 'POST', path: '/api/messages', body: 'json', perMinute: 3000, handle }],
    deliver,
    idle: deliveries.idle,
    async deliverAll() {
      for (const id of await conversations.undelivered()) await deliver(id);
    },
  };
}

/** Posts outside a turn, to the address that the channel gave with its last activity. It was checked then; the rules may have changed. */
function postLater({ app, adapter }: Pick<Endpoint, 'app' | 'adapter'>): Post {
  return async (activities, taken, to: ChannelAddress) => {
    if (!mayReplyTo(to.serviceUrl, app ? 'channels' : 'loopback')) throw new AddressRefusedError();
    const reference = conversationReference(to);
    await adapter.continueConversationAsync(app?.id ?? '', reference, (later) =>
      postOutside(later)(activities, taken, to),
    );
  };
}

/** The bot does not post to this serviceUrl (any more). */
class AddressRefusedError extends Error {
  readonly statusCode = 403;
}

/** CloudAdapter.process() prints errors and sends their text to the caller; this uses what is under it. */
class ChannelAdapter extends CloudAdapter {
  run(
    identity: Awaited<ReturnType<Authentication['authenticateRequest']>>,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(identity, activity, logic);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    applyReplyPolicy(context.turnState.get(this.ConnectorClientKey));
    return super.sendActivities(context, activities);
  }
}

function authenticationOf(app: BotFrameworkApp | undefined): Authentication {
  const keys = app && {
    MicrosoftAppType: app.type,
    MicrosoftAppId: app.id,
    ...(app.password && { MicrosoftAppPassword: app.password }),
    ...(app.tenantId && { MicrosoftAppTenantId: app.tenantId }),
  };
  return new ConfigurationBotFrameworkAuthentication(keys, new ConfigurationServiceClientCredentialFactory(keys));
}

interface Endpoint extends BotFrameworkDeps {
  readonly authentication: Authentication;
  readonly adapter: ChannelAdapter;
}

async function receive(endpoint: Endpoint, request: HttpRequest): Promise<HttpResponse> {
  const { app, adapter, bot, log } = endpoint;
  const activity = readChannelActivity(request.body);
  if (!activity)
    return refusal(
      400,
      'BadActivity',
      'expected an activity with type, id, channelId, serviceUrl, from, recipient and conversation',
    );
  const caller = await identify(endpoint, request, activity);
  if (caller.kind === 'refused') return caller.response;
  if (!mayReplyTo(activity.serviceUrl, app ? 'channels' : 'loopback'))
    return refusal(400, 'BadServiceUrl', 'the bot does not reply to this serviceUrl');
  try {
    const answer = await adapter.run(caller.identity, activity, (context) => bot.run(context));
    return { status: answer?.status ?? 200, ...(answer?.body !== undefined && { body: answer.body }) };
  } catch (error) {
    log.error('channel.turn-failed', { route: request.path, error });
    return refusal(500, 'BotError', 'the activity was not accepted; send it again');
  }
}

async function identify({ authentication, log }: Endpoint, request: HttpRequest, activity: Activity) {
  try {
    const identity = await authentication.authenticateRequest(activity, request.headers.authorization ?? '');
    return { kind: 'ok', identity } as const;
  } catch (error) {
    const away = keysUnreachable(error);
    log.warn(away ? 'bot-framework.keys-unreachable' : 'bot-framework.caller-refused', { route: request.path, error });
    const response = away
      ? refusal(503, 'TryAgain', 'the caller cannot be checked at the moment')
      : refusal(401, 'Unauthorized', 'send a valid token of the Bot Framework');
    return { kind: 'refused', response } as const;
  }
}

/** The connector has no error type for this: a failed fetch, or its own error with a status of 500. */
function keysUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && Number(error.statusCode) >= 500);
}
