import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeMail } from '../support/make-case.ts';
import { makeWeb } from '../support/make-web.ts';
import { openPanel } from '../support/open-panel.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];
const PAGES = ['/', '/privacy', '/widget/', '/postvak', '/postvak/mail-1', '/postvak/weg'];
const EVERY = PAGES.flatMap((path) => SIZES.map((size) => ({ path, ...size })));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, viewport: { width: number; height: number }): Promise<Page> {
  const web = await makeWeb({ mails: [makeMail(), makeMail({ id: 'mail-2', kind: 'confirmation' })] });
  const page = await browser.newPage({ viewport });
  onTestFinished(async () => {
    await page.close();
    await web.close();
  });
  await page.goto(web.origin + path);
  return page;
}

/** What axe finds in one document: rule and the first element. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Targets smaller than 24 by 24 px; links within a sentence are free of this (WCAG 2.2, 2.5.8). */
function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const host = document.querySelector('krimpwijzer-chat')?.shadowRoot;
    const targets = [document, ...(host ? [host] : [])].flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('a, button, textarea'),
    ]);
    return targets
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .text'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map(({ outerHTML }) => outerHTML);
  });
}

describe('accessibility', () => {
  it.each(EVERY)('$path passes axe, has targets of 24 px and fits at $width by $height', async ({ path, ...size }) => {
    const page = await open(path, size);
    if (path === '/widget/') await page.getByText('Waarmee kan ik u helpen?').waitFor();
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await smallTargets(page.mainFrame())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });

  it.each(
    SIZES,
  )('axe finds nothing in a talk with cards, old choices and a failure at $width by $height', async (size) => {
    const { page, panel, web, say, log } = await openPanel(browser, size);
    await say('kaart');
    await panel.getByRole('button', { name: 'Dit helpt', exact: true }).click();
    await log.getByText('U zei: Dit helpt', { exact: true }).waitFor();
    web.line.failingPosts = 1;
    await say('mislukt');
    await log.getByText('niet verzonden').waitFor();
    const [whole, inner] = page.frames();
    if (!whole || !inner) throw new Error('the panel has no frame');
    // Under a full screen the page itself is inert: there axe finds an empty page, which is right.
    if (size.width > 480) expect(await violations(whole)).toEqual([]);
    expect(await violations(inner)).toEqual([]);
    expect([...(await smallTargets(whole)), ...(await smallTargets(inner))]).toEqual([]);
  });

  it('the input of the panel can be reached at 320 by 256, also below a lost connection and a long text', async () => {
    const { page, panel, web, input } = await openPanel(browser, { width: 320, height: 256 });
    web.line.away = true;
    web.line.dropSockets();
    await panel.getByRole('status').getByText('Verbinding verbroken').waitFor();
    await input.fill('regel\n'.repeat(20));
    for (const target of [input, panel.getByRole('button', { name: 'Verstuur' })]) {
      const box = await target.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 256 && box.x >= 0 && box.x + box.width <= 320).toBe(true);
      await target.click({ trial: true });
    }
    const logHeight = await page
      .frames()[1]
      ?.locator('#log')
      .evaluate((element) => element.clientHeight);
    expect(logHeight).toBeGreaterThanOrEqual(40);
  });

  it('the panel can be used by keyboard alone, and shows where the focus is', async () => {
    const { page, panel, log } = await openPanel(browser);
    await panel.getByRole('button', { name: 'Sluit de chat' }).focus();
    const seen: string[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      seen.push(
        await panel.locator(':focus').evaluate((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
            ? element.id || element.textContent
            : 'unseen';
        }),
      );
    }
    expect(seen).toEqual(['log', 'Een vraag stellen', 'Voorbeelden zoeken', 'Contact met een mens', 'input', 'send']);
    await panel.getByRole('button', { name: 'Een vraag stellen' }).focus();
    await page.keyboard.press('Enter');
    await log.getByText('U zei: Een vraag stellen').waitFor();
  });
});
