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

/** Makes `/routekaart/:token` and `/antwoord/:id`, with their style sheet and print button. Throws when a bundle fails. */
export async function createPrint(deps: PrintDeps): Promise<{ readonly routes: readonly Route[] }> {
  const { say, links, talkDays } = deps;
  const assets = await buildAssets();
  const shown = (request: HttpRequest, title: string, kind: string, main: string, status = 200): HttpResponse => {
    const addresses = { styles: assetUrl(assets.css), script: assetUrl(assets.js) };
    // A routekaart is for who has its address: no cache may keep it.
    return pageResponse(request, printPage({ say, title, kind, main, ...addresses }), { status, secret: true });
  };
  const missing = (request: HttpRequest): HttpResponse => {
    const main = html`<article><h1>${say('pagina.weg')}</h1><p>${say('pagina.weg-tekst')}</p></article>`;
    return shown(request, say('pagina.weg'), say('pagina.routekaart'), main, 404);
  };
  return {
    routes: [
      route('/routekaart/:token', async (request) => {
        const opened = links.open(request.params.token ?? '');
        const routekaart = opened && (await deps.routekaart(opened.conversationId, opened.number));
        if (!routekaart) return missing(request);
        const main = routekaartPage({ say, talkDays }, routekaart);
        return shown(request, routekaart.title, say('pagina.routekaart'), main);
      }),
      route('/antwoord/:id', async (request) => {
        const item = deps.item(request.params.id ?? '');
        return item ? shown(request, item.title, say('pagina.antwoord'), itemPage(say, item)) : missing(request);
      }),
      ...Object.values(assets).map(assetRoute),
    ],
  };
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
