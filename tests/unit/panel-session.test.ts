import { describe, expect, it } from 'vitest';
import type { PanelAnswer, PanelRequest } from '../../bot/web/panel-call.browser.ts';
import { PanelSession } from '../../bot/web/panel-session.browser.ts';
import type { PanelStore } from '../../bot/web/panel-store.browser.ts';
import { makePanelStore } from '../support/make-panel-store.ts';

const MINUTE = 60_000;

/** A server that answers as in `answers` (path without the conversation's id → kind), 'ok' for what is not in there. */
function makeSession(store: PanelStore = makePanelStore()) {
  const world = { now: 0, count: 0, asked: [] as string[], answers: {} as Record<string, PanelAnswer['kind'][]> };
  const call = async ({ method, path, token }: PanelRequest): Promise<PanelAnswer> => {
    const name = `${method} ${path.replace('/v3/directline', '').replace(/conversations\/c\d+/, 'one')}`;
    world.asked.push(`${name} ${token ?? '-'}`);
    const kind = world.answers[name]?.shift() ?? 'ok';
    if (kind !== 'ok') return { kind };
    const id = ++world.count;
    return { kind, body: { conversationId: 'c1', token: `t${id}`, userId: 'dl_1', streamUrl: `ws://x/${id}` } };
  };
  return { world, session: new PanelSession({ call, store, now: () => world.now }) };
}

describe('PanelSession', () => {
  it('PanelSession starts a conversation with a token of its own', async () => {
    const { world, session } = makeSession();
    expect(await session.open('0')).toEqual({ kind: 'open', streamUrl: 'ws://x/2', startedOver: false });
    expect(world.asked).toEqual(['POST /widget/token -', 'POST /conversations t1']);
    expect(session.userId).toBe('dl_1');
  });

  it('PanelSession goes on with the conversation of the tab after a reload', async () => {
    const store = makePanelStore();
    await makeSession(store).session.open('0');
    const { world, session } = makeSession(store.reload());
    expect(await session.open('0')).toMatchObject({ kind: 'open', startedOver: false });
    expect(world.asked).toEqual(['GET /one?watermark=0 t2']);
  });

  it('PanelSession refreshes a refused token and asks again', async () => {
    const { world, session } = makeSession();
    await session.open('0');
    world.answers['GET /one?watermark=7'] = ['denied'];
    expect(await session.open('7')).toMatchObject({ kind: 'open', startedOver: false });
    expect(world.asked.slice(2)).toEqual([
      'GET /one?watermark=7 t2',
      'POST /tokens/refresh t2',
      'GET /one?watermark=7 t3',
    ]);
  });

  it.each([
    ['denied' as const],
    ['gone' as const],
  ])('PanelSession starts over when the conversation is %s', async (kind) => {
    const { world, session } = makeSession();
    await session.open('0');
    world.answers['GET /one?watermark=7'] = [kind];
    world.answers['POST /tokens/refresh'] = ['denied'];
    expect(await session.open('7')).toMatchObject({ kind: 'open', startedOver: true });
  });

  it('PanelSession still tells that it started over when the first try for a new one fails', async () => {
    const { world, session } = makeSession();
    await session.open('0');
    world.answers = { 'GET /one?watermark=7': ['gone'], 'POST /widget/token': ['failed'] };
    expect(await session.open('7')).toEqual({ kind: 'failed' });
    expect(await session.open('7')).toMatchObject({ kind: 'open', startedOver: true });
  });

  it('PanelSession keeps the conversation when the server cannot be reached', async () => {
    const { world, session } = makeSession();
    await session.open('0');
    world.answers['GET /one?watermark=7'] = ['failed'];
    expect(await session.open('7')).toEqual({ kind: 'failed' });
    await session.open('7');
    expect(world.asked.at(-1)).toBe('GET /one?watermark=7 t2');
  });

  it('PanelSession refreshes a token that is ten minutes old, and no younger one', async () => {
    const { world, session } = makeSession();
    await session.open('0');
    world.now = 10 * MINUTE - 1;
    await session.keepFresh();
    expect(world.asked).toHaveLength(2);
    world.now = 10 * MINUTE;
    expect(await session.keepFresh()).toBe(true);
    expect(world.asked.at(-1)).toBe('POST /tokens/refresh t2');
    await session.keepFresh();
    expect(world.asked).toHaveLength(3);
  });

  it.each([
    ['denied' as const, false],
    ['failed' as const, true],
  ])('PanelSession says of a refresh that is %s: good is %s', async (kind, good) => {
    const { world, session } = makeSession();
    await session.open('0');
    world.now = 11 * MINUTE;
    world.answers['POST /tokens/refresh'] = [kind];
    expect(await session.keepFresh()).toBe(good);
  });
});
