import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { compareRoutekaarten } from '../../bot/conversation/compare-routekaarten.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { createPrint } from '../../bot/web/create-print.ts';
import { createPrintLinks } from '../../bot/web/print-links.ts';
import { printTexts } from '../../bot/web/print-texts.ts';
import { launchBrowser } from '../support/browser.ts';
import { startHttp } from '../support/http-harness.ts';
import { fullAnswers, makeRoutekaart } from '../support/make-routekaart.ts';
import { startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const own = makeRoutekaart();
const other = makeRoutekaart({ ...fullAnswers, fase: { value: 'besluiten', shown: 'wij gaan besluiten' } }, 2);
const routekaarten = [own, compareRoutekaarten(own, other, 'fase wij gaan besluiten')];

/** The pages of the fullest routekaart and of its comparison, as the program serves them. */
async function servePages() {
  let origin = '';
  const links = createPrintLinks({ key: Buffer.alloc(32, 7), baseUrl: () => origin });
  const { routes } = await createPrint({
    say: readTexts('content').bind(printTexts),
    links,
    routekaart: async (_, number) => routekaarten[number - 1],
    item: () => undefined,
    talkDays: 28,
  });
  const http = await startHttp({ routes });
  onTestFinished(() => http.close());
  origin = http.origin;
  return links;
}

describe('the page of a routekaart', () => {
  it.each([1, 2])('takes at most two pages of A4, also the fullest one (%i)', async (number) => {
    const links = await servePages();
    const page = await browser.newPage();
    await page.goto(links.routekaart('talk', number));
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
    await page.close();
  });

  it.each([1, 2])('has nothing that axe objects to, with every reason opened (%i)', async (number) => {
    const links = await servePages();
    const page = await browser.newPage();
    await page.goto(links.routekaart('talk', number));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });

  it('fits a screen of 320 pixels, and opens the reason of a line', async () => {
    const links = await servePages();
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(links.routekaart('talk', 1));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const first = page.locator('details').first();
    expect(await first.getByText('U noemde').isVisible()).toBe(false);
    await first.getByText('Waarom dit?').click();
    expect(await first.getByText('U noemde').isVisible()).toBe(true);
    await page.close();
  });
});

describe('the verkenning in the browser', () => {
  it('goes from the greeting to the page, its file, and a request with what was told', async () => {
    const program = await startProgram({ DATA_DIR: await temporaryFolder() });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(program.origin);
    await page.getByRole('button', { name: 'Stel een vraag' }).click();
    const panel = page.frameLocator('iframe');
    const answer = async (text: string, next: string | RegExp) => {
      await panel.getByRole('textbox').fill(text);
      await panel.getByRole('textbox').press('Enter');
      await panel.getByText(next).last().waitFor();
    };
    await panel.getByRole('button', { name: 'Mijn situatie verkennen' }).click();
    await panel.getByText('In welke regio').waitFor();
    await answer('Winschoten', 'Waar knelt het');
    await answer('geld en de bovenbouw', 'Hoe ver bent u');
    await answer('we zijn nog nergens', 'hoeveel vo-scholen');
    await answer('1 school op 2 locaties', 'Hoeveel leerlingen hebben');
    await answer("zo'n 650", 'Welke schoolsoorten');
    await answer('vmbo-t en havo', 'Hoeveel minder leerlingen');
    await answer('een kwart in 8 jaar', 'met wie zou u kunnen');
    await answer('het roc', 'Wat staat in de weg');
    await answer('niets', 'die van uw mogelijke partner');
    await answer('sla over', 'Klopt dit zo?');
    await panel.getByRole('button', { name: 'Maak mijn routekaart' }).click();
    const link = panel.getByRole('link', { name: /Open de routekaart/ });
    const address = await link.getAttribute('href');

    const opened = await browser.newPage();
    await opened.goto(address ?? '');
    await opened.getByRole('heading', { name: 'Routekaart leerlingendaling: Oost-Groningen' }).waitFor();
    await opened.getByText('over 8 jaar ongeveer 490 leerlingen, 160 minder dan nu').waitFor();
    const download = opened.waitForEvent('download');
    await opened.getByRole('link', { name: 'Bewaar als bestand' }).click();
    expect((await download).suggestedFilename()).toBe('routekaart-leerlingendaling-oost-groningen.html');

    await answer('en als het 40 procent wordt?', 'ter vergelijking');
    await panel.getByRole('button', { name: 'Vraag aan: Met een ledenadviseur praten' }).last().click();
    await panel.getByText(/Genoteerd.*Winschoten.*25% in 8 jaar/s).waitFor();
    await Promise.all([page.close(), opened.close()]);
  }, 120_000);
});
