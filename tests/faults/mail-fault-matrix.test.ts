import { expect, it } from 'vitest';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { makeHandoffWorld, makeSubmission } from '../support/handoff-world.ts';
import { makeMailingWorld, QUICK, toStaff } from '../support/mailing-world.ts';
import type { PeerAnswer, SmtpPeerOptions } from '../support/smtp-peer.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Answers the first two tries (one a mail) in this way, and then as it should. */
const first =
  <T>(answer: T) =>
  (attempt: number): T | 'accept' =>
    attempt <= 2 ? answer : 'accept';
const data = (answer: PeerAnswer): SmtpPeerOptions => ({ onData: first(answer) });

/** However it is told that the other side closed the connection; before the greeting nodemailer gives no code at all. */
const CLOSED = /^(?:ECONNECTION|ESOCKET|UNKNOWN)$/;

/** What happens, how the mails are marked after it, and how often the server got each of them in full. */
const matrix: readonly (readonly [name: string, peer: SmtpPeerOptions, code: string | RegExp, copies: number])[] = [
  ['421 at the greeting', { onConnect: first({ code: 421 }) }, '421', 1],
  ['dropped at the greeting', { onConnect: first('drop' as const) }, CLOSED, 1],
  ['421 at the sender', { onSender: first({ code: 421 }) }, '421', 1],
  ['451 at the sender', { onSender: first({ code: 451 }) }, '451', 1],
  ['550 at the sender: ours to mend', { onSender: first({ code: 550 }) }, '550', 1],
  ['421 at the recipient', { onRecipient: first({ code: 421 }) }, '421', 1],
  ['451 at the recipient (greylisting)', { onRecipient: first({ code: 451 }) }, '451', 1],
  ['452 at the recipient (full)', { onRecipient: first({ code: 452 }) }, '452', 1],
  ['dropped before DATA', { onRecipient: first('drop' as const) }, CLOSED, 1],
  ['dropped in DATA', data('drop-in-data'), CLOSED, 1],
  ['451 after DATA', data({ code: 451 }), '451', 2],
  ['421 after DATA', data({ code: 421 }), '421', 2],
  ['dropped after DATA, before its answer', data('drop-after-data'), CLOSED, 2],
  ['silent after DATA', data('keep-silent'), 'ETIMEDOUT', 2],
  ['a tarpit', data('drip'), 'EDEADLINE', 2],
];

it.each(
  matrix,
)('%s: both mails are tried again and arrive, each recognisable as one', async (_, peer, code, copies) => {
  const world = await makeMailingWorld(peer);
  const reference = await world.submit();
  await world.postponed(2);
  await world.waitsFor(MINUTE);
  const waiting = (await world.stores.cases.load(reference))?.mails ?? [];
  expect(waiting.map(({ status, attempts, lastError }) => [status, attempts, lastError])).toEqual([
    ['queued', 1, expect.stringMatching(code)],
    ['queued', 1, expect.stringMatching(code)],
  ]);
  world.passTime();
  await world.settled({ queued: 0, dead: 0 });
  expect(world.peer.mails.map(({ recipients: [to] }) => to).sort()).toEqual([
    'jo@school.example',
    'postbus@vo.example',
  ]);
  expect(world.peer.received).toHaveLength(2 * copies);
  const identities = world.peer.received.map(({ parsed }) => `${parsed.messageId} ${parsed.date?.toISOString()}`);
  expect(new Set(identities).size).toBe(2);
});

it('dropped after the 250: sent, once', async () => {
  const world = await makeMailingWorld({ onData: () => 'drop-after-250' });
  await world.submit();
  await world.settled({ queued: 0, dead: 0 });
  expect(world.peer.received).toHaveLength(2);
  expect(world.waits()).toEqual([]);
});

it.each([
  ['nobody listens', 'smtp://127.0.0.1:1', 'ESOCKET'],
  ['there is no such name', 'smtps://nergens.invalid', 'EDNS'],
])('%s: the mails wait', async (_, url, code) => {
  const world = await makeHandoffWorld(await temporaryFolder(), createSmtpTransport(url, QUICK));
  await world.handoff.submit(makeSubmission());
  world.worker.start();
  await world.worker.stop();
  const unsent = await world.stores.outbox.unsent();
  expect(unsent.map(({ mail }) => [mail.status, mail.lastError])).toEqual([
    ['queued', code],
    ['queued', code],
  ]);
  await world.close();
});

it.each([
  'starttls',
  'tls',
] as const)('a certificate that nobody signed (%s): nothing is said, the mails wait', async (security) => {
  const peer = await startSmtpPeer({ security });
  const url = security === 'tls' ? `smtps://127.0.0.1:${peer.port}` : `smtp://[::ffff:127.0.0.1]:${peer.port}`;
  const world = await makeHandoffWorld(await temporaryFolder(), createSmtpTransport(url, QUICK));
  await world.handoff.submit(makeSubmission());
  world.worker.start();
  await world.worker.stop();
  expect((await world.stores.outbox.counts()).queued).toBe(2);
  expect(peer.received).toEqual([]);
  await world.close();
});

it('a 550 for one recipient does not stop the others, and is dead at once', async () => {
  const world = await makeMailingWorld({ onRecipient: (_, to) => (toStaff(to) ? 'accept' : { code: 550 }) });
  const reference = await world.submit();
  await world.settled({ queued: 0, dead: 1 });
  const { 'to-staff': staff, confirmation } = await world.mailsOf(reference);
  expect([staff?.status, confirmation?.status, confirmation?.lastError]).toEqual(['sent', 'dead', '550']);
  await world.desk.act(reference, { kind: 'note', key: 'n', by: 'An', text: 'Adres klopt niet.' });
  expect((await world.stores.outbox.unsent()).map(({ mail }) => mail.status)).toEqual(['dead']);
});

it('a server that is away for more than five days: dead, loudly; given another chance, sent as the same mail', async () => {
  const world = await makeMailingWorld();
  const { port } = world.peer;
  await world.peer.close();
  const reference = await world.submit();
  const before = (await world.mailsOf(reference))['to-staff'];
  for (let tries = 0; (await world.stores.outbox.counts()).dead < 2; tries += 1) {
    expect(tries, 'it must give up at some time').toBeLessThan(20);
    world.clock.advance(DAY / 2);
    world.worker.wake();
    await world.worker.stop();
    world.worker.start();
    await world.worker.stop();
  }
  expect(world.clock.now().getTime() - Date.parse(before?.date ?? '')).toBeGreaterThanOrEqual(5 * DAY);
  expect(world.log.lines.filter(({ event, level }) => event === 'mail.dead' && level === 'error')).toHaveLength(2);

  const back = await startSmtpPeer({ port });
  for (const { mail } of await world.stores.outbox.unsent())
    expect(await world.stores.outbox.requeue(mail.id, world.clock.now().toISOString())).toBe(true);
  world.worker.start();
  await world.settled({ queued: 0, dead: 0 });
  const again = back.mails.find(({ recipients }) => toStaff(recipients[0] ?? ''))?.parsed;
  expect([again?.messageId, again?.date?.toISOString()]).toEqual([before?.messageId, before?.date]);
});

it('a mail that got another chance is tried for five days more', async () => {
  const world = await makeMailingWorld();
  await world.peer.close();
  await world.submit();
  await world.postponed(2);
  await world.worker.stop();
  world.clock.advance(6 * DAY);
  world.worker.start();
  await world.settled({ queued: 0, dead: 2 });
  await world.worker.stop();
  for (const { mail } of await world.stores.outbox.unsent())
    await world.stores.outbox.requeue(mail.id, world.clock.now().toISOString());
  world.worker.start();
  await world.postponed(4);
  expect(await world.stores.outbox.counts()).toEqual({ queued: 2, dead: 0 });
});
