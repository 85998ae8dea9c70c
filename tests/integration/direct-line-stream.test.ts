import { describe, expect, it, vi } from 'vitest';
import { followStream, makeDirectLineWorld } from '../support/direct-line-world.ts';

describe('direct line, the stream', () => {
  it('pushes the greeting, the echo and the answer', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const stream = followStream(visitor.streamUrl);
    await vi.waitFor(() => expect(stream.texts()).toEqual(['Welkom']));
    await visitor.say('Hallo', 'a');
    await vi.waitFor(() => expect(stream.texts()).toEqual(['Welkom', 'Hallo', 'Echo: Hallo']));
    expect(stream.activities[1]).toMatchObject({ id: `${visitor.id}|0000003`, channelData: { clientActivityID: 'a' } });
    expect(stream.watermark()).toBe('4');
  });

  it('misses nothing and doubles nothing when the socket is cut and the client comes back', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const first = followStream(visitor.streamUrl);
    await visitor.say('een', 'a');
    await vi.waitFor(() => expect(first.texts()).toEqual(['Welkom', 'een', 'Echo: een']));
    first.socket.terminate();
    await first.closed;
    for (const text of ['twee', 'drie']) await visitor.say(text);
    const { body } = await visitor.reconnect(first.watermark());
    const second = followStream(body.streamUrl ?? '');
    await visitor.say('vier');
    await vi.waitFor(() => expect(second.texts()).toContain('Echo: vier'));
    const seen = [...first.texts(), ...second.texts()];
    const said = ['Welkom', ...['een', 'twee', 'drie', 'vier'].flatMap((text) => [text, `Echo: ${text}`])];
    expect(seen.toSorted()).toEqual(said.toSorted());
    const ids = [...first.activities, ...second.activities].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  it('keeps the order of the log, over many frames', async () => {
    const world = await makeDirectLineWorld({ activitiesPerMinute: 1000 });
    const visitor = await world.visit();
    const texts = Array.from({ length: 60 }, (_, index) => `vraag ${index}`);
    for (const text of texts) await visitor.say(text);
    const stream = followStream(visitor.streamUrl);
    await vi.waitFor(() => expect(stream.activities).toHaveLength(121));
    const ids = stream.activities.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(stream.frames.length).toBeGreaterThan(3);
  });

  it('reconnecting without a watermark gives only what comes later', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    await visitor.say('een');
    await vi.waitFor(async () => expect((await visitor.poll('3')).body.activities).toHaveLength(1));
    const stream = followStream((await visitor.reconnect()).body.streamUrl ?? '');
    await stream.opened;
    await visitor.say('twee');
    await vi.waitFor(() => expect(stream.texts()).toEqual(['twee', 'Echo: twee']));
  });

  it('a watermark beyond the log counts as its end, so that later messages still arrive', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const stream = followStream((await visitor.reconnect('999')).body.streamUrl ?? '');
    await stream.opened;
    await visitor.say('een');
    await vi.waitFor(() => expect(stream.texts()).toEqual(['een', 'Echo: een']));
  });

  it('the newest socket wins; the older one is closed as a collision', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const older = followStream(visitor.streamUrl);
    await older.opened;
    const newer = followStream((await visitor.reconnect('2')).body.streamUrl ?? '');
    expect(await older.closed).toMatchObject({ reason: 'collision' });
    await visitor.say('een');
    await vi.waitFor(() => expect(newer.texts()).toEqual(['een', 'Echo: een']));
  });

  it('answers the empty frame by which clients keep the line alive', async () => {
    const world = await makeDirectLineWorld();
    const stream = followStream((await world.visit()).streamUrl);
    await stream.opened;
    stream.socket.send('');
    await vi.waitFor(() => expect(stream.frames).toContain(''));
  });

  it('gives up a client that no longer answers pings, and keeps one that does', async () => {
    const world = await makeDirectLineWorld({ heartbeatMs: 40 });
    const [dead, alive] = [
      followStream((await world.visit()).streamUrl, { autoPong: false }),
      followStream((await world.visit()).streamUrl),
    ];
    await Promise.all([dead.opened, alive.opened]);
    expect(await dead.closed).toMatchObject({ code: 1006 });
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
  });

  it('closes a client that sends more than a keep-alive needs', async () => {
    const world = await makeDirectLineWorld();
    const stream = followStream((await world.visit()).streamUrl);
    await stream.opened;
    stream.socket.send('x'.repeat(2000));
    expect(await stream.closed).toMatchObject({ code: 1009 });
    expect((await world.visit()).streamUrl).not.toBe('');
  });

  it('ends when the conversation is erased', async () => {
    const world = await makeDirectLineWorld();
    const visitor = await world.visit();
    const stream = followStream(visitor.streamUrl);
    await stream.opened;
    world.conversations.forget(visitor.id);
    expect(await stream.closed).toEqual({ code: 1000, reason: 'conversation ended' });
    expect((await visitor.reconnect()).status).toBe(404);
  });

  it('says goodbye when the server stops', async () => {
    const world = await makeDirectLineWorld();
    const stream = followStream((await world.visit()).streamUrl);
    await stream.opened;
    world.directLine.close();
    expect(await stream.closed).toMatchObject({ code: 1001 });
  });

  it('refuses an address that is not its own, not for a stream, or older than a minute', async () => {
    const world = await makeDirectLineWorld();
    const [visitor, other] = [await world.visit(), await world.visit()];
    const status = (url: string) => followStream(url).refused;
    expect(await status(visitor.streamUrl.replace(visitor.id, other.id))).toBe(403);
    expect(await status(visitor.streamUrl.replace(/t=.*/, `t=${visitor.token}`))).toBe(401);
    expect(await status(visitor.streamUrl.replace(/t=.*/, ''))).toBe(401);
    expect(await status(visitor.streamUrl.replace('watermark=0', 'watermark=x'))).toBe(400);
    world.time.now += 60_000;
    expect(await status(visitor.streamUrl)).toBe(403);
  });

  it('holds a limited number of sockets in all', async () => {
    const world = await makeDirectLineWorld({ maxStreams: 1 });
    const [visitor, other] = [await world.visit(), await world.visit()];
    await followStream(visitor.streamUrl).opened;
    expect(await followStream(other.streamUrl).refused).toBe(503);
  });
});
