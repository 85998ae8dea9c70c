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
  const stores = await openFileStores({ dataDir: await temporaryFolder(), log, clock: settableClock() });
  onTestFinished(() => stores.close());
  const sweepNow = () => sweep({ stores, now, talkDays: 28, caseDays: 90, log });
  return { stores, log, sweepNow };
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
  [
    'never closed, last event 89 days ago',
    {
      timeline: [
        { at: daysAgo(400), what: 'vastgelegd' },
        { at: daysAgo(89), what: 'mail-verstuurd' },
      ],
    },
    true,
  ],
  ['never closed, last event 91 days ago', { timeline: [{ at: daysAgo(91), what: 'vastgelegd' }] }, false],
  ['without any event, made 91 days ago', { createdAt: daysAgo(91), timeline: [] }, false],
  ['closed long ago, with a mail that still waits', { closedAt: daysAgo(400), mails: [makeMail()] }, true],
  ['closed long ago, with a dead mail', { closedAt: daysAgo(400), mails: [makeMail({ status: 'dead' })] }, false],
] as const)('the sweep treats a case %s as it should', async (_, changes, kept) => {
  const { stores, log, sweepNow } = await makeWorld();
  await stores.cases.create(makeCase({ mails: [makeMail({ status: 'sent' })], createdAt: daysAgo(100), ...changes }));
  await sweepNow();
  expect((await stores.cases.load('KW-0000-0001')) !== undefined).toBe(kept);
  expect(log.lines).toContainEqual({ level: 'info', event: 'sweep.cases', fields: { count: kept ? 0 : 1 } });
});
