import { expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { at, later } from './contract-moments.ts';
import { makeConversation } from './make-conversation.ts';

/** What every ConversationStore must do. */
export function conversationContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('gives undefined for a conversation that is not there', async () => {
    expect(await stores().conversations.load('geen')).toBeUndefined();
  });

  it('gives back what was saved, one version higher, also after a restart', async () => {
    const conversation = makeConversation();
    expect(await stores().conversations.save(conversation)).toBe('saved');
    const expected = { ...conversation, version: 1 };
    expect(await stores().conversations.load('gesprek-1')).toEqual(expected);
    expect(await (await reopened()).conversations.load('gesprek-1')).toEqual(expected);
  });

  it('keeps ids apart that a file system would not', async () => {
    const ids = ['a', 'A', '../a', 'a/b', '__proto__', 'é', 'e\u0301', ' a', 'a'.repeat(500)];
    for (const id of ids) expect(await stores().conversations.save(makeConversation({ id }))).toBe('saved');
    for (const id of ids) expect((await stores().conversations.load(id))?.id).toBe(id);
  });

  it('keeps every character that a user can type', async () => {
    const text = 'é 😀 “x” \u0000\u2028 </script> \\ ';
    const log = [{ seq: 1, at, key: 'k', inbound: { kind: 'text', text } as const }];
    await stores().conversations.save(makeConversation({ log }));
    expect((await (await reopened()).conversations.load('gesprek-1'))?.log).toEqual(log);
  });

  it('answers conflict to a version that is not the stored one, and writes nothing', async () => {
    await stores().conversations.save(makeConversation());
    const stale = makeConversation({ lastAt: later(5).toISOString() });
    expect(await stores().conversations.save(stale)).toBe('conflict');
    expect(await stores().conversations.save({ ...stale, version: 7 })).toBe('conflict');
    expect((await stores().conversations.load('gesprek-1'))?.lastAt).toBe(at);
  });

  it('does not bring back a conversation that was removed while a turn ran', async () => {
    await stores().conversations.save(makeConversation());
    const loaded = await stores().conversations.load('gesprek-1');
    await stores().conversations.remove('gesprek-1');
    expect(loaded && (await stores().conversations.save(loaded))).toBe('conflict');
    expect(await (await reopened()).conversations.load('gesprek-1')).toBeUndefined();
  });

  it('lets one of many writers of one version win', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => stores().conversations.save(makeConversation())),
    );
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  });

  it('removes a conversation that is not there without a word', async () => {
    await expect(stores().conversations.remove('geen')).resolves.toBeUndefined();
  });

  it('names the conversations with unanswered activities, also after a restart', async () => {
    await stores().conversations.save(makeConversation({ id: 'klaar' }));
    await stores().conversations.save(makeConversation({ id: 'open', processedUpTo: 0 }));
    expect(await stores().conversations.unfinished()).toEqual(['open']);
    expect(await (await reopened()).conversations.unfinished()).toEqual(['open']);
    const open = await stores().conversations.load('open');
    if (open) await stores().conversations.save({ ...open, processedUpTo: 1 });
    expect(await stores().conversations.unfinished()).toEqual([]);
  });

  it('names the conversations that say something after their delivery mark, also after a restart', async () => {
    const address = {
      channelId: 'msteams',
      serviceUrl: 'https://kanaal.example',
      conversation: { id: 'c', tenantId: 't' },
      bot: { id: 'b' },
      user: { id: 'u' },
    };
    await stores().conversations.save(makeConversation({ id: 'web' }));
    await stores().conversations.save(makeConversation({ id: 'verteld', delivery: { address, upTo: 2 } }));
    const waiting = makeConversation({ id: 'wacht', delivery: { address, upTo: 1 } });
    await stores().conversations.save(waiting);
    expect(await stores().conversations.undelivered()).toEqual(['wacht']);
    const { conversations } = await reopened();
    expect(await conversations.undelivered()).toEqual(['wacht']);
    expect((await conversations.load('wacht'))?.delivery).toEqual(waiting.delivery);
    await conversations.save({ ...waiting, version: 1, delivery: { address, upTo: 2 } });
    expect(await conversations.undelivered()).toEqual([]);
  });

  it('names the conversations last active before a moment, as they are now', async () => {
    for (const minutes of [1, 2, 3]) {
      await stores().conversations.save(makeConversation({ id: `g${minutes}`, lastAt: later(minutes).toISOString() }));
    }
    const { conversations } = await reopened();
    expect([...(await conversations.lastActiveBefore(later(3).toISOString()))].sort()).toEqual(['g1', 'g2']);
    const first = await conversations.load('g1');
    if (first) await conversations.save({ ...first, lastAt: later(9).toISOString() });
    await conversations.remove('g2');
    await conversations.save(makeConversation({ id: 'g0', lastAt: at }));
    expect(await conversations.lastActiveBefore(later(3).toISOString())).toEqual(['g0']);
  });
}
