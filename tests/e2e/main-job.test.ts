import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the main job in one browser', () => {
  it('answers a question with its source, says what it does not know, takes an intake and shows its mail', async () => {
    const program = await startProgram({ DATA_DIR: await temporaryFolder() });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const panel = await openPanel(page, program.origin);
    const log = panel.getByRole('log');

    await say(panel, 'Bestaat de fusietoets nog?');
    await log.getByText('16 juni 2020').waitFor();
    await log.getByRole('link', { name: /Wet voortgezet onderwijs 2020/ }).waitFor();

    await say(panel, 'wie wordt er kampioen in de eredivisie');
    await log.getByText('Dat weet ik niet').waitFor();

    await panel.getByRole('button', { name: 'Contact met een mens' }).last().click();
    await panel.getByRole('button', { name: 'Een ledenadviseur vragen' }).click();
    for (const answer of [
      'Wij willen met twee besturen samen optrekken.',
      'Terneuzen',
      'A. de Vries',
      'sla over',
      'vries@voorbeeld.example',
      'sla over',
      'ja',
    ])
      await answerNext(panel, answer);
    await panel.getByRole('button', { name: 'Versturen' }).click();
    const recorded = await log.getByText(/vastgelegd onder KW-/).innerText();
    const reference = /KW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(recorded)?.[0] ?? 'no reference';

    await page.goto(`${program.origin}/postvak`);
    const mails = page.getByRole('link', { name: new RegExp(reference) });
    const countAfterReload = async () => {
      await page.reload();
      return mails.count();
    };
    await expect.poll(countAfterReload, { timeout: 15_000 }).toBe(2);
    await page
      .getByRole('link', { name: /Ledenadviseur/i })
      .first()
      .click();
    const mail = page.frameLocator('iframe');
    for (const part of [
      'samen optrekken',
      'Terneuzen',
      'A. de Vries',
      'vries@voorbeeld.example',
      'Bestaat de fusietoets nog?',
    ])
      await mail.getByText(part).first().waitFor();

    await mail.getByRole('link', { name: 'Ik pak dit op' }).click();
    await page.getByRole('heading', { name: `Aanvraag ${reference}` }).waitFor();
    await page.getByLabel('Uw naam of rol').first().fill('Mina van het project');
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('U hebt de aanvraag opgepakt').waitFor();
    await page.goto(`${program.origin}/postvak`);
    await expect.poll(countAfterReload, { timeout: 15_000 }).toBe(3);
    await page.close();
  }, 180_000);
});

async function openPanel(page: Page, origin: string): Promise<FrameLocator> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Stel een vraag' }).click();
  const panel = page.frameLocator('iframe');
  await panel.getByText('chatbot over leerlingendaling').waitFor();
  return panel;
}

async function say(panel: FrameLocator, text: string): Promise<void> {
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('textbox').press('Enter');
}

/** Answers the open question and waits for the next message of the bot. */
async function answerNext(panel: FrameLocator, text: string): Promise<void> {
  const items = panel.getByRole('log').locator('> *');
  const before = await items.count();
  await say(panel, text);
  await expect.poll(() => items.count(), { timeout: 10_000 }).toBeGreaterThanOrEqual(before + 2);
}
