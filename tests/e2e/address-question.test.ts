import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openPage, openPanel } from '../support/open-panel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const inAddress = (question: string) => `/#vraag=${encodeURIComponent(question)}`;

describe('a question in the address of the page', () => {
  it.each([
    ['plain', 'Bestaat de fusietoets nog?'],
    ['with signs that mean something in an address', 'Krimp & fusie: 20% = 1/5? #nu +1'],
    ['with markup', '<img src=x onerror="document.title=\'raak\'"> <script>document.title="raak"</script>'],
    ['with accents, an emoji and a right-to-left mark', 'Fryslân “één” 🙂 \u200F\u202Edraai'],
    ['of 2,500 signs', `${'Wij krimpen hard. '.repeat(138)}Wat nu?`],
  ])('opens the panel and is asked there as it stands: %s', async (_, question) => {
    const { page, web, log, faults } = await openPage(browser);
    const title = await page.title();
    await page.goto(`${web.origin}${inAddress(question)}`);
    // Only the part behind the # differs: the page is not loaded anew.
    await expect.poll(() => web.line.posts.filter(({ type }) => type === 'message').length).toBe(1);
    expect(web.line.posts.filter(({ type }) => type === 'message')[0]).toMatchObject({ text: question.trim() });
    await log.getByText('U zei:').first().waitFor();
    expect(await page.title()).toBe(title);
    expect(await log.locator('img, script').count()).toBe(0);
    expect(page.url()).toBe(`${web.origin}/`);
    expect(faults).toEqual([]);
  });

  it.each([
    ['runs already', false],
    ['was resumed', true],
  ])('is put in the box, not sent, in a talk that %s: a link must not answer what stands open', async (_, reload) => {
    const { page, web, input, say, log } = await openPanel(browser);
    await say('Bestaat de fusietoets nog?');
    await log.getByText('U zei: Bestaat de fusietoets nog?').waitFor();
    if (reload) await page.reload();
    await log.getByText('U zei: Bestaat de fusietoets nog?').waitFor();
    await page.evaluate(() => {
      location.hash = '#vraag=ja';
    });
    await expect.poll(() => input.inputValue()).toBe('ja');
    await page.waitForTimeout(300);
    expect(web.line.posts.filter(({ type }) => type === 'message')).toHaveLength(1);
    await input.press('Enter');
    await expect.poll(() => web.line.posts.filter(({ type }) => type === 'message').length).toBe(2);
  });

  it('that is longer than the bot takes is put in the box, with the reason', async () => {
    const { page, web, input, panel } = await openPage(browser);
    await page.goto(`${web.origin}${inAddress('krimp '.repeat(1500))}`);
    await panel.getByText(/8\.000/).waitFor();
    expect((await input.inputValue()).length).toBe(8999);
    expect(web.line.posts.filter(({ type }) => type === 'message')).toEqual([]);
  });

  it.each(['/#vraag=', '/#vraag=%20', '/#iets=anders', '/#vraag'])('is none in %s', async (address) => {
    const { page, web, launcher } = await openPage(browser);
    await page.goto(`${web.origin}${address}`);
    await page.waitForTimeout(300);
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    expect(web.line.posts).toEqual([]);
  });
});
