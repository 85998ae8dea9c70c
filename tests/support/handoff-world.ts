import { randomBytes } from 'node:crypto';
import type { Submission } from '../../bot/contracts/case.ts';
import type { MailTransport } from '../../bot/contracts/mail.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { createOutboxWorker } from '../../bot/handoff/outbox-worker.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { handoffSay } from './handoff-texts.ts';
import { makeIntake } from './make-case.ts';
import { makeRecordingLog } from './recording-log.ts';
import { settableClock } from './settable-clock.ts';

/** A submission of one conversation, changed where a test says so. */
export function makeSubmission(changes: Partial<Submission> = {}): Submission {
  return { key: 'gesprek-1/1', conversationId: 'gesprek-1', intake: makeIntake(), talk: [], ...changes };
}

/** Handoff, outbox worker and file stores on a data folder, with a clock that the test moves and timers that it runs. */
export async function makeHandoffWorld(dataDir: string, transport: MailTransport) {
  const log = makeRecordingLog();
  const clock = settableClock();
  const stores = await openFileStores({ dataDir, log, clock });
  const waiting: { delayMs: number; work: () => void }[] = [];
  const schedule = (delayMs: number, work: () => void) => {
    const entry = { delayMs, work };
    waiting.push(entry);
    return () => void waiting.splice(waiting.indexOf(entry), 1);
  };
  const worker = createOutboxWorker({ outbox: stores.outbox, transport, clock, log, jitter: () => 0, schedule });
  const handoff = createHandoff({
    cases: stores.cases,
    clock,
    log,
    say: handoffSay(),
    mailSettings: {
      mailbox: 'postbus@vo.example',
      from: 'krimpwijzer@bot.example',
      publicUrl: 'https://bot.example',
      caseDays: 90,
    },
    random: randomBytes,
    wake: () => worker.wake(),
  });
  return {
    handoff,
    worker,
    stores,
    clock,
    log,
    /** The waits that the worker asked for, in milliseconds. */
    waits: () => waiting.map(({ delayMs }) => delayMs),
    /** Lets the time pass that the worker waits for, and wakes it. */
    passTime: () => {
      const next = waiting.shift();
      if (!next) throw new Error('the worker waits for nothing');
      clock.advance(next.delayMs);
      next.work();
    },
    /** The mails of a case, by kind. */
    async mailsOf(reference: string) {
      const mails = (await stores.cases.load(reference))?.mails ?? [];
      return Object.fromEntries(mails.map((mail) => [mail.kind, mail]));
    },
    async close() {
      await worker.stop();
      await stores.close();
      transport.close();
    },
  };
}
