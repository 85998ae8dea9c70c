import { expect, it, onTestFinished, vi } from 'vitest';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { startChild } from '../support/child-program.ts';
import { makeHandoffWorld, makeSubmission } from '../support/handoff-world.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function restarted(dataDir: string) {
  const peer = await startSmtpPeer();
  const world = await makeHandoffWorld(dataDir, createSmtpTransport(peer.url));
  onTestFinished(() => world.close());
  world.worker.start();
  await vi.waitFor(async () => expect(await world.stores.outbox.counts()).toEqual({ queued: 0, dead: 0 }), {
    timeout: 5_000,
  });
  return { peer, world };
}

it(
  'kill -9 between the reference and the mail: after a restart each mail goes out once',
  { timeout: 30_000 },
  async () => {
    const dataDir = await temporaryFolder();
    const silent = await startSmtpPeer({ onData: () => new Promise(() => {}) });
    const child = startChild('submit-and-wait.ts', dataDir, silent.url);
    const reference = await child.line((line) => line.startsWith('KW-'));
    await child.kill();

    const { peer, world } = await restarted(dataDir);
    expect(peer.mails.map(({ recipients }) => recipients[0]).sort()).toEqual([
      'jo@school.example',
      'postbus@vo.example',
    ]);
    expect(peer.mails.every(({ parsed }) => parsed.subject?.includes(reference))).toBe(true);
    expect(await world.handoff.submit(makeSubmission())).toMatchObject({ kind: 'recorded', reference });
  },
);

it(
  'kill -9 while the server has the mail but has not said so: the repeat can be recognised',
  { timeout: 30_000 },
  async () => {
    const dataDir = await temporaryFolder();
    const silent = await startSmtpPeer({ onData: () => 'keep-silent' });
    const child = startChild('submit-and-wait.ts', dataDir, silent.url);
    await vi.waitFor(() => expect(silent.received).toHaveLength(2), { timeout: 15_000 });
    await child.kill();

    const { peer } = await restarted(dataDir);
    const identity = ({ parsed }: (typeof peer.received)[number]) =>
      `${parsed.messageId} ${parsed.date?.toISOString()}`;
    expect(peer.mails.map(identity).sort()).toEqual(silent.received.map(identity).sort());
  },
);
