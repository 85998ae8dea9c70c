import { expect, it, vi } from 'vitest';
import { createConversations } from '../../bot/conversation/create-conversations.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const news = { key: 'zaak.opgepakt', text: 'Uw aanvraag is opgepakt.' };

async function makeConversations(result: { readonly forget?: true } = {}) {
  const clock = settableClock();
  const log = makeRecordingLog();
  const stores = await openFileStores({ dataDir: await temporaryFolder(), clock, log });
  const conversations = createConversations({
    explorations: { put: async () => undefined },
    store: stores.conversations,
    questions: stores.questions,
    answerTurn: async (state) => ({
      state,
      messages: [{ key: 'antwoord', text: 'Ja.' }],
      understood: { outcome: 'unknown', act: null, items: [] },
      ...result,
    }),
    maskBsn: () => null,
    apology: () => ({ key: 'storing', text: '' }),
    clock,
    log,
  });
  return { conversations, stores, log };
}

it('an announcement is said once, after what was said before, and the state stays', async () => {
  const { conversations, stores } = await makeConversations();
  await conversations.open('g', 'web');
  const seq = await conversations.receive('g', { kind: 'text', text: 'Hallo' }, 'k1');
  await conversations.processed('g', seq);
  const before = await conversations.load('g');
  const writes: string[] = [];
  conversations.onWrite((id) => writes.push(id));
  await Promise.all([conversations.announce('g', news, 'zaak/1'), conversations.announce('g', news, 'zaak/1')]);
  const after = await conversations.load('g');
  expect(after?.log.map(({ seq: at, message }) => [at, message?.key])).toEqual([
    [1, undefined],
    [2, 'antwoord'],
    [3, 'zaak.opgepakt'],
  ]);
  expect(writes).toEqual(['g']);
  expect(after).toMatchObject({ state: before?.state, processedUpTo: before?.processedUpTo, lastAt: before?.lastAt });
  await stores.close();
});

it('an announcement to a conversation that is gone does nothing', async () => {
  const { conversations, stores } = await makeConversations();
  await conversations.announce('weg', news, 'zaak/1');
  expect(await conversations.load('weg')).toBeUndefined();
  await stores.close();
});

it('an announcement before the answer of a question is no answer to it', async () => {
  const { conversations, stores } = await makeConversations();
  await conversations.open('g', 'web');
  const seq = await conversations.receive('g', { kind: 'text', text: 'Hallo' }, 'k1');
  await conversations.announce('g', news, 'zaak/1');
  const written = await conversations.processed('g', seq);
  expect(written.map(({ message }) => message?.key)).toEqual(['zaak.opgepakt', 'antwoord']);
  await stores.close();
});

const address = {
  channelId: 'msteams',
  serviceUrl: 'https://kanaal.example',
  conversation: { id: 'c' },
  bot: { id: 'b' },
  user: { id: 'u' },
};

it('what is said after the first activity with an address waits for its channel, until it is marked', async () => {
  const { conversations, stores } = await makeConversations();
  await conversations.open('g', 'teams');
  const seq = await conversations.receive('g', { kind: 'text', text: 'Hallo' }, 'k1', address);
  expect(await conversations.undelivered()).toEqual([]);
  const [answer] = await conversations.processed('g', seq);
  await conversations.announce('g', news, 'zaak/1');
  expect(await conversations.undelivered()).toEqual(['g']);
  await conversations.delivered('g', answer?.seq ?? 0);
  expect((await conversations.load('g'))?.delivery).toEqual({ address, upTo: 2 });
  const moved = { ...address, serviceUrl: 'https://elders.example' };
  await conversations.receive('g', { kind: 'text', text: 'Nog iets' }, 'k2', moved);
  expect((await conversations.load('g'))?.delivery).toEqual({ address: moved, upTo: 2 });
  await conversations.delivered('g', 99);
  await conversations.delivered('g', 1);
  expect((await conversations.load('g'))?.delivery?.upTo).toBe(99);
  await stores.close();
});

it('the address of who had everything erased is gone when he has been told so', async () => {
  const { conversations, stores } = await makeConversations({ forget: true });
  await conversations.open('g', 'teams');
  const seq = await conversations.receive('g', { kind: 'text', text: 'Wis alles' }, 'k1', address);
  const [answer] = await conversations.processed('g', seq);
  expect((await conversations.load('g'))?.delivery?.address).toEqual(address);
  await conversations.delivered('g', answer?.seq ?? 0);
  expect((await conversations.load('g'))?.delivery).toBeUndefined();
  await stores.close();
});

it('a conversation that cannot be written does not keep others from being answered after a restart', async () => {
  const { conversations, stores, log } = await makeConversations();
  for (const id of ['een', 'kapot', 'twee']) {
    await conversations.open(id, 'web');
    await conversations.receive(id, { kind: 'text', text: 'Hallo' }, 'k1');
  }
  const { save } = stores.conversations;
  vi.spyOn(stores.conversations, 'save').mockImplementation((conversation) =>
    conversation.id === 'kapot' ? Promise.reject(new Error('EIO')) : save(conversation),
  );
  expect(await conversations.resumeUnfinished()).toBe(2);
  expect(await conversations.load('twee')).toMatchObject({ processedUpTo: 1 });
  expect(log.lines).toEqual([
    expect.objectContaining({ level: 'error', event: 'conversation.not-resumed', fields: expect.anything() }),
  ]);
  await stores.close();
});
