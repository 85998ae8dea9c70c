import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { makeHandoffWorld, makeSubmission } from '../support/handoff-world.ts';
import { injections } from '../support/injections.ts';
import { makeIntake, makeMail } from '../support/make-case.ts';
import { type PeerAnswer, type SmtpPeerOptions, startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MINUTE = 60_000;
const QUICK = { connect: 2_000, greeting: 2_000, silence: 2_000 };
const isMail = (kind: 'staff' | 'requester') => (recipient: string) =>
  recipient === (kind === 'staff' ? 'postbus@vo.example' : 'jo@school.example');
const toStaff = isMail('staff');

async function makeWorld(options: SmtpPeerOptions = {}) {
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
    vi.waitFor(() => expect(world.log.lines.filter(({ event }) => event === 'mail-postponed')).toHaveLength(count), {
      timeout: 5_000,
    });
  const waitsFor = (ms: number) => vi.waitFor(() => expect(world.waits()).toEqual([ms]), { timeout: 5_000 });
  return { ...world, peer, submit, settled, postponed, waitsFor };
}

describe('a submission with a mail server', () => {
  it('reaches the staff and is confirmed to the requester', async () => {
    const world = await makeWorld();
    const reference = await world.submit();
    await world.settled({ queued: 0, dead: 0 });

    expect(world.peer.mails.map(({ recipients }) => recipients).sort()).toEqual([
      ['jo@school.example'],
      ['postbus@vo.example'],
    ]);
    const staff = world.peer.mails.find(({ recipients }) => toStaff(recipients[0] ?? ''))?.parsed;
    expect(staff?.subject).toBe(`[${reference}] Vraag – Achterhoek – Stichting Voorbeeld`);
    expect(staff?.from?.text).toBe('"Krimpwijzer" <krimpwijzer@bot.example>');
    expect(staff?.replyTo?.text).toBe('jo@school.example');
    expect(staff?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(staff?.headers.get('x-auto-response-suppress')).toBe('All');
    expect(staff?.date?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(staff?.text).toContain('> Moeten wij naar de minister als wij willen fuseren?');
    expect(staff?.html).toContain('Moeten wij naar de minister als wij willen fuseren?');

    const confirmation = world.peer.mails.find(({ recipients }) => !toStaff(recipients[0] ?? ''))?.parsed;
    expect(confirmation?.subject).toContain(reference);
    expect(confirmation?.replyTo?.text).toBe('postbus@vo.example');
    expect(confirmation?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is marked in the case, and only after the server took it', async () => {
    const statuses: (string | undefined)[] = [];
    let reference = '';
    const world = await makeWorld({
      onData: async (_, recipient): Promise<PeerAnswer> => {
        if (toStaff(recipient)) statuses.push((await world.mailsOf(reference))['to-staff']?.status);
        return 'accept';
      },
    });
    reference = await world.submit();
    await world.settled({ queued: 0, dead: 0 });
    expect(statuses).toEqual(['queued']);
    const stored = await world.stores.cases.load(reference);
    expect(stored?.mails.map(({ status, attempts }) => ({ status, attempts }))).toEqual([
      { status: 'sent', attempts: 1 },
      { status: 'sent', attempts: 1 },
    ]);
    expect(stored?.timeline.map(({ what }) => what)).toEqual(['vastgelegd', 'mail-verstuurd', 'mail-verstuurd']);
  });

  it('that is repeated makes one case and one mail of each kind', async () => {
    const world = await makeWorld();
    const references = await Promise.all([world.submit(), world.submit(), world.submit()]);
    await world.settled({ queued: 0, dead: 0 });
    expect(new Set(references).size).toBe(1);
    expect(world.peer.received).toHaveLength(2);
  });

  it('with an address that cannot be answered still reaches the staff, without a confirmation', async () => {
    const world = await makeWorld();
    await world.submit(makeSubmission({ intake: makeIntake({ email: 'jo@school.example, an@elders.example' }) }));
    await world.settled({ queued: 0, dead: 0 });
    expect(world.peer.mails.map(({ recipients }) => recipients)).toEqual([['postbus@vo.example']]);
    expect(world.peer.mails[0]?.parsed.replyTo).toBeUndefined();
    expect(world.peer.mails[0]?.parsed.text).toContain('an@elders.example');
  });

  it('adds no header and no recipient, whatever is typed', { timeout: 30_000 }, async () => {
    const world = await makeWorld();
    for (const [index, text] of injections.entries()) {
      const intake = makeIntake({ name: text, organisation: text, region: text, question: text, phone: text });
      await world.submit(makeSubmission({ key: `gesprek/${index}`, intake }));
    }
    await vi.waitFor(() => expect(world.peer.mails).toHaveLength(2 * injections.length), {
      timeout: 25_000,
      interval: 100,
    });
    const names = new Set(world.peer.mails.map(({ parsed }) => [...parsed.headers.keys()].sort().join(' ')));
    expect([...names]).toEqual([
      'auto-submitted content-type date from message-id mime-version reply-to subject to x-auto-response-suppress',
    ]);
    for (const { parsed, recipients } of world.peer.mails) {
      expect(recipients).toHaveLength(1);
      expect(parsed.to).toMatchObject({ text: recipients[0] });
      expect(parsed.attachments).toEqual([]);
      expect(parsed.html).not.toMatch(
        /<(?:script|img|svg|iframe|form|base|style|a href="(?!https:\/\/bot\.example\/privacy"))/,
      );
    }
  });
});

describe('a submission while the mail server fails', () => {
  it('is sent when the server is back', async () => {
    const world = await makeWorld();
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
    const world = await makeWorld({ onRecipient: (attempt) => (attempt <= 2 ? { code: 451 } : 'accept') });
    await world.submit();
    await world.postponed(2);
    await world.waitsFor(MINUTE);
    world.passTime();
    await world.settled({ queued: 0, dead: 0 });
    expect(world.peer.mails).toHaveLength(2);
  });

  it('is dead at once after a 550, loudly, and the other mail goes out', async () => {
    const world = await makeWorld({ onRecipient: (_, address) => (toStaff(address) ? { code: 550 } : 'accept') });
    const reference = await world.submit();
    await world.settled({ queued: 0, dead: 1 });
    const { 'to-staff': staff, confirmation } = await world.mailsOf(reference);
    expect(staff).toMatchObject({ status: 'dead', attempts: 1, lastError: '550' });
    expect(confirmation?.status).toBe('sent');
    const [loud] = world.log.lines.filter(({ level }) => level === 'error');
    expect(loud).toMatchObject({ event: 'mail-dead', fields: { mail: staff?.id, code: '550' } });
    expect((await world.stores.cases.load(reference))?.timeline.map(({ what }) => what)).toContain('mail-dood');
    expect(world.waits()).toEqual([]);
  });

  it('is dead after a 554 to the message itself', async () => {
    const world = await makeWorld({ onData: (_, recipient) => (toStaff(recipient) ? { code: 554 } : 'accept') });
    await world.submit();
    await world.settled({ queued: 0, dead: 1 });
  });

  it.each([
    ['after it got the mail but before it said so', 'drop-after-data', 2],
    ['in the middle of the mail', 'drop-in-data', 1],
  ] as const)('is repeated with the same Message-ID and Date when the connection drops %s', async (_, answer, copies) => {
    const dropped = new Set<string>();
    const world = await makeWorld({
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
    const world = await makeWorld({ onData: () => new Promise(() => {}) });
    await world.submit();
    await world.postponed(2);
    expect(world.log.lines.find(({ event }) => event === 'mail-postponed')?.fields.code).toBe('ETIMEDOUT');
  });
});

describe('createSmtpTransport', () => {
  it.each([
    'http://127.0.0.1',
    'smtp://',
    'smtp:',
    'localhost:25',
    '',
    'sendmail',
  ])('refuses %j, without showing it', (url) => {
    expect(() => createSmtpTransport(url)).toThrow(/SMTP_URL/);
  });

  it.each([
    ['a server that is not on loopback and offers no TLS', 'smtp://[::ffff:127.0.0.1]', 'plain', ''],
    ['a server whose certificate nobody signed, by STARTTLS', 'smtp://[::ffff:127.0.0.1]', 'starttls', ''],
    ['a server whose certificate nobody signed, by TLS', 'smtps://127.0.0.1', 'tls', ''],
    [
      'a server without TLS, whatever the query of the URL says',
      'smtp://[::ffff:127.0.0.1]',
      'plain',
      '?requireTLS=false&ignoreTLS=true',
    ],
  ] as const)('sends nothing to %s', async (_, address, security, query) => {
    const peer = await startSmtpPeer({ security });
    const transport = createSmtpTransport(`${address}:${peer.port}/${query}`, QUICK);
    await expect(transport.send(makeMail())).rejects.toMatchObject({ code: expect.stringMatching(/ETLS|ESOCKET/) });
    expect(peer.received).toEqual([]);
  });

  it('shows no password in its refusal', () => {
    expect(() => createSmtpTransport('smpt://user:geheim@mail.example')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
    );
  });
});
