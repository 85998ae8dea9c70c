import { describe, expect, it } from 'vitest';
import { makeMailingWorld, toStaff } from '../support/mailing-world.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';

const MINUTE = 60_000;

describe('a submission while the mail server fails', () => {
  it('is sent when the server is back', async () => {
    const world = await makeMailingWorld();
    const { port } = world.peer;
    await world.peer.close();
    const reference = await world.submit();
    await world.postponed(2);
    await world.waitsFor(MINUTE);
    expect((await world.mailsOf(reference))['to-staff']).toMatchObject({
      status: 'queued',
      attempts: 1,
      lastError: 'ESOCKET',
    });

    world.passTime();
    await world.postponed(4);
    await world.waitsFor(2 * MINUTE);

    const back = await startSmtpPeer({ port });
    world.passTime();
    await world.settled({ queued: 0, dead: 0 });
    expect(back.mails).toHaveLength(2);
    expect((await world.mailsOf(reference))['to-staff']).toMatchObject({ status: 'sent', attempts: 3 });
  });

  it('is sent after a 451', async () => {
    const world = await makeMailingWorld({ onRecipient: (attempt) => (attempt <= 2 ? { code: 451 } : 'accept') });
    await world.submit();
    await world.postponed(2);
    await world.waitsFor(MINUTE);
    world.passTime();
    await world.settled({ queued: 0, dead: 0 });
    expect(world.peer.mails).toHaveLength(2);
  });

  it('is dead at once after a 550, loudly, and the other mail goes out', async () => {
    const world = await makeMailingWorld({
      onRecipient: (_, address) => (toStaff(address) ? { code: 550 } : 'accept'),
    });
    const reference = await world.submit();
    await world.settled({ queued: 0, dead: 1 });
    const { 'to-staff': staff, confirmation } = await world.mailsOf(reference);
    expect(staff).toMatchObject({ status: 'dead', attempts: 1, lastError: '550' });
    expect(confirmation?.status).toBe('sent');
    const [loud] = world.log.lines.filter(({ level }) => level === 'error');
    expect(loud).toMatchObject({ event: 'mail.dead', fields: { mail: staff?.id, code: '550' } });
    expect((await world.stores.cases.load(reference))?.timeline.map(({ what }) => what)).toContain('mail-dood');
    expect(world.waits()).toEqual([]);
  });

  it('is dead after a 554 to the message itself', async () => {
    const world = await makeMailingWorld({ onData: (_, recipient) => (toStaff(recipient) ? { code: 554 } : 'accept') });
    await world.submit();
    await world.settled({ queued: 0, dead: 1 });
  });

  it.each([
    ['after it got the mail but before it said so', 'drop-after-data', 2],
    ['in the middle of the mail', 'drop-in-data', 1],
  ] as const)('is repeated with the same Message-ID and Date when the connection drops %s', async (_, answer, copies) => {
    const dropped = new Set<string>();
    const world = await makeMailingWorld({
      onData: (_attempt, recipient) => {
        if (dropped.has(recipient)) return 'accept';
        dropped.add(recipient);
        return answer;
      },
    });
    const reference = await world.submit();
    await world.postponed(2);
    await world.waitsFor(MINUTE);
    world.passTime();
    await world.settled({ queued: 0, dead: 0 });

    const staff = world.peer.received.filter(({ recipients }) => toStaff(recipients[0] ?? ''));
    expect(staff).toHaveLength(copies);
    expect(new Set(staff.map(({ parsed }) => parsed.messageId))).toEqual(
      new Set([(await world.mailsOf(reference))['to-staff']?.messageId]),
    );
    expect(new Set(staff.map(({ parsed }) => parsed.headerLines.find(({ key }) => key === 'date')?.line)).size).toBe(1);
  });

  it('waits no longer for a silent server than it should', async () => {
    const world = await makeMailingWorld({ onData: () => new Promise(() => {}) });
    await world.submit();
    await world.postponed(2);
    expect(world.log.lines.find(({ event }) => event === 'mail.postponed')?.fields.code).toBe('ETIMEDOUT');
  });
});
