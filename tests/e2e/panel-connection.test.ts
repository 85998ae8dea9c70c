import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openPage, openPanel } from '../support/open-panel.ts';

const LOST = 'Verbinding verbroken, ik probeer het opnieuw.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the connection of the panel', () => {
  it('the panel says that the connection is lost, connects again, and misses or doubles nothing', async () => {
    const { web, panel, log, say, count } = await openPanel(browser);
    await say('een');
    await log.getByText('U zei: een').waitFor();
    web.line.dropSockets();
    await panel.getByRole('status').getByText(LOST).waitFor();
    web.line.say('intussen');
    await panel.getByRole('status').getByText('De verbinding is er weer.').waitFor();
    await log.getByText('U zei: intussen').waitFor();
    await say('twee');
    await log.getByText('U zei: twee').waitFor();
    expect(await Promise.all(['een', 'U zei: een', 'U zei: intussen', 'twee', 'U zei: twee'].map(count))).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(web.line.calls.filter((call) => call === 'POST /v3/directline/conversations')).toHaveLength(1);
  });

  it('the panel offers to send a failed message again, under the same id', async () => {
    const { web, panel, log, say, count } = await openPanel(browser, { width: 320, height: 640 });
    await say('kaart');
    await log.getByText('De fusietoets bestaat nog.').waitFor();
    web.line.failingPosts = 1;
    await say('belangrijk');
    await log.getByText('niet verzonden').waitFor();
    await panel.getByRole('status').getByText('Uw bericht is niet verzonden.').waitFor();
    const retry = panel.getByRole('button', { name: 'Probeer opnieuw' });
    // Not covered by the line that says so, though the log was full.
    await expect.poll(() => isInView(retry)).toBe(true);
    await retry.click();
    await log.getByText('U zei: belangrijk').waitFor();
    expect(await count('belangrijk')).toBe(1);
    expect(await log.getByText('niet verzonden').count()).toBe(0);
    const ids = web.line.posts
      .slice(1)
      .map(({ channelData }) => (channelData as { clientActivityID: string }).clientActivityID);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('the panel shows a message as sent when it arrived after all', async () => {
    const { web, log, say, count } = await openPanel(browser);
    web.line.losesAnswers = true;
    await say('toch aangekomen');
    await log.getByText('U zei: toch aangekomen').waitFor();
    await expect.poll(() => log.getByText(/niet verzonden|wordt verzonden/).count()).toBe(0);
    expect(await count('toch aangekomen')).toBe(1);
  });

  it('the panel keeps what is said while the server is away, and sends it when it is back', async () => {
    const { web, panel, log, say, count } = await openPanel(browser);
    web.line.away = true;
    web.line.dropSockets();
    await panel.getByRole('status').getByText(LOST).waitFor();
    await say('blijft bewaard');
    await log.getByText('niet verzonden').waitFor();
    web.line.away = false;
    await log.getByText('U zei: blijft bewaard').waitFor();
    expect(await count('blijft bewaard')).toBe(1);
    expect(web.line.texts().filter((text) => text === 'blijft bewaard')).toHaveLength(1);
  });

  it('the panel goes on after a reload: open, same conversation, same words, nothing twice', async () => {
    const { web, page, launcher, input, log, say, count } = await openPanel(browser);
    await say('vóór het herladen');
    await log.getByText('U zei: vóór het herladen').waitFor();
    await input.fill('een halve zin');
    await page.reload();
    await log.getByText('U zei: vóór het herladen').waitFor();
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await input.inputValue()).toBe('een halve zin');
    expect(await log.getAttribute('aria-live')).toBe('off');
    await expect.poll(() => log.getAttribute('aria-live'), { timeout: 5000 }).toBe('polite');
    await say('erna');
    await log.getByText('U zei: erna').waitFor();
    expect(await Promise.all(['vóór het herladen', 'U zei: vóór het herladen', 'erna'].map(count))).toEqual([1, 1, 1]);
    expect(web.line.calls.filter((call) => call === 'POST /v3/directline/conversations')).toHaveLength(1);
  });

  it('the panel sends after a reload what it could not send before', async () => {
    const { web, page, log, say, count } = await openPanel(browser);
    web.line.failingPosts = 1;
    await say('nog niet weg');
    await log.getByText('niet verzonden').waitFor();
    await page.reload();
    await log.getByText('U zei: nog niet weg').waitFor();
    expect(await count('nog niet weg')).toBe(1);
  });

  it('the panel says that a conversation has ended, and delivers the message in the new one', async () => {
    const { web, log, say, count } = await openPanel(browser);
    web.line.expireTokens();
    await say('na de pauze');
    await log.getByText('Het vorige gesprek is verlopen.').waitFor();
    await log.getByText('U zei: na de pauze').waitFor();
    expect(await count('na de pauze')).toBe(1);
    const order = await log.locator(':scope > div').evaluateAll((nodes) => nodes.map(({ className }) => className));
    expect(order).toEqual(['message bot', 'notice', 'message bot', 'message user', 'message bot']);
  });

  it('the panel works without WebSockets', async () => {
    const { web, launcher, log, say, count } = await openPage(browser);
    web.line.refusesSockets = true;
    await launcher.click();
    await log.getByText('Waarmee kan ik u helpen?').waitFor();
    await say('zonder draad');
    await log.getByText('U zei: zonder draad').waitFor();
    expect(await count('zonder draad')).toBe(1);
    expect(web.line.openSockets).toBe(0);
  });
});

/** Whether the middle of an element is what a click there would hit. */
function isInView(locator: { evaluate<T>(read: (element: Element) => T): Promise<T> }): Promise<boolean> {
  return locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
}
