import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startProgram } from '../support/program.ts';
import { ADVISER_ADDRESS, type Move, type RequestPlay, requestPlays } from '../support/request-plays.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ADVISERS = `ledenadviseurs:
  - id: zuidwest
    rol: Ledenadviseur Zuidwest
    adres: ${ADVISER_ADDRESS}
    regios: [zeeuws-vlaanderen]
    expertise: []
    afwezig: []
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the ten requests in one browser', () => {
  it('each ask their own questions, name their route, and come as mails in the trial mailbox', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(join(dataDir, 'ledenadviseurs.yaml'), ADVISERS);
    const { origin } = await startProgram({ DATA_DIR: dataDir });
    expect(new Set(requestPlays.map(({ request }) => request)).size).toBe(10);
    for (const play of requestPlays) {
      // A page of its own is a talk of its own.
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const reference = await handIn(page, origin, play);
      await checkMails(page, origin, play, reference);
      await page.close();
    }
  }, 180_000);
});

/** Plays a request up to its end; gives the reference that the chat names. */
async function handIn(page: Page, origin: string, { request, moves, route }: RequestPlay): Promise<string> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Stel een vraag' }).click();
  const panel = page.frameLocator('iframe');
  await panel.getByText('Waarmee kan ik u helpen?').waitFor();
  for (const move of moves) await make(panel, request, move);
  const messages = panel.getByRole('log').locator('> *');
  const review = await messages.filter({ hasText: 'Klopt dit zo?' }).last().innerText();
  expect(review, request).toContain(route);
  await panel.getByRole('button', { name: 'Versturen', exact: true }).last().click();
  const recorded = await panel.getByText(/vastgelegd onder KW-/).innerText();
  return /KW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(recorded)?.[0] ?? 'no reference';
}

/** One move, until the bot has gone on with the words that it must say. */
async function make(panel: FrameLocator, request: string, [done, words]: Move): Promise<void> {
  const heard = panel.getByRole('log').getByText(words);
  const before = await heard.count();
  if (typeof done === 'string') {
    await panel.getByRole('textbox').fill(done);
    await panel.getByRole('textbox').press('Enter');
  } else await panel.getByRole('button', { name: done.press, exact: true }).last().click();
  const what = `${request}: "${typeof done === 'string' ? done : done.press}" is followed by "${words}"`;
  await expect.poll(() => heard.count(), { message: what, timeout: 10_000 }).toBeGreaterThan(before);
}

async function checkMails(page: Page, origin: string, play: RequestPlay, reference: string): Promise<void> {
  await page.goto(`${origin}/postvak`);
  const mails = page.getByRole('listitem').filter({ hasText: reference });
  const count = async () => {
    await page.reload();
    return mails.count();
  };
  await expect.poll(count, { message: `two mails of ${play.request}`, timeout: 15_000 }).toBe(2);
  const handedOn = mails.filter({ hasText: play.to });
  expect(await mails.filter({ hasText: `Uw aanvraag ${reference} is vastgelegd` }).count(), play.request).toBe(1);
  await handedOn.getByRole('link').click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(`[${reference}] ${play.subject}`);
  const mail = await page.frameLocator('iframe').locator('body').innerText();
  const text = await page.locator('pre').innerText();
  for (const fact of play.facts) expect(text, play.request).toContain(fact);
  // The part with layout holds the same reference, and the first of the facts.
  expect(mail).toContain(reference);
  expect(mail).toContain(play.facts[0]);
}
