import { expect, it, onTestFinished } from 'vitest';
import type { QuestionNote } from '../../bot/contracts/stores.ts';
import { createConversations } from '../../bot/conversation/create-conversations.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The core on file stores, with a turn that notes every text as a question. */
async function makeCore(put: (note: () => Promise<void>) => Promise<void>, save: () => 'kept' | 'lost') {
  const log = makeRecordingLog();
  const clock = settableClock();
  const stores = await openFileStores({ dataDir: await temporaryFolder(), log, clock });
  onTestFinished(() => stores.close());
  let turns = 0;
  const core = createConversations({
    explorations: { put: async () => undefined },
    store: {
      ...stores.conversations,
      save: (conversation) =>
        conversation.processedUpTo > 0 && save() === 'lost'
          ? Promise.reject(new Error('killed'))
          : stores.conversations.save(conversation),
    },
    questions: { put: (id, note) => put(() => stores.questions.put(id, note)) },
    answerTurn: async (state, { seq, inbound, now }) => {
      turns += 1;
      const asked = inbound.kind === 'text' ? inbound.text : '';
      const note: QuestionNote = { seq, at: now.toISOString(), asked, outcome: 'unknown', items: [] };
      const understood = { outcome: 'unknown', act: null, items: [] } as const;
      return { state, messages: [{ key: 'k', text: 'ja' }], understood, notes: [note] };
    },
    maskBsn: () => null,
    apology: () => ({ key: 'storing', text: '' }),
    clock,
    log,
  });
  await core.open('g1', 'web');
  const seq = await core.receive('g1', { kind: 'text', text: 'wat kost een fusie' }, 'a');
  return { core, stores, log, seq, turns: () => turns };
}

it('a question is in the log before its answer is written, and once when a kill makes the turn run again', async () => {
  let kills = 1;
  const { core, stores, seq, turns } = await makeCore(
    (note) => note(),
    () => (kills-- > 0 ? 'lost' : 'kept'),
  );
  await expect(core.processed('g1', seq)).rejects.toThrow('killed');
  expect(await stores.questions.of('g1')).toHaveLength(1);
  expect((await core.processed('g1', seq)).map(({ message }) => message?.key)).toEqual(['k']);
  expect(turns()).toBe(2);
  expect(await stores.questions.of('g1')).toMatchObject([{ seq, asked: 'wat kost een fusie' }]);
});

it('a question log that cannot be written stops no answer', async () => {
  const { core, log, seq } = await makeCore(
    () => Promise.reject(new Error('the disk is full')),
    () => 'kept',
  );
  expect((await core.processed('g1', seq)).map(({ message }) => message?.key)).toEqual(['k']);
  expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'question.not-noted' }));
});
