import type { Submission } from '../../bot/contracts/case.ts';
import type { MailTransport } from '../../bot/contracts/mail.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import type { HandoffDeps } from '../../bot/handoff/handoff-deps.ts';
import { createOutboxWorker } from '../../bot/handoff/outbox-worker.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeHandoffDeps } from './handoff-deps.ts';
import { makeIntake } from './make-case.ts';
import { makeRecordingLog } from './recording-log.ts';
import { settableClock } from './settable-clock.ts';

/** A submission of one conversation, changed where a test says so. */
export function makeSubmission(changes: Partial<Submission> = {}): Submission {
  return { key: 'gesprek-1/1', conversationId: 'gesprek-1', intake: makeIntake(), talk: [], ...changes };
}

/** Handoff, outbox worker and file stores on a data folder, with a clock that the test moves and timers that it runs. */
export async function makeHandoffWorld(dataDir: string, transport: MailTransport, given: Partial<HandoffDeps> = {}) {
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
  const announced: { readonly conversation: string; readonly key: string; readonly text: string }[] = [];
  const deps: HandoffDeps = {
    ...makeHandoffDeps(given),
    cases: stores.cases,
    clock,
    log,
    wake: () => worker.wake(),
    announce: async (conversation, { key, message }) => {
      if (!announced.some((one) => one.key === key)) announced.push({ conversation, key, text: message.text });
    },
  };
  const desk = createCaseDesk(deps);
  const handoff = createHandoff({ ...deps, desk });
  return {
    handoff,
    desk,
    deps,
    /** What was said in talks by itself. */
    announced,
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
