import { generateKeyPairSync, sign } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { onTestFinished } from 'vitest';
import { createBot } from '../../bot/channels/bot.ts';
import { type BotFrameworkDeps, createBotFramework } from '../../bot/channels/bot-framework.ts';
import { createDeliveries } from '../../bot/channels/deliveries.ts';
import { startConnector } from './fake-connector.ts';
import { makeFakeConversations } from './fake-conversations.ts';
import { startHttp } from './http-harness.ts';
import { makeRecordingLog } from './recording-log.ts';
import { settableClock } from './settable-clock.ts';

/** `/api/messages` over a real socket, with a core that echoes and a connector server that records what the bot sends. */
export async function makeBotFrameworkWorld(options: Partial<BotFrameworkDeps> & { waitMs?: number } = {}) {
  const log = makeRecordingLog();
  const conversations = makeFakeConversations();
  const clock = settableClock(new Date(1_800_000_000_000).toISOString());
  const make = () => {
    const shared = { conversations, deliveries: createDeliveries({ conversations, clock, log }), log };
    const bot = createBot({ ...shared, ...(options.waitMs !== undefined && { waitMs: options.waitMs }) });
    return { ...shared, bot };
  };
  const parts = make();
  const endpoint = createBotFramework({ app: undefined, devEndpoint: true, ...parts, ...options });
  const http = await startHttp(endpoint);
  const connector = await startConnector();
  onTestFinished(() => http.close());

  /** An activity as a channel sends it; a field given as undefined is left out. */
  const activity = (fields: object = {}) => ({
    type: 'message',
    id: 'act-1',
    channelId: 'msteams',
    serviceUrl: connector.origin,
    from: { id: 'user-1' },
    recipient: { id: 'bot-1' },
    conversation: { id: 'conv-1', tenantId: 'tenant-1' },
    text: 'Hallo',
    ...fields,
  });
  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${http.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, body: text ? JSON.parse(text) : undefined };
  }
  /** The channel as it is after a restart, on the same conversations. */
  const restarted = (changes: Partial<BotFrameworkDeps> = {}) =>
    createBotFramework({ app: undefined, devEndpoint: true, ...make(), ...options, ...changes });
  return { log, clock, conversations, parts, endpoint, restarted, connector, activity, post };
}

export const APP_ID = '11111111-2222-4333-8444-555555555555';
const ISSUER = 'https://issuer.example';

/**
 * Bot Framework's login, with keys of our own: botbuilder checks tokens as it always does, against a local key server.
 * Replies need a token from Microsoft, which nobody here can give, so they go out unsigned.
 */
export async function makeKeyServer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements: ['msteams'] }];
  const common = { method: 'GET', body: 'none', perMinute: 0 } as const;
  const http = await startHttp({
    routes: [
      {
        ...common,
        path: '/openid',
        handle: async ({ origin }) => ({ status: 200, body: { jwks_uri: `${origin}/keys` } }),
      },
      { ...common, path: '/keys', handle: async () => ({ status: 200, body: { keys } }) },
    ],
  });
  onTestFinished(() => http.close());

  function token(claims: object = {}, key = privateKey): string {
    const seconds = Math.floor(Date.now() / 1000);
    const payload = {
      iss: ISSUER,
      aud: APP_ID,
      nbf: seconds - 10,
      exp: seconds + 600,
      serviceurl: SERVICE_URL,
      ...claims,
    };
    const signed = [{ alg: 'RS256', typ: 'JWT', kid: 'key-1' }, payload].map(encode).join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  }
  return { token, authentication: (openIdUrl = `${http.origin}/openid`) => authentication(openIdUrl) };
}

/** Where Teams lets bots reply; nothing is sent there, because the tests ask for replies in the answer. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

function authentication(openIdUrl: string) {
  const keys = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'x',
    MicrosoftAppTenantId: 't',
  };
  const credentials = new ConfigurationServiceClientCredentialFactory(keys);
  credentials.createCredentials = async () => ({ signRequest: async (request) => request });
  const urls = {
    ToChannelFromBotLoginUrl: 'https://login.example',
    ToChannelFromBotOAuthScope: 'https://scope.example',
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: 'https://oauth.example',
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    CallerId: 'test',
  };
  return new ConfigurationBotFrameworkAuthentication({ ...keys, ...urls }, credentials);
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
