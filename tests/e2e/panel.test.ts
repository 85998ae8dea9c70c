import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openPage, openPanel } from '../support/open-panel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the launcher', () => {
  it('the launcher opens the panel by keyboard, and Esc brings the focus back', async () => {
    const { page, launcher, input, log } = await openPage(browser);
    await launcher.focus();
    await page.keyboard.press('Enter');
    await log.getByText('Waarmee kan ik u helpen?').waitFor();
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => launcher.getAttribute('aria-expanded')).toBe('false');
    expect(await launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(await input.isVisible()).toBe(false);
  });

  it('the launcher gives the focus back to the link on the page that opened the panel', async () => {
    const { page, panel, log } = await openPage(browser);
    const link = page.getByRole('link', { name: 'Stel uw vraag' });
    await link.click();
    await log.getByText('Waarmee kan ik u helpen?').waitFor();
    await panel.getByRole('button', { name: 'Sluit de chat' }).click();
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).not.toContain('/widget/');
  });

  it('the launcher listens to its own panel alone', async () => {
    const { page, launcher } = await openPanel(browser);
    await page.evaluate(() => window.postMessage({ krimpwijzer: 'close' }, '*'));
    await page.waitForTimeout(100);
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
  });

  it('the launcher keeps what lies under a full screen out of reach, and frees it after', async () => {
    const { page, panel } = await openPanel(browser, { width: 320, height: 640 });
    expect(await page.locator('main').evaluate((main: HTMLElement) => main.inert)).toBe(true);
    expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    await panel.getByRole('button', { name: 'Sluit de chat' }).click();
    await expect.poll(() => page.locator('main').evaluate((main: HTMLElement) => main.inert)).toBe(false);
  });
});

describe('the panel', () => {
  it('the panel sends with Enter and shows question and answer once', async () => {
    const { say, log, count, input, web, faults } = await openPanel(browser);
    await say('Bestaat de fusietoets nog?');
    await log.getByText('U zei: Bestaat de fusietoets nog?').waitFor();
    expect(await count('Bestaat de fusietoets nog?')).toBe(1);
    expect(await input.inputValue()).toBe('');
    expect(await log.getByText('wordt verzonden').count()).toBe(0);
    expect(web.line.posts[0]).toMatchObject({ type: 'message', text: 'Bestaat de fusietoets nog?' });
    expect(faults).toEqual([]);
  });

  it('the panel begins a new line with Shift and Enter, and shows what was typed as it was typed', async () => {
    const { input, log } = await openPanel(browser);
    await input.fill('<b>een</b>');
    await input.press('Shift+Enter');
    await input.pressSequentially('**twee**');
    await input.press('Enter');
    expect(await log.locator('.user .text').innerText()).toBe('<b>een</b>\n**twee**');
  });

  it('the panel says a choice and sends its value, also from an older message', async () => {
    const { panel, log, say, web } = await openPanel(browser);
    await panel.getByRole('button', { name: 'Een vraag stellen' }).click();
    await log.getByText('U zei: Een vraag stellen').waitFor();
    await say('kaart');
    await panel.getByRole('button', { name: 'Dit helpt', exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Contact met een mens' }).click();
    await log.getByText('U zei: Contact met een mens').waitFor();
    expect(web.line.posts.map(({ text, value }) => [text, value])).toEqual([
      ['Een vraag stellen', { choice: 'menu/een-vraag-stellen@1' }],
      ['kaart', undefined],
      ['Contact met een mens', { choice: 'menu/contact-met-een-mens@1' }],
    ]);
  });

  it('the panel opens links in a new tab and says so', async () => {
    const { panel, say } = await openPanel(browser);
    await say('kaart');
    for (const name of ['wetten.overheid.nl (opent in nieuw tabblad)', 'Open de bron (opent in nieuw tabblad)']) {
      const link = panel.getByRole('link', { name });
      await link.waitFor();
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toContain('noopener');
    }
  });

  it('the panel tells that a message is too long, and keeps it', async () => {
    const { panel, input, say, web } = await openPanel(browser);
    await say('a'.repeat(8412));
    await panel.getByText('Uw bericht heeft 8.412 tekens. Er passen 8.000 tekens in een bericht.').waitFor();
    expect((await input.inputValue()).length).toBe(8412);
    expect(web.line.posts).toEqual([]);
    await say('a'.repeat(8000));
    await expect.poll(() => web.line.posts.length).toBe(1);
  });

  it('the panel brings a new message into view only when the user is at the end', async () => {
    const { panel, log, say, web } = await openPanel(browser);
    const top = () => log.evaluate((element) => element.scrollTop);
    await say('lang');
    await log.getByText('Alinea 30').waitFor({ state: 'attached' });
    // A long answer is read from its beginning.
    await expect
      .poll(() => log.getByText('Alinea 1 van').evaluate((p) => p.getBoundingClientRect().top))
      .toBeGreaterThan(0);
    const before = await top();
    web.line.say('uit zicht');
    const newest = panel.getByRole('button', { name: 'Naar het nieuwste bericht' });
    await newest.waitFor();
    expect(await top()).toBe(before);
    await newest.click();
    await expect.poll(() => newest.isVisible()).toBe(false);
    expect(await top()).toBeGreaterThan(before);
    web.line.say('in zicht');
    await log.getByText('U zei: in zicht').waitFor();
    expect(await newest.isVisible()).toBe(false);
  });

  it('the panel reads out each message once, as one addition with who speaks and how many choices follow', async () => {
    const { log, say } = await openPanel(browser);
    expect(await log.getAttribute('aria-live')).toBe('polite');
    const additions = await log.evaluateHandle((element) => {
      const texts: string[] = [];
      const read = (node: Node) => {
        const copy = node.cloneNode(true) as HTMLElement;
        for (const quiet of copy.querySelectorAll('[aria-live="off"]')) quiet.remove();
        texts.push(copy.textContent ?? '');
      };
      const observer = new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) read(node);
      });
      observer.observe(element, { childList: true });
      return texts;
    });
    await say('kaart');
    await log.getByText('De fusietoets bestaat nog').waitFor();
    const texts = await additions.jsonValue();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe('U zegt:kaart');
    expect(texts[1]).toMatch(/^Krimpwijzer zegt:De fusietoets bestaat nog.*Aantal keuzes hieronder: 2\.$/);
  });
});
