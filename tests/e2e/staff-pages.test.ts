import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeStaffWorld } from '../support/staff-world.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function makePage(viewport = SIZES[0]): Promise<Page> {
  const page = await browser.newPage({ viewport, javaScriptEnabled: true });
  onTestFinished(() => page.close());
  return page;
}

/** What axe finds: rule and the first element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** What can be pressed and is smaller than 24 by 24 px, or wider than the page. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a, button, input:not([type=hidden]), textarea, summary'),
    ];
    const small = targets
      .filter((element) => element.checkVisibility() && !element.closest('.skip, label, p, li'))
      .filter((element) => Math.min(element.offsetWidth, element.offsetHeight) < 24);
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : [];
    return [...small.map(({ outerHTML }) => outerHTML), ...wide];
  });
}

describe.each(SIZES)('at $width px', (size) => {
  it('the pages of a case pass axe and fit, unfolded too, in every state', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const page = await makePage(size);
    // axe puts a script into the page, which our policy forbids to everybody else.
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _policy, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    const check = async (name: string) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violations(page), name).toEqual([]);
      expect(await misfits(page), name).toEqual([]);
    };
    await page.goto(world.links.staff(stored, 'postbus'));
    await check('new');
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByRole('alert').waitFor();
    await check('with an error');
    await page.getByLabel('Uw naam of rol').first().fill('An de Boer');
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('U hebt de aanvraag opgepakt').waitFor();
    await check('claimed');
    await page.goto(world.links.requester(stored));
    await check("the requester's");
    await page.goto(`${world.origin}/zaak/x`);
    await check('a link that does not work');
  }, 60_000);
});

it('a case is claimed and closed without a mouse, and without scripts', async () => {
  const world = await makeStaffWorld();
  const stored = await world.submit();
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: SIZES[1] });
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  await page.goto(`${world.links.staff(stored, 'postbus')}#oppakken`);
  await page.getByLabel('Uw naam of rol').first().focus();
  await page.keyboard.type('An de Boer');
  await page.keyboard.press('Enter');
  // Without scripts the browser has no frames to wait in.
  const shows = (text: string) =>
    expect.poll(() => page.getByText(text).count(), { timeout: 10_000 }).toBeGreaterThan(0);
  await shows('Opgepakt door An de Boer');
  const close = page.locator('summary', { hasText: 'Sluiten' });
  await close.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Beantwoord' }).focus();
  await page.keyboard.press('Space');
  expect(await page.locator('#sluiten-naam').inputValue()).toBe('An de Boer');
  await page.locator('#sluiten-naam').focus();
  await page.keyboard.press('Enter');
  await shows('De aanvraag is gesloten');
  expect((await world.stores.cases.load(stored.reference))?.status).toBe('gesloten');
  expect(problems).toEqual([]);
});

it('another site can neither frame the page nor post its form', async () => {
  const world = await makeStaffWorld();
  const stored = await world.submit();
  const url = world.links.staff(stored, 'postbus');
  const page = await makePage();
  await page.route('https://elders.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${url}"></iframe><form method="post" action="${url}"><input name="actie" value="oppakken"><input name="naam" value="x"><input name="eenmalig" value="aaaaaaaaaaaaaaaaaaaaaa"><button>ga</button></form>`,
    }),
  );
  await page.goto('https://elders.example/');
  expect(await page.frameLocator('iframe').getByText('Aanvraag').count()).toBe(0);
  await page.getByRole('button', { name: 'ga' }).click();
  await page.getByText('Er is niets veranderd').waitFor();
  expect((await world.stores.cases.load(stored.reference))?.status).toBe('nieuw');
});
