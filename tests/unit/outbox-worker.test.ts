import { expect, it, vi } from 'vitest';
import type { Mail, MailOutcome } from '../../bot/contracts/mail.ts';
import type { Outbox } from '../../bot/contracts/stores.ts';
import { createOutboxWorker } from '../../bot/handoff/outbox-worker.ts';
import { makeMail } from '../support/make-case.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';

/** A worker on an outbox in memory, in which a test can let things fail. */
function makeWorld(queue: Mail[] = []) {
  const clock = settableClock();
  const log = makeRecordingLog();
  const settled: [id: string, kind: MailOutcome['kind']][] = [];
  const waits: number[] = [];
  let due: Date | undefined;
  const send = vi.fn(async (_: Mail): Promise<void> => undefined);
  const outbox = {
    claim: vi.fn(async (_: Date, limit: number) => queue.splice(0, limit)),
    settle: vi.fn(async (id: string, outcome: MailOutcome) => void settled.push([id, outcome.kind])),
    nextDue: async () => due,
  } satisfies Pick<Outbox, 'claim' | 'settle' | 'nextDue'>;
  const schedule = (delayMs: number) => {
    waits.push(delayMs);
    return () => undefined;
  };
  const worker = createOutboxWorker({ outbox, transport: { send }, clock, log, schedule, jitter: () => 0 });
  const idle = () => vi.waitFor(() => expect(waits).not.toEqual([]));
  const setDue = (ms: number | undefined) => {
    due = ms === undefined ? undefined : new Date(clock.now().getTime() + ms);
  };
  return { worker, outbox, queue, send, settled, waits, log, idle, setDue };
}

it('the worker does nothing before it is started and after it is stopped', async () => {
  const world = makeWorld([makeMail()]);
  world.worker.wake();
  world.worker.start();
  await world.worker.stop();
  world.queue.push(makeMail({ id: 'later' }));
  world.worker.wake();
  await world.worker.stop();
  expect(world.settled).toEqual([['mail-1', 'sent']]);
});

it('the worker waits on stop for the tries that run, and takes no new ones', async () => {
  const world = makeWorld(Array.from({ length: 8 }, (_, index) => makeMail({ id: `m${index}` })));
  let finish = () => {};
  world.send.mockImplementation(() => new Promise((resolve) => (finish = resolve)));
  world.send.mockResolvedValueOnce().mockResolvedValueOnce().mockResolvedValueOnce().mockResolvedValueOnce();
  world.worker.start();
  await vi.waitFor(() => expect(world.send).toHaveBeenCalledTimes(5));
  const stopped = world.worker.stop();
  finish();
  await stopped;
  expect(world.settled).toHaveLength(5);
  expect(world.queue).toHaveLength(3);
});

it('the worker goes on until nothing is due, in batches', async () => {
  const world = makeWorld(Array.from({ length: 12 }, (_, index) => makeMail({ id: `m${index}` })));
  world.setDue(90_000);
  world.worker.start();
  await world.idle();
  expect(world.settled).toHaveLength(12);
  expect(world.waits).toEqual([90_000]);
});

it('the worker looks again when it is woken while it works', async () => {
  const world = makeWorld([makeMail()]);
  world.send.mockImplementationOnce(async () => {
    world.queue.push(makeMail({ id: 'second' }));
    world.worker.wake();
  });
  world.worker.start();
  await vi.waitFor(() => expect(world.settled).toHaveLength(2));
});

it.each([
  ['now, but held by another', 0, 1_000],
  ['in a week', 7 * 24 * 60 * 60_000, 60 * 60_000],
])('the worker neither spins nor sleeps too long when the next mail is due %s', async (_, due, wait) => {
  const world = makeWorld();
  world.setDue(due);
  world.worker.start();
  await world.idle();
  expect(world.waits).toEqual([wait]);
});

it('the worker does not send a mail again that it could not mark; it marks it later', async () => {
  const world = makeWorld([makeMail()]);
  world.setDue(120_000);
  world.outbox.settle.mockRejectedValueOnce(new Error('disk full'));
  world.worker.start();
  await world.idle();
  expect(world.log.lines.map(({ event }) => event)).toEqual(['mail.not-marked']);
  world.queue.push(makeMail());
  world.worker.wake();
  await vi.waitFor(() => expect(world.settled).toEqual([['mail-1', 'sent']]));
  expect(world.send).toHaveBeenCalledTimes(1);
});

it('the worker tries again in a minute when the outbox cannot be read', async () => {
  const world = makeWorld();
  world.outbox.claim.mockRejectedValueOnce(new Error('no disk'));
  world.worker.start();
  await world.idle();
  expect(world.waits).toEqual([60_000]);
  expect(world.log.lines).toMatchObject([{ level: 'error', event: 'outbox.unreadable' }]);
});

it('the worker logs neither addresses nor texts of a mail that failed', async () => {
  const world = makeWorld([makeMail()]);
  world.setDue(60_000);
  world.send.mockRejectedValueOnce(
    Object.assign(new Error('550 jo@school.example unknown'), { responseCode: 550, command: 'RCPT TO' }),
  );
  world.worker.start();
  await world.idle();
  expect(world.log.lines).toEqual([
    { level: 'error', event: 'mail.dead', fields: { mail: 'mail-1', attempt: 1, code: '550' } },
  ]);
});
