import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { Item } from '../contracts/library.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import { html } from '../html.ts';
import { type Asset, assetRoute, assetUrl } from './asset-route.ts';
import { bundleBrowser, minifyCss } from './bundle-browser.ts';
import { itemPage } from './item-page.ts';
import { pageResponse } from './page-response.ts';
import type { OpenablePrintLinks } from './print-links.ts';
import { printPage } from './print-page.ts';
import type { PrintSay } from './print-texts.ts';
import { routekaartPage } from './routekaart-page.ts';

/** What the pages to print need. */
interface PrintDeps {
  readonly say: PrintSay;
  readonly links: Pick<OpenablePrintLinks, 'open'>;
  /** The routekaart of that number in that conversation; undefined when it is not kept (any more). */
  readonly routekaart: (conversationId: string, number: number) => Promise<Routekaart | undefined>;
  readonly item: (id: string) => Item | undefined;
  readonly talkDays: number;
}

/** Makes `/routekaart/:token` and `/antwoord/:id`, each also as a file (`/bestand`), with their style sheet and print button. Throws when a bundle fails. */
export async function createPrint(deps: PrintDeps): Promise<{ readonly routes: readonly Route[] }> {
  const { say, links, talkDays } = deps;
  const assets = await buildAssets();
  const addresses = { styles: assetUrl(assets.css), script: assetUrl(assets.js) };
  // A routekaart is for who has its address: no cache may keep it.
  const shown = (request: HttpRequest, page: ShownPage, status = 200): HttpResponse =>
    pageResponse(
      request,
      printPage({ say, ...page, assets: { ...addresses, ...(status === 200 && { file: `${request.path}/bestand` }) } }),
      { status, secret: true },
    );
  const asFile = (request: HttpRequest, page: ShownPage): HttpResponse =>
    pageResponse(request, printPage({ say, ...page, assets: { css: assets.css.body, base: request.origin } }), {
      secret: true,
      fileName: fileNameOf(page.title),
    });
  const missing = (request: HttpRequest): HttpResponse => {
    const main = html`<article><h1>${say('pagina.weg')}</h1><p>${say('pagina.weg-tekst')}</p></article>`;
    return shown(request, { title: say('pagina.weg'), kind: say('pagina.routekaart'), main }, 404);
  };
  const routekaart = async (request: HttpRequest): Promise<ShownPage | undefined> => {
    const opened = links.open(request.params.token ?? '');
    const found = opened && (await deps.routekaart(opened.conversationId, opened.number));
    return (
      found && { title: found.title, kind: say('pagina.routekaart'), main: routekaartPage({ say, talkDays }, found) }
    );
  };
  const answer = async (request: HttpRequest): Promise<ShownPage | undefined> => {
    const item = deps.item(request.params.id ?? '');
    return item && { title: item.title, kind: say('pagina.antwoord'), main: itemPage(say, item) };
  };
  const pageAt = (path: string, find: (request: HttpRequest) => Promise<ShownPage | undefined>): Route[] =>
    [shown, asFile].map((show, index) =>
      route(index === 0 ? path : `${path}/bestand`, async (request) => {
        const page = await find(request);
        return page ? show(request, page) : missing(request);
      }),
    );
  return {
    routes: [
      ...pageAt('/routekaart/:token', routekaart),
      ...pageAt('/antwoord/:id', answer),
      ...Object.values(assets).map(assetRoute),
    ],
  };
}

/** What a page to print shows. `main` is HTML. */
interface ShownPage {
  readonly title: string;
  readonly kind: string;
  readonly main: string;
}

/** 'Routekaart leerlingendaling: Zeeuws-Vlaanderen' is routekaart-leerlingendaling-zeeuws-vlaanderen.html. */
function fileNameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return `${words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)}.html`;
}

async function buildAssets() {
  const [css, js] = await Promise.all([
    readFile(join(import.meta.dirname, 'print.css'), 'utf8').then(minifyCss),
    bundleBrowser({ file: 'print.browser.ts', start: 'print' }),
  ]);
  return {
    css: { path: '/druk.css', type: 'text/css', body: css },
    js: { path: '/druk.js', type: 'text/javascript', body: js },
  } satisfies Record<string, Asset>;
}

function route(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, body: 'none', perMinute: 120, handle };
}
