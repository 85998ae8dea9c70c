import type { Mail } from '../contracts/mail.ts';
import { createDelivery, type DeliveryDeps } from './create-delivery.ts';

/** Runs `work` once after so many milliseconds; gives the function that calls it off. */
type Schedule = (delayMs: number, work: () => void) => () => void;

/** Sends what the outbox holds, for as long as it runs. */
interface OutboxWorker {
  start(): void;
  /** Looks at once whether there is work; does nothing before `start` and after `stop`. */
  wake(): void;
  /** Takes no new mails; resolves when the running tries have ended. */
  stop(): Promise<void>;
}

/** So many mails go out side by side. They are sent as soon as they are claimed, so that no lease ends in a queue. */
const BATCH = 5;
const SHORTEST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60 * 60_000;
const WAIT_AFTER_TROUBLE_MS = 60_000;

/**
 * Makes the worker: store, send, mark. A mail is marked as sent only after the server took it: a crash can repeat it
 * (with the same Message-ID), never lose it.
 */
export function createOutboxWorker(deps: DeliveryDeps & { readonly schedule?: Schedule }): OutboxWorker {
  const { schedule = byTimer } = deps;
  const deliver = createDelivery(deps);
  let running: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  let started = false;
  let again = false;

  const round = async (): Promise<void> => {
    let wait: number | undefined = WAIT_AFTER_TROUBLE_MS;
    try {
      do {
        again = false;
        const worked = await sendBatch(deps, deliver);
        again ||= worked;
      } while (again && started);
      wait = await waitTime(deps);
    } catch (error) {
      deps.log.error('outbox.unreadable', { error });
    }
    running = undefined;
    if (!started) return;
    if (again) wake();
    else if (wait !== undefined) callOff = schedule(wait, wake);
  };
  const wake = (): void => {
    if (!started) return;
    again = true;
    callOff?.();
    callOff = undefined;
    running ??= round();
  };
  const start = (): void => {
    started = true;
    wake();
  };
  const stop = async (): Promise<void> => {
    started = false;
    callOff?.();
    await running;
  };
  return { start, wake, stop };
}

/** True when there was work. */
async function sendBatch({ outbox, clock }: DeliveryDeps, deliver: (mail: Mail) => Promise<void>): Promise<boolean> {
  const mails = await outbox.claim(clock.now(), BATCH);
  await Promise.all(mails.map(deliver));
  return mails.length > 0;
}

/** Until the next mail is due, in milliseconds; undefined when none waits. */
async function waitTime({ outbox, clock }: DeliveryDeps): Promise<number | undefined> {
  const due = await outbox.nextDue();
  if (due === undefined) return undefined;
  return Math.min(Math.max(due.getTime() - clock.now().getTime(), SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
}

const byTimer: Schedule = (delayMs, work) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};
