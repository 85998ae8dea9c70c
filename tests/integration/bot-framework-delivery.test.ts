import { expect, it, vi } from 'vitest';
import { APP_ID, makeBotFrameworkWorld, makeKeyServer, SERVICE_URL } from '../support/bot-framework-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const news = { key: 'zaak.opgepakt', text: 'Uw aanvraag is opgepakt.' };

/** A user who said 'Hallo' and was answered. */
async function makeTalk(options: Parameters<typeof makeBotFrameworkWorld>[0] = {}) {
  const world = await makeBotFrameworkWorld(options);
  await world.post(world.activity());
  const id = world.conversations.received[0]?.id ?? '';
  const texts = () => world.connector.sent.map(({ text }) => text);
  const failures = () => world.log.lines.map(({ event, fields }) => [event, fields.reason ?? fields.attempt]);
  return { ...world, id, texts, failures };
}

it('what is said by itself goes out to where the user was last heard, once, and answers no activity', async () => {
  const { id, conversations, endpoint, connector, texts } = await makeTalk();
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  await endpoint.deliver(id);
  await endpoint.deliverAll();
  expect(texts()).toEqual(['Echo: Hallo', news.text]);
  expect(connector.sent[1]).toMatchObject({
    path: '/v3/conversations/conv-1/activities',
    conversation: { id: 'conv-1', tenantId: 'tenant-1' },
    from: { id: 'bot-1' },
    recipient: { id: 'user-1' },
  });
  expect(connector.sent[1]?.replyToId).toBeUndefined();
});

it('what was written before a kill goes out after the restart, in the order of the log', async () => {
  const { id, conversations, connector, restarted, post, activity, texts } = await makeTalk();
  const release = conversations.hold();
  void post(activity({ id: 'act-2', text: 'Nog iets' }));
  await vi.waitFor(() => expect(conversations.received).toHaveLength(2));
  // The kill: the turn that runs never gets to sending.
  connector.answers.push({ status: 429, headers: { 'retry-after': '600' } });
  release();
  await vi.waitFor(() => expect(texts()).toHaveLength(2));
  await conversations.announce(id, news, 'zaak/1');
  expect(await conversations.undelivered()).toEqual([id]);
  await restarted().deliverAll();
  expect(texts().slice(2)).toEqual(['Echo: Nog iets', news.text]);
  expect(await conversations.undelivered()).toEqual([]);
});

it('no name of a user is kept for it', async () => {
  const { id, conversations, post, activity } = await makeTalk();
  await post(activity({ id: 'act-2', from: { id: 'user-1', name: 'Jo de Vries', aadObjectId: 'aad-1' } }));
  const { delivery } = (await conversations.load(id)) ?? {};
  expect(delivery?.address.user).toEqual({ id: 'user-1' });
  expect(JSON.stringify(delivery)).not.toMatch(/Vries|aad-1/);
});

it('what was not taken is tried again, after one minute doubling to an hour, and then with all that came after', async () => {
  const { id, conversations, endpoint, connector, clock, texts, failures } = await makeTalk();
  const busy = { status: 429, headers: { 'retry-after': '600' } };
  connector.answers.push(busy, busy);
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  clock.advance(MINUTE - 1);
  await endpoint.deliverAll();
  expect(texts()).toHaveLength(2);
  clock.advance(1);
  await endpoint.deliverAll();
  expect(failures()).toEqual([
    ['channel.delivery-postponed', 1],
    ['channel.delivery-postponed', 2],
  ]);
  await conversations.announce(id, { ...news, text: 'Uw aanvraag is afgerond.' }, 'zaak/2');
  clock.advance(2 * MINUTE);
  await endpoint.deliverAll();
  expect(texts().slice(3)).toEqual([news.text, 'Uw aanvraag is afgerond.']);
});

it('what waits goes out before the answer to the next message, also when the channel was away a moment ago', async () => {
  const { id, conversations, endpoint, connector, post, activity, texts } = await makeTalk();
  connector.answers.push({ status: 429, headers: { 'retry-after': '600' } });
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  await post(activity({ id: 'act-2', text: 'Is er nieuws?' }));
  expect(texts().slice(2)).toEqual([news.text, 'Echo: Is er nieuws?']);
});

it('of several messages only those go out again that were not taken', async () => {
  const { id, conversations, endpoint, connector, clock, texts } = await makeTalk();
  connector.answers.push({ status: 200 }, { status: 429, headers: { 'retry-after': '600' } });
  await conversations.announce(id, { ...news, text: 'Een' }, 'zaak/1');
  await conversations.announce(id, { ...news, text: 'Twee' }, 'zaak/2');
  await endpoint.deliver(id);
  clock.advance(MINUTE);
  await endpoint.deliverAll();
  expect(texts().slice(1)).toEqual(['Een', 'Twee', 'Twee']);
});

it.each([
  ['may have arrived', 502, 'uncertain'],
  ['can never arrive', 403, 'refused'],
] as const)('what %s is not sent again', async (_, status, reason) => {
  const { id, conversations, endpoint, connector, clock, texts, failures } = await makeTalk();
  connector.answers.push({ status });
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  clock.advance(HOUR);
  await endpoint.deliverAll();
  expect(texts()).toEqual(['Echo: Hallo', news.text]);
  expect(failures()).toEqual([['channel.delivery-failed', reason]]);
});

it('a channel that is away for a day is given up, loudly and once', async () => {
  const { id, conversations, endpoint, connector, clock, texts, failures } = await makeTalk();
  await conversations.announce(id, news, 'zaak/1');
  for (let hours = 0; hours < 30; hours += 1) {
    connector.answers.push({ status: 401 });
    await endpoint.deliverAll();
    clock.advance(HOUR);
  }
  expect(failures().filter(([event]) => event === 'channel.delivery-failed')).toEqual([
    ['channel.delivery-failed', 'too-old'],
  ]);
  expect(texts()).toHaveLength(1 + 24);
  expect(await conversations.undelivered()).toEqual([]);
});

it('while a turn runs, its own answer is not brought by anybody else', async () => {
  const { id, conversations, endpoint, post, activity, connector } = await makeTalk();
  const release = conversations.hold();
  const asked = post(activity({ id: 'act-2', text: 'Nog iets', deliveryMode: 'expectReplies' }));
  await vi.waitFor(() => expect(conversations.received).toHaveLength(2));
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  expect(connector.sent).toHaveLength(1);
  release();
  const { body } = await asked;
  expect(body.activities.map(({ text }: { text: string }) => text)).toEqual([news.text, 'Echo: Nog iets']);
});

it('what was posted but could not be marked is not posted again: only the mark is tried again', async () => {
  const { id, conversations, endpoint, texts, failures } = await makeTalk();
  const { delivered } = conversations;
  const full = vi.spyOn(conversations, 'delivered').mockRejectedValue(new Error('ENOSPC'));
  await conversations.announce(id, news, 'zaak/1');
  await endpoint.deliver(id);
  await endpoint.deliverAll();
  full.mockImplementation(delivered);
  await endpoint.deliverAll();
  expect(texts()).toEqual(['Echo: Hallo', news.text]);
  expect(failures().map(([event]) => event)).toEqual(['channel.not-marked', 'channel.not-marked']);
  expect(await conversations.undelivered()).toEqual([]);
});

it('an address to which the bot may not post (any more) gets nothing', async () => {
  const { id, conversations, connector, restarted, failures } = await makeTalk();
  await conversations.announce(id, news, 'zaak/1');
  const real = restarted({ app: { type: 'MultiTenant', id: APP_ID, password: 'x' }, devEndpoint: false });
  await real.deliverAll();
  expect(connector.sent).toHaveLength(1);
  expect(failures()).toEqual([['channel.delivery-failed', 'refused']]);
});

it('a conversation of the web, or one that is gone, is left alone', async () => {
  const { conversations, endpoint, connector, log } = await makeTalk();
  await conversations.open('web-1', 'web');
  await conversations.announce('web-1', news, 'zaak/1');
  await endpoint.deliver('web-1');
  await endpoint.deliver('weg');
  expect([connector.sent.length, log.lines]).toEqual([1, []]);
});

it('with a registration it posts as that app, to where Teams said', async () => {
  const keys = await makeKeyServer();
  const authentication = keys.authentication();
  const created: { readonly claims: unknown; readonly url: string }[] = [];
  const posted: unknown[] = [];
  const pipeline = { removePolicy: () => undefined, addPolicy: () => undefined };
  const sendToConversation = async (id: string, { text }: { text?: string }) => {
    posted.push([id, text]);
    return { id: '1' };
  };
  vi.spyOn(authentication, 'createConnectorFactory').mockImplementation(({ claims }) => ({
    create: async (url) => {
      created.push({ claims, url });
      return { client: { pipeline }, conversations: { sendToConversation } } as never;
    },
  }));
  const registered = { app: { type: 'MultiTenant', id: APP_ID, password: 'x' } as const, devEndpoint: false };
  const { conversations, restarted } = await makeBotFrameworkWorld();
  await conversations.open('msteams:x', 'teams');
  const user = { bot: { id: 'bot-1' }, user: { id: 'user-1' } };
  const address = { channelId: 'msteams', serviceUrl: SERVICE_URL, conversation: { id: 'conv-1' }, ...user };
  await conversations.receive('msteams:x', { kind: 'hello' }, 'k', address);
  await conversations.announce('msteams:x', news, 'zaak/1');
  await restarted({ ...registered, authentication }).deliverAll();
  expect(posted).toEqual([['conv-1', news.text]]);
  expect(created).toEqual([
    {
      claims: expect.arrayContaining([
        { type: 'aud', value: APP_ID },
        { type: 'appid', value: APP_ID },
      ]),
      url: SERVICE_URL,
    },
  ]);
});
