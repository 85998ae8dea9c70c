import { describe, expect, it } from 'vitest';
import { makeDirectLineWorld } from '../support/direct-line-world.ts';

describe('direct line, refusals', () => {
  const UNTOUCHED = [
    'POST /conversations',
    'POST /tokens/refresh',
    'GET /conversations/ID',
    'GET /conversations/ID/activities',
    'POST /conversations/ID/activities',
  ];

  it.each(UNTOUCHED)('%s wants a token that is ours and not expired', async (route) => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const [method = '', path = ''] = route.replace('ID', visitor.id).split(' ');
    const body = method === 'POST' ? { type: 'message', text: 'Hallo' } : undefined;
    const ask = async (token?: string) => {
      const answer = await world.call(method, path, token, body);
      return [answer.status, answer.body.error?.code];
    };
    const stream = new URL(visitor.streamUrl).searchParams.get('t') ?? '';
    expect(await ask()).toEqual([401, 'Unauthorized']);
    expect(await ask('nonsense')).toEqual([401, 'Unauthorized']);
    expect(await ask(stream)).toEqual([401, 'Unauthorized']);
    expect(await ask(`${visitor.token.slice(0, -2)}xx`)).toEqual([403, 'BadToken']);
    world.time.now += 1800_000;
    expect(await ask(visitor.token)).toEqual([403, 'TokenExpired']);
    expect(world.conversations.received.filter(({ inbound }) => inbound.kind !== 'hello')).toEqual([]);
  });

  it.each(UNTOUCHED.slice(2))('%s refuses the token of another conversation', async (route) => {
    const world = await makeDirectLineWorld();
    const [visitor, other] = [await world.visit(), await world.visit()];
    const [method = '', path = ''] = route.replace('ID', other.id).split(' ');
    const answer = await world.call(
      method,
      path,
      visitor.token,
      method === 'POST' ? { type: 'message', text: 'Hoi' } : undefined,
    );
    expect([answer.status, answer.body.error?.code]).toEqual([403, 'BadToken']);
  });

  it.each(UNTOUCHED.slice(2))('%s answers 404 for a conversation that never started', async (route) => {
    const world = await makeDirectLineWorld();
    const { conversationId, token } = world.directLine.issueToken();
    const [method = '', path = ''] = route.replace('ID', conversationId).split(' ');
    const answer = await world.call(
      method,
      path,
      token,
      method === 'POST' ? { type: 'message', text: 'Hoi' } : undefined,
    );
    expect([answer.status, answer.body.error?.code]).toEqual([404, 'NotFound']);
    expect(await world.conversations.load(conversationId)).toBeUndefined();
  });

  const MALFORMED: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'Hallo'],
    ['null', null],
    ['an empty object', {}],
    ['no type', { text: 'Hallo' }],
    ['an unknown type', { type: 'invoke', name: 'x' }],
    ['a type that is no text', { type: 7, text: 'Hallo' }],
    ['a message with nothing in it', { type: 'message' }],
    ['a text that is a number', { type: 'message', text: 7 }],
    ['a value of another form', { type: 'message', value: { other: 1 } }],
    ['a choice that is no text', { type: 'message', value: { choice: { $gt: '' } } }],
    ['a choice without end', { type: 'message', value: { choice: 'x'.repeat(501) } }],
    ['channelData that is a text', { type: 'message', text: 'Hallo', channelData: 'x' }],
    ['a clientActivityID that is a number', { type: 'message', text: 'Hallo', channelData: { clientActivityID: 1 } }],
    ['attachments that are no list', { type: 'message', attachments: 'x' }],
  ];
  it.each(MALFORMED)('a body is refused with 400: %s', async (_, body) => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const answer = await visitor.post(body);
    expect(answer).toEqual({ status: 400, body: { error: { code: 'BadArgument', message: expect.any(String) } } });
    expect(world.conversations.received).toHaveLength(1);
  });

  it.each(['typing', 'event', 'conversationUpdate'])('a client may post %s, which does nothing', async (type) => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    expect((await visitor.post({ type, name: 'x', membersAdded: [{ id: 'x' }] })).body.id).toBe(
      `${visitor.id}|0000000`,
    );
    expect(world.conversations.received).toHaveLength(1);
  });

  it.each(['x', '-1', '1e3', '9'.repeat(20)])('watermark %s is refused', async (watermark) => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    expect([(await visitor.poll(watermark)).status, (await visitor.reconnect(watermark)).status]).toEqual([400, 400]);
  });

  it('a conversation that posts too much is slowed down, others are not', async () => {
    const world = await makeDirectLineWorld({ activitiesPerMinute: 2 });
    const [visitor, other] = [await world.visit(), await world.visit()];
    const statuses = [];
    for (const text of ['1', '2', '3']) statuses.push((await visitor.say(text)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await other.say('1')).status).toBe(200);
    world.time.now += 60_000;
    expect((await visitor.say('4')).status).toBe(200);
  });

  it('the session id is tolerated', async () => {
    const world = await makeDirectLineWorld();
    expect(await world.call('GET', '/session/getsessionid')).toEqual({ status: 200, body: { sessionId: '' } });
  });
});
