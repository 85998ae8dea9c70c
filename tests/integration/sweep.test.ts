import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { sweep } from '../../bot/storage/sweep.ts';
import { makeCase, makeMail } from '../support/make-case.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = new Date('2026-11-23T09:00:00.000Z');
const daysAgo = (days: number): string => new Date(now.getTime() - days * 24 * 60 * 60_000).toISOString();

async function makeWorld() {
  const log = makeRecordingLog();
  const dataDir = await temporaryFolder();
  const stores = await openFileStores({ dataDir, log, clock: settableClock() });
  onTestFinished(() => stores.close());
  const folders = [join(dataDir, 'beschadigd'), join(dataDir, 'mail')];
  const sweepNow = () => sweep({ stores, folders, now, talkDays: 28, caseDays: 90, log });
  return { stores, log, folders, sweepNow };
}

it('the sweep deletes conversations 28 days after the last message, and no other', async () => {
  const { stores, log, sweepNow } = await makeWorld();
  for (const days of [0, 27, 28, 29, 400]) {
    await stores.conversations.save(
      makeConversation({ id: `g${days}`, lastAt: daysAgo(days), createdAt: daysAgo(400) }),
    );
  }
  await sweepNow();
  const left = await Promise.all([0, 27, 28, 29, 400].map((days) => stores.conversations.load(`g${days}`)));
  expect(left.map((conversation) => conversation?.id)).toEqual(['g0', 'g27', 'g28', undefined, undefined]);
  expect(log.lines).toContainEqual({ level: 'info', event: 'sweep.conversations', fields: { count: 2 } });
});

it.each([
  ['closed 89 days ago', { closedAt: daysAgo(89) }, true],
  ['closed 91 days ago', { closedAt: daysAgo(91) }, false],
  ['made long ago but closed 89 days ago', { createdAt: daysAgo(400), closedAt: daysAgo(89) }, true],
  ['never closed, last event 400 days ago', { timeline: [{ at: daysAgo(400), what: 'vastgelegd' }] }, true],
  ['without any event, made 400 days ago', { createdAt: daysAgo(400), timeline: [] }, true],
  ['taken long ago and never closed', { createdAt: daysAgo(400), status: 'opgepakt', claimedAt: daysAgo(399) }, true],
  ['withdrawn 91 days ago', { status: 'ingetrokken', closedAt: daysAgo(91) }, false],
  ['closed long ago, with a mail that still waits', { closedAt: daysAgo(400), mails: [makeMail()] }, true],
  ['closed long ago, with a dead mail', { closedAt: daysAgo(400), mails: [makeMail({ status: 'dead' })] }, false],
] as const)('the sweep treats a case %s as it should', async (_, changes, kept) => {
  const { stores, log, sweepNow } = await makeWorld();
  await stores.cases.create(makeCase({ mails: [makeMail({ status: 'sent' })], createdAt: daysAgo(100), ...changes }));
  await sweepNow();
  expect((await stores.cases.load('KW-0000-0001')) !== undefined).toBe(kept);
  expect(log.lines).toContainEqual({ level: 'info', event: 'sweep.cases', fields: { count: kept ? 0 : 1 } });
});

it('the sweep deletes questions that were asked more than 28 days ago', async () => {
  const { stores, log, sweepNow } = await makeWorld();
  for (const days of [27, 29])
    await stores.questions.put('g1', { seq: 100 - days, at: daysAgo(days), asked: `${days}` });
  await sweepNow();
  expect((await stores.questions.all()).map(({ asked }) => asked)).toEqual(['27']);
  expect(log.lines).toContainEqual({ level: 'info', event: 'sweep.questions', fields: { count: 1 } });
});

it('the sweep deletes damaged files and trial mails that are older than 28 days, and minds no missing folder', async () => {
  const { folders, log, sweepNow } = await makeWorld();
  await sweepNow();
  for (const folder of folders) {
    await mkdir(folder);
    for (const days of [27, 29]) {
      await writeFile(join(folder, `${days}.json`), '{}');
      await utimes(join(folder, `${days}.json`), new Date(daysAgo(days)), new Date(daysAgo(days)));
    }
  }
  await sweepNow();
  expect(await Promise.all(folders.map((folder) => readdir(folder)))).toEqual([['27.json'], ['27.json']]);
  expect(log.lines).toContainEqual({ level: 'info', event: 'sweep.files', fields: { count: 2 } });
});

it('the sweep deletes mails of the system 90 days after they were sent, and none that waits', async () => {
  const { stores, log, sweepNow } = await makeWorld();
  for (const days of [89, 91]) {
    await stores.outbox.queue(makeMail({ id: `w${days}`, kind: 'system', nextTry: daysAgo(days) }));
    await stores.outbox.settle(`w${days}`, { kind: 'sent', at: daysAgo(days) });
  }
  await stores.outbox.queue(makeMail({ id: 'wacht', kind: 'system', nextTry: daysAgo(400) }));
  await sweepNow();
  expect(log.lines.find(({ event }) => event === 'sweep.mails')?.fields.count).toBe(1);
  expect((await stores.outbox.counts()).queued).toBe(1);
});
