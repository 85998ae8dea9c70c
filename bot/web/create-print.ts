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
  const assets = await buildAssets();
  const { shown, asFile, missing } = answers(deps.say, assets);
  const { routekaart, answer } = finders(deps);
  const pageAt = (path: string, find: PageFinder): Route[] =>
    (
      [
        [path, shown],
        [`${path}/bestand`, asFile],
      ] as const
    ).map(([at, show]) =>
      route(at, async (request) => {
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

type PageFinder = (request: HttpRequest) => Promise<ShownPage | undefined>;

/** A page as it is shown, as a file, or the one that says that there is none. A routekaart is for who has its address: no cache may keep it. */
function answers(say: PrintSay, { css, js }: Awaited<ReturnType<typeof buildAssets>>) {
  const addresses = { styles: assetUrl(css), script: assetUrl(js) };
  return {
    shown: (request: HttpRequest, page: ShownPage): HttpResponse => {
      const assets = { ...addresses, file: `${request.path}/bestand` };
      return pageResponse(request, printPage({ say, ...page, assets }), { secret: true });
    },
    asFile: (request: HttpRequest, page: ShownPage): HttpResponse => {
      const assets = { css: css.body, base: request.origin };
      const fileName = fileNameOf(page.title);
      return pageResponse(request, printPage({ say, ...page, assets }), { secret: true, fileName });
    },
    missing: (request: HttpRequest): HttpResponse => {
      const title = say('pagina.weg');
      const main = html`<article><h1>${title}</h1><p>${say('pagina.weg-tekst')}</p></article>`;
      const page = printPage({ say, title, kind: say('pagina.routekaart'), main, assets: addresses });
      return pageResponse(request, page, { status: 404, secret: true });
    },
  };
}

function finders(deps: PrintDeps): { readonly routekaart: PageFinder; readonly answer: PageFinder } {
  const { say, talkDays } = deps;
  return {
    async routekaart({ params }) {
      const opened = deps.links.open(params.token ?? '');
      const found = opened && (await deps.routekaart(opened.conversationId, opened.number));
      if (!found) return undefined;
      return { title: found.title, kind: say('pagina.routekaart'), main: routekaartPage({ say, talkDays }, found) };
    },
    async answer({ params }) {
      const item = deps.item(params.id ?? '');
      return item && { title: item.title, kind: say('pagina.antwoord'), main: itemPage(say, item) };
    },
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
