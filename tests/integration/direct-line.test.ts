import { describe, expect, it, vi } from 'vitest';
import { makeDirectLineWorld } from '../support/direct-line-world.ts';

describe('direct line, a conversation', () => {
  it('start answers 201 with what a client needs, and the bot greets', async () => {
    const world = await makeDirectLineWorld();
    const issued = world.directLine.issueToken();
    expect(issued).toMatchObject({ expires_in: 1800, userId: expect.stringMatching(/^dl_.{20,}/) });
    expect(await world.conversations.load(issued.conversationId)).toBeUndefined();

    const started = await world.call('POST', '/conversations', issued.token, { user: { id: 'x' }, locale: 'en-US' });
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({ conversationId: issued.conversationId, expires_in: 1800 });
    expect(started.body.streamUrl).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.+\/stream\?watermark=0&t=/,
    );
    const { body } = await world.call('GET', `/conversations/${issued.conversationId}/activities`, issued.token);
    expect(body.activities).toEqual([
      {
        type: 'message',
        id: `${issued.conversationId}|0000002`,
        timestamp: expect.any(String),
        channelId: 'directline',
        conversation: { id: issued.conversationId },
        from: { id: 'krimpwijzer', name: 'Krimpwijzer', role: 'bot' },
        text: 'Welkom',
        textFormat: 'markdown',
        locale: 'nl-NL',
        channelData: { key: 'groet' },
        suggestedActions: {
          to: [],
          actions: [
            {
              type: 'messageBack',
              title: 'Vraag stellen',
              text: 'Vraag stellen',
              displayText: 'Vraag stellen',
              value: { choice: 'menu/vraag@1' },
            },
          ],
        },
      },
    ]);
  });

  it('starting again answers 200 and greets no second time', async () => {
    const world = await makeDirectLineWorld();
    const { conversationId, token } = world.directLine.issueToken();
    const both = await Promise.all([1, 2].map(() => world.call('POST', '/conversations', token)));
    expect(both.map(({ status }) => status)).toContain(201);
    expect((await world.call('POST', '/conversations', token)).status).toBe(200);
    const { body } = await world.call('GET', `/conversations/${conversationId}/activities`, token);
    expect(body.activities?.map(({ text }) => text)).toEqual(['Welkom']);
  });

  it('a start that was killed before the greeting is made good by the next', async () => {
    const world = await makeDirectLineWorld();
    const { conversationId, token } = world.directLine.issueToken();
    await world.conversations.open(conversationId, 'web');
    expect((await world.call('POST', '/conversations', token)).status).toBe(200);
    await vi.waitFor(async () => {
      const { body } = await world.call('GET', `/conversations/${conversationId}/activities`, token);
      expect(body.activities?.map(({ text }) => text)).toEqual(['Welkom']);
    });
  });

  it('what the user posts comes back with the same id, the server saying who and where', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const posted = await visitor.post({
      type: 'message',
      text: 'Hallo',
      id: 'mine',
      from: { id: 'admin', role: 'bot' },
      conversation: { id: 'other' },
      channelId: 'webchat',
      channelData: { clientActivityID: 'abc' },
      entities: [{ type: 'x' }],
    });
    expect(posted).toEqual({ status: 200, body: { id: `${visitor.id}|0000003` } });
    const { body } = await visitor.poll('2');
    expect(body.activities).toEqual([
      {
        type: 'message',
        id: posted.body.id,
        timestamp: expect.any(String),
        channelId: 'directline',
        conversation: { id: visitor.id },
        from: { id: visitor.userId, name: '', role: 'user' },
        text: 'Hallo',
        textFormat: 'plain',
        channelData: { clientActivityID: 'abc' },
      },
      expect.objectContaining({ text: 'Echo: Hallo', from: expect.objectContaining({ role: 'bot' }) }),
    ]);
    expect(body.watermark).toBe('4');
    expect((await visitor.poll('4')).body).toEqual({ activities: [], watermark: '4' });
  });

  const pressed = [
    ['our panel and cards', { text: 'Vraag', value: { choice: 'menu/vraag@1' } }],
    ['messageBack with a plain value', { text: 'Vraag', value: 'menu/vraag@1' }],
    ['a card of a stock Web Chat', { value: { choice: 'menu/vraag@1' }, channelData: { postBack: true } }],
  ] as const;
  it.each(pressed)('a button arrives as a choice: %s', async (_, body) => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    expect((await visitor.post({ type: 'message', ...body })).status).toBe(200);
    expect(world.conversations.received.at(-1)?.inbound).toMatchObject({ kind: 'choice', value: 'menu/vraag@1' });
    await vi.waitFor(async () => {
      const texts = (await visitor.poll('3')).body.activities?.map(({ text }) => text);
      expect(texts).toEqual(['Keuze: menu/vraag@1']);
    });
  });

  it('the post is answered when the activity is stored, not when it is answered', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const release = world.conversations.hold();
    expect((await visitor.say('Hallo', 'a')).status).toBe(200);
    expect((await visitor.poll('2')).body.activities?.map(({ text }) => text)).toEqual(['Hallo']);
    release();
    await vi.waitFor(async () => {
      expect((await visitor.poll('3')).body.activities?.map(({ text }) => text)).toEqual(['Echo: Hallo']);
    });
  });

  it('a repeat with the same clientActivityID gets the first id and is not answered again', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const first = await visitor.say('Hallo', 'a');
    const [again, atOnce] = await Promise.all([visitor.say('Hallo', 'a'), visitor.say('Hallo', 'a')]);
    expect([again.body.id, atOnce.body.id]).toEqual([first.body.id, first.body.id]);
    expect((await visitor.poll('2')).body.activities?.map(({ text }) => text)).toEqual(['Hallo', 'Echo: Hallo']);
  });

  it('a client cannot choose the key of our own greeting', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    await visitor.say('Hallo', 'hello');
    expect((await visitor.poll('2')).body.activities?.map(({ text }) => text)).toContain('Echo: Hallo');
  });

  it('an activity that cannot be stored is refused without internals, and logged', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    world.conversations.breakDisk();
    const answer = await visitor.say('Hallo');
    expect(answer).toEqual({
      status: 502,
      body: { error: { code: 'BotError', message: expect.not.stringContaining('ENOSPC') } },
    });
    expect(world.log.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'channel.turn-failed' }));
  });

  it('refresh gives a token for the same conversation and user', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    world.time.now += 20 * 60_000;
    const { status, body } = await world.call('POST', '/tokens/refresh', visitor.token);
    expect([status, body.conversationId, body.expires_in]).toEqual([200, visitor.id, 1800]);
    world.time.now += 20 * 60_000;
    expect((await visitor.poll()).status).toBe(403);
    const renewed = await world.call('GET', `/conversations/${visitor.id}/activities`, body.token);
    expect(renewed.status).toBe(200);
    expect(world.tokens.verify(body.token ?? '')).toMatchObject({ bearer: { user: visitor.userId } });
  });
});
