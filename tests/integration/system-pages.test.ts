import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AskedQuestion } from '../../bot/contracts/stores.ts';
import { dayOf } from '../../bot/handoff/working-days.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { createLinks } from '../../bot/staff/create-links.ts';
import { digestRoutes } from '../../bot/staff/digest-routes.ts';
import { createSigner } from '../../bot/staff/signed-token.ts';
import { systemPageTexts } from '../../bot/staff/system-page-texts.ts';
import { startHttp } from '../support/http-harness.ts';
import { freePort, startProgram } from '../support/program.ts';
import { settableClock } from '../support/settable-clock.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DAY = 24 * 60 * 60_000;

it(
  'at the start in real mode a test mail goes to the mailbox; only the button behind its link proves it',
  { timeout: 90_000 },
  async () => {
    const peer = await startSmtpPeer();
    const port = await freePort();
    const env = {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: await temporaryFolder(),
      SMTP_URL: peer.url,
      MAILBOX_ADDRESS: 'postbus@vo.example',
      MAIL_FROM: 'bot@vo.example',
    };
    const program = await startProgram(env);
    const ready = async () =>
      ((await (await fetch(`${program.origin}/readyz`)).json()) as { mail: { mailbox: string } }).mail.mailbox;
    await vi.waitFor(() => expect(peer.mails).toHaveLength(1), { timeout: 10_000 });
    expect(peer.mails[0]?.recipients).toEqual(['postbus@vo.example']);
    expect(program.output()).toContain('mailbox.unproven');
    const url = /https?:\S+\/postbus\/\S+/.exec(peer.mails[0]?.parsed.text ?? '')?.[0] ?? '';

    for (let count = 0; count < 3; count += 1) expect((await fetch(url)).status).toBe(200);
    expect(await ready()).toBe('unproven');
    expect((await fetch(url, { method: 'POST', body: new URLSearchParams({ merk: 'x' }) })).status).toBe(400);
    expect(await ready()).toBe('unproven');
    const merk = /name="merk" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
    const pressed = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ merk }),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(await pressed.text()).toContain('Wij weten nu dat de mails aankomen');
    expect(await ready()).toBe('proven');

    // Proven stays proven, and no second test mail is sent.
    await program.stop();
    const again = await startProgram(env);
    expect(again.output()).not.toContain('mailbox.unproven');
    expect(peer.received).toHaveLength(1);
  },
);

it('the page behind the digest shows the questions of its week, alike ones together, to who has the link', async () => {
  const clock = settableClock();
  const at = (day: string, changes: Partial<AskedQuestion>): AskedQuestion => ({
    seq: 1,
    at: `${day}T10:00:00.000Z`,
    asked: '',
    outcome: 'unknown',
    items: [],
    ...changes,
  });
  const questions = [
    at('2026-11-15', { asked: 'van de week ervoor' }),
    at('2026-11-16', { asked: 'wie wordt kampioen' }),
    at('2026-11-22', { asked: '<script>alert(1)</script>' }),
    at('2026-11-18', { asked: 'beantwoord', outcome: 'answer' }),
    at('2026-11-19', { asked: 'hielp niet', outcome: 'answer', thumb: 'down', rated: 'fusietoets', reason: 'te kort' }),
    at('2026-11-23', { asked: 'van de week erna' }),
  ];
  const say = readTexts('content').bind(systemPageTexts);
  const signer = createSigner({ key: randomBytes(32), clock });
  const links = createLinks({ signer, cases: { load: async () => undefined }, baseUrl: () => served.origin });
  const group = (all: readonly AskedQuestion[]) => all.map((one) => [one]);
  const served = await startHttp({
    routes: digestRoutes({ say: () => say, trial: false, links, questions: async () => questions, dayOf, group }),
  });
  onTestFinished(() => served.close());
  const url = links.digest('2026-11-16');
  const page = await (await fetch(url)).text();
  for (const text of [
    'week van 16-11-2026',
    'wie wordt kampioen',
    '&lt;script&gt;',
    'hielp niet',
    'fusietoets: te kort',
  ])
    expect(page).toContain(text);
  expect(page).not.toMatch(/ervoor|erna|beantwoord|<script/);
  expect((await fetch(url.replace('2026-11-16', '2026-11-09'))).status).toBe(404);
  clock.advance(31 * DAY);
  expect((await fetch(url)).status).toBe(410);
});
