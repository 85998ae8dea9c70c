import { expect, onTestFinished, vi } from 'vitest';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { makeHandoffWorld, makeSubmission } from './handoff-world.ts';
import { type SmtpPeerOptions, startSmtpPeer } from './smtp-peer.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Short waits for a silent server, in milliseconds. */
export const QUICK = { connect: 2_000, greeting: 2_000, silence: 2_000, total: 4_000 };

/** Whether a mail to this address is the one to the staff. */
export const toStaff = (recipient: string): boolean => recipient === 'postbus@vo.example';

/** A handoff world that sends to a real SMTP server on loopback, and what a test waits for in it. */
export async function makeMailingWorld(options: SmtpPeerOptions = {}) {
  const peer = await startSmtpPeer(options);
  const world = await makeHandoffWorld(await temporaryFolder(), createSmtpTransport(peer.url, QUICK));
  onTestFinished(() => world.close());
  world.worker.start();
  const submit = async (submission = makeSubmission()) => {
    const result = await world.handoff.submit(submission);
    return result.kind === 'recorded' ? result.reference : expect.fail('nothing was recorded');
  };
  /** Waits until the worker has nothing to do before a later moment, or at all. */
  const settled = (counts: { queued: number; dead: number }) =>
    vi.waitFor(async () => expect(await world.stores.outbox.counts()).toEqual(counts), { timeout: 5_000 });
  const postponed = (count: number) =>
    vi.waitFor(() => expect(world.log.lines.filter(({ event }) => event === 'mail.postponed')).toHaveLength(count), {
      timeout: 5_000,
    });
  const waitsFor = (ms: number) => vi.waitFor(() => expect(world.waits()).toEqual([ms]), { timeout: 5_000 });
  return { ...world, peer, submit, settled, postponed, waitsFor };
}
