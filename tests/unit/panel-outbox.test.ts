import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PanelDraft, PanelOutbox } from '../../bot/web/panel-outbox.browser.ts';
import type { PanelStore } from '../../bot/web/panel-store.browser.ts';
import { makePanelStore } from '../support/make-panel-store.ts';

function makeOutbox(store: PanelStore = makePanelStore()) {
  const world = { arrives: true, posted: [] as PanelDraft[], states: [] as string[], silent: 0, count: 0 };
  const outbox = new PanelOutbox({
    store,
    newId: () => `id${++world.count}`,
    post: async (draft) => {
      world.posted.push(draft);
      return world.arrives;
    },
    changed: ({ text }, state) => void world.states.push(`${text}: ${state}`),
    silent: () => {
      world.silent += 1;
    },
  });
  return { world, outbox };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('PanelOutbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('PanelOutbox sends the same id again after a failure', async () => {
    const { world, outbox } = makeOutbox();
    world.arrives = false;
    outbox.send('Ja', 'menu/ja@1');
    await settled();
    world.arrives = true;
    outbox.retry('id1');
    await settled();
    expect(world.posted).toEqual(Array(2).fill({ clientActivityID: 'id1', text: 'Ja', choice: 'menu/ja@1' }));
    expect(world.states).toEqual(['Ja: sending', 'Ja: failed', 'Ja: sending']);
  });

  it('PanelOutbox posts one after the other', async () => {
    const { world, outbox } = makeOutbox();
    outbox.send('een');
    outbox.send('twee');
    outbox.flush();
    await settled();
    expect(world.posted.map(({ text }) => text)).toEqual(['een', 'twee']);
  });

  it('PanelOutbox keeps what is unconfirmed over a reload, and only that', async () => {
    const store = makePanelStore();
    const { outbox } = makeOutbox(store);
    outbox.send('een');
    outbox.send('twee');
    outbox.confirm('id1');
    await settled();
    const next = makeOutbox(store.reload());
    expect(next.outbox.left()).toEqual([{ clientActivityID: 'id2', text: 'twee' }]);
    next.outbox.flush();
    await settled();
    expect(next.world.posted.map(({ clientActivityID }) => clientActivityID)).toEqual(['id2']);
  });

  it('PanelOutbox does not call a message failed whose echo came first', async () => {
    const { world, outbox } = makeOutbox();
    world.arrives = false;
    outbox.send('een');
    outbox.confirm('id1');
    await settled();
    expect(world.states).toEqual(['een: sending']);
  });

  it('PanelOutbox tells when a message was taken and no echo followed', async () => {
    const { world, outbox } = makeOutbox();
    outbox.send('een');
    outbox.send('twee');
    await settled();
    outbox.confirm('id2');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.silent).toBe(1);
  });
});
