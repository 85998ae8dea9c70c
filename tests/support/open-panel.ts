import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type MadeWeb, makeWeb } from './make-web.ts';

/** The demo page in a browser tab, with what a visitor finds on it by role and visible words. */
interface OpenedPage {
  readonly web: MadeWeb;
  readonly page: Page;
  readonly panel: FrameLocator;
  readonly launcher: Locator;
  readonly input: Locator;
  readonly log: Locator;
  /** Faults that the browser reported: blocked by the policy, thrown, not found. */
  readonly faults: string[];
  say(text: string): Promise<void>;
  /** How often a message stands in the conversation. */
  count(text: string): Promise<number>;
}

/** Opens the demo page; the panel is still closed. */
export async function openPage(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<OpenedPage> {
  const web = await makeWeb();
  const page = await browser.newPage({ viewport });
  onTestFinished(async () => {
    await page.close();
    await web.close();
  });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(web.origin);
  const panel = page.frameLocator('iframe[title="Krimpwijzer, chatbot"]');
  const input = panel.getByRole('textbox', { name: 'Uw vraag of antwoord' });
  const log = panel.getByRole('log', { name: 'Gesprek' });
  return {
    web,
    page,
    panel,
    input,
    log,
    faults,
    launcher: page.getByRole('button', { name: 'Stel een vraag' }),
    async say(text) {
      await input.fill(text);
      await input.press('Enter');
    },
    count: (text) => log.getByText(text, { exact: true }).count(),
  };
}

/** Opens the demo page and the panel, and waits for the greeting. */
export async function openPanel(browser: Browser, viewport?: { width: number; height: number }): Promise<OpenedPage> {
  const opened = await openPage(browser, viewport);
  await opened.launcher.click();
  await opened.log.getByText('Waarmee kan ik u helpen?').waitFor();
  return opened;
}
