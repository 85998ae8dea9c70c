import { expect, it, onTestFinished } from 'vitest';
import { createMyData } from '../../bot/storage/create-my-data.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { forgetAgain } from '../../bot/storage/forget-again.ts';
import { makeCase, makeMail } from '../support/make-case.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function makeWorld() {
  const log = makeRecordingLog();
  const clock = settableClock();
  const stores = await openFileStores({ dataDir: await temporaryFolder(), log, clock });
  onTestFinished(() => stores.close());
  const myData = createMyData({ stores, link: (id) => `https://bot.example/${id}`, clock, log });
  const at = () => clock.now().toISOString();
  /** What a backup of this moment holds of a conversation. */
  const fill = async (id: string, number: number) => {
    await stores.conversations.save(makeConversation({ id, createdAt: at(), lastAt: at() }));
    const mails = [makeMail({ id: `sent-${number}`, status: 'sent' }), makeMail({ id: `waits-${number}` })];
    const reference = `KW-0000-000${number}`;
    await stores.cases.create(makeCase({ key: `${id}/1`, reference, conversationId: id, createdAt: at(), mails }));
    await stores.questions.put(id, { seq: 1, at: at(), asked: `vraag van ${id}` });
  };
  return { log, clock, stores, myData, at, fill };
}

it('erasing takes the cases with their unsent mails and the questions of one conversation, and says what was sent', async () => {
  const { stores, myData, clock, fill } = await makeWorld();
  await fill('mijn', 1);
  await fill('ander', 2);
  expect(await myData.erase('mijn')).toEqual({ cases: ['KW-0000-0001'], mailsSent: 1 });
  expect(await stores.cases.references()).toEqual(['KW-0000-0002']);
  expect((await stores.outbox.claim(clock.now(), 10)).map(({ id }) => id)).toEqual(['waits-2']);
  expect((await stores.questions.all()).map(({ asked }) => asked)).toEqual(['vraag van ander']);
  expect(await myData.erase('mijn')).toEqual({ cases: [], mailsSent: 0 });
});

it('what is kept holds the talk, the answers, the cases without addresses of staff, and the questions', async () => {
  const { myData, fill } = await makeWorld();
  await fill('mijn', 1);
  const data = await myData.load('mijn');
  expect(data.talk[0]).toMatchObject({ who: 'gebruiker', text: 'Bestaat de fusietoets nog?' });
  expect(data.answers).toHaveProperty('naam');
  expect(data.cases[0]).toMatchObject({ reference: 'KW-0000-0001', intake: { name: 'Jo de Vries' } });
  expect(data.questions).toHaveLength(1);
  expect(JSON.stringify(data.cases)).not.toContain('postbus@vo.example');
  expect(await myData.load('geen')).toMatchObject({ talk: [], cases: [], questions: [] });
});

it('a restored backup forgets again at the next start what was erased, and nothing else', async () => {
  const { stores, myData, clock, log, fill } = await makeWorld();
  await fill('mijn', 1);
  clock.advance(60_000);
  await myData.erase('mijn');
  await stores.conversations.remove('mijn');
  // The backup comes back, made before the erasure; another conversation was never erased.
  const before = settableClock();
  await stores.conversations.save(makeConversation({ id: 'mijn', createdAt: before.now().toISOString() }));
  await stores.cases.create(makeCase({ key: 'mijn/1', conversationId: 'mijn', createdAt: before.now().toISOString() }));
  await stores.questions.put('mijn', { seq: 1, at: before.now().toISOString(), asked: 'oud' });
  await fill('ander', 2);
  await forgetAgain(stores, log);
  expect(await stores.conversations.load('mijn')).toBeUndefined();
  expect(await stores.cases.references()).toEqual(['KW-0000-0002']);
  expect((await stores.questions.all()).map(({ asked }) => asked)).toEqual(['vraag van ander']);
  expect(log.lines).toContainEqual({ level: 'warn', event: 'erasures.repeated', fields: { count: 2 } });
});

it('what a user wrote after the erasure stays at the next start', async () => {
  const { stores, myData, clock, log, fill } = await makeWorld();
  await myData.erase('mijn');
  clock.advance(1);
  await fill('mijn', 1);
  await forgetAgain(stores, log);
  expect(await stores.conversations.load('mijn')).toBeDefined();
  expect(await stores.cases.references()).toEqual(['KW-0000-0001']);
  expect(await stores.questions.of('mijn')).toHaveLength(1);
});
