import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeMail } from '../support/make-case.ts';
import { makeWeb } from '../support/make-web.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the trial mailbox leads from the page to a mail, whose scripts and images stay dead', async () => {
  const html =
    '<p style="color: #a32a14">Nieuwe aanvraag</p><img src="/krimpwijzer.js"><script>document.body.remove()</script>';
  const web = await makeWeb({ mails: [makeMail({ subject: 'Vraag uit Zeeland', html })] });
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  onTestFinished(async () => {
    await page.close();
    await web.close();
  });
  const asked: string[] = [];
  page.on('response', (response) => asked.push(new URL(response.url()).pathname));
  await page.goto(web.origin);
  await page.getByRole('link', { name: 'Bekijk de mails in het proefpostvak' }).click();
  asked.length = 0;
  await page.getByRole('link', { name: 'Vraag uit Zeeland' }).click();
  const text = page.frameLocator('iframe[title="De mail met opmaak"]').getByText('Nieuwe aanvraag');
  await text.waitFor();
  expect(await text.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(163, 42, 20)');
  expect(asked.filter((path) => path === '/krimpwijzer.js')).toEqual([]);
});
