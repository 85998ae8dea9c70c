import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createBotFramework } from '../../bot/channels/bot-framework.ts';
import { APP_ID, makeBotFrameworkWorld, makeKeyServer, SERVICE_URL } from '../support/bot-framework-world.ts';

const app = { type: 'SingleTenant', id: APP_ID, password: 'x', tenantId: 't' } as const;

async function makeRegisteredWorld(openIdUrl?: string) {
  // The connector prints why it refuses a token; tests that make it refuse need not show that.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const keys = await makeKeyServer();
  const world = await makeBotFrameworkWorld({
    app,
    devEndpoint: false,
    authentication: keys.authentication(openIdUrl),
  });
  const activity = world.activity({ serviceUrl: SERVICE_URL, deliveryMode: 'expectReplies' });
  const post = (authorization?: string, fields: object = {}) =>
    world.post({ ...activity, ...fields }, authorization === undefined ? {} : { authorization });
  return { ...world, keys, post };
}

describe('/api/messages, who may call', () => {
  it('does not exist without a registration, unless it is asked for', async () => {
    const { endpoint } = await makeBotFrameworkWorld({ devEndpoint: false });
    expect(endpoint.routes).toEqual([]);
    expect((await makeBotFrameworkWorld()).endpoint.routes).toHaveLength(1);
  });

  it('an empty app id is a mistake, for it would switch authentication off', async () => {
    const { parts } = await makeBotFrameworkWorld();
    const nameless = { ...app, id: ' ' };
    expect(() => createBotFramework({ app: nameless, devEndpoint: false, ...parts })).toThrow('has an id');
  });

  it('every app type can be configured', async () => {
    const apps = [
      app,
      { type: 'UserAssignedMSI', id: APP_ID, tenantId: 't' },
      { type: 'MultiTenant', id: APP_ID, password: 'x' },
    ] as const;
    for (const registration of apps) {
      const { post, activity } = await makeBotFrameworkWorld({ app: registration });
      expect((await post(activity())).status).toBe(401);
    }
  });

  it('a token of the Bot Framework for this app is accepted', async () => {
    const { post, keys } = await makeRegisteredWorld();
    const { status, body } = await post(`Bearer ${keys.token()}`);
    expect([status, body.activities[0].text]).toEqual([200, 'Echo: Hallo']);
  });

  const now = Math.floor(Date.now() / 1000);
  const REFUSED: readonly [string, (keys: Awaited<ReturnType<typeof makeKeyServer>>) => string | undefined, object?][] =
    [
      ['no token', () => undefined],
      ['an empty one', () => ''],
      ['a word', () => 'Bearer nonsense'],
      ['three words', () => 'Bearer a.b.c'],
      ['another scheme', (keys) => `Basic ${keys.token()}`],
      ['one for another app', (keys) => `Bearer ${keys.token({ aud: 'another' })}`],
      ['one of another issuer', (keys) => `Bearer ${keys.token({ iss: 'https://evil.example' })}`],
      ['an expired one', (keys) => `Bearer ${keys.token({ exp: now - 3600, nbf: now - 7200 })}`],
      ['one for another serviceUrl', (keys) => `Bearer ${keys.token({ serviceurl: 'https://evil.example' })}`],
      ['one signed by somebody else', (keys) => `Bearer ${keys.token({}, otherKey())}`],
      ['one of a channel that the key is not for', (keys) => `Bearer ${keys.token()}`, { channelId: 'skype' }],
    ];
  it.each(REFUSED)('%s is refused with 401', async (_, authorization, fields) => {
    const { post, keys, conversations } = await makeRegisteredWorld();
    const { status, body } = await post(authorization(keys), fields);
    expect({ status, body }).toEqual({
      status: 401,
      body: { error: { code: 'Unauthorized', message: expect.any(String) } },
    });
    expect(conversations.received).toEqual([]);
  });

  it('a key server that is away gives 503, without its address', async () => {
    const { post, keys, conversations } = await makeRegisteredWorld('http://127.0.0.1:1/openid');
    const { status, text } = await post(`Bearer ${keys.token()}`);
    expect([status, text]).toEqual([503, expect.not.stringContaining('127.0.0.1')]);
    expect(conversations.received).toEqual([]);
  });

  it.each([
    'https://example.com/',
    'http://smba.trafficmanager.net/',
    'https://evilbotframework.com/',
    'http://127.0.0.1:80/',
  ])('the bot does not reply to %s, even when the token says so', async (serviceUrl) => {
    const { post, keys, conversations } = await makeRegisteredWorld();
    const { status, body } = await post(`Bearer ${keys.token({ serviceurl: serviceUrl })}`, { serviceUrl });
    expect([status, body.error.code]).toEqual([400, 'BadServiceUrl']);
    expect(conversations.received).toEqual([]);
  });
});

function otherKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}
