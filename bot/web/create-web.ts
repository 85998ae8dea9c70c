import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import type { TrialMailbox } from '../contracts/mail.ts';
import type { Say } from '../contracts/texts.ts';
import { type Asset, assetRoute, assetUrl } from './asset-route.ts';
import { bundleBrowser, minifyCss } from './bundle-browser.ts';
import { demoPage } from './demo-page.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { type MyDataSource, myDataRoute } from './my-data-route.ts';
import { pageResponse } from './page-response.ts';
import { panelPage } from './panel-page.ts';
import type { webTexts } from './texts.ts';
import { privacyPage, type Retention } from './privacy-page.ts';
import { type IssuedToken, tokenRoute } from './token-route.ts';

/** What the web room needs. */
export interface WebDeps {
  readonly say: Say<typeof webTexts>;
  /** Trial mode: a banner on the page, and the mailbox at `/postvak`. */
  readonly trial: boolean;
  readonly issueToken: () => IssuedToken;
  /** What `/postvak` shows; without it, or outside trial mode, that page does not exist. */
  readonly mailbox?: TrialMailbox;
  readonly retentionDays: Retention;
  /** CSP sources that may hold the panel in a frame (`'self'`, `https://www.school.example`); our own pages when left out. */
  readonly frameAncestors?: readonly string[];
  /** What `/mijn-gegevens` shows; without it there is no such page. */
  readonly myData?: MyDataSource;
  readonly log: Log;
}

/** Bundles the browser code and gives the routes of page, launcher, panel and trial mailbox. Throws when a bundle fails. */
export async function createWeb(deps: WebDeps): Promise<{ readonly routes: readonly Route[] }> {
  const { say, trial, issueToken, mailbox, frameAncestors = ["'self'"], log } = deps;
  const assets = await buildAssets(say);
  const { pageCss, launcherJs, panelCss, panelJs } = assets;
  const sites = frameAncestors.filter((source) => !source.startsWith("'"));
  const panel = panelPage({ say, styles: assetUrl(panelCss), script: assetUrl(panelJs) });
  log.info('web.bundled', { count: launcherJs.body.length + panelJs.body.length + panelCss.body.length });
  return {
    routes: [
      page('/', (request) => {
        const addresses = { styles: assetUrl(pageCss), launcher: assetUrl(launcherJs) };
        return pageResponse(request, demoPage({ say, trial, origin: request.origin, sites, ...addresses }));
      }),
      page('/privacy', (request) => pageResponse(request, privacyPage(say, assetUrl(pageCss), deps.retentionDays))),
      page('/widget/', (request) => pageResponse(request, panel, { frameAncestors })),
      ...Object.values(assets).map(assetRoute),
      tokenRoute(issueToken, log),
      ...(deps.myData ? [myDataRoute(say, assetUrl(pageCss), deps.myData)] : []),
      ...(trial && mailbox ? mailboxRoutes({ say, styles: assetUrl(pageCss) }, mailbox) : []),
    ],
  };
}

async function buildAssets(say: WebDeps['say']) {
  const [launcherJs, panelJs, pageCss, panelCss] = await Promise.all([
    bundleLauncher(say),
    bundleBrowser({ file: 'panel.browser.ts', start: 'panel' }),
    style('page.css'),
    style('panel.css'),
  ]);
  return {
    pageCss: { path: '/krimpwijzer.css', type: 'text/css', body: pageCss },
    launcherJs: { path: '/krimpwijzer.js', type: 'text/javascript', body: launcherJs, shared: true },
    panelJs: { path: '/widget/panel.js', type: 'text/javascript', body: panelJs },
    panelCss: { path: '/widget/panel.css', type: 'text/css', body: panelCss },
  } satisfies Record<string, Asset>;
}

async function bundleLauncher(say: WebDeps['say']): Promise<string> {
  const words = {
    open: say('web.launcher.open'),
    name: say('web.launcher.name'),
    frame: say('web.launcher.frame'),
  };
  const LAUNCHER = { css: await style('launcher.css'), ...words };
  return bundleBrowser({ file: 'launcher.browser.ts', start: 'launcher', constants: { LAUNCHER } });
}

async function style(file: string): Promise<string> {
  return minifyCss(await readFile(join(import.meta.dirname, file), 'utf8'));
}

function page(
  path: string,
  answer: (request: Parameters<Route['handle']>[0]) => Awaited<ReturnType<Route['handle']>>,
): Route {
  return { method: 'GET', path, body: 'none', perMinute: 120, handle: async (request) => answer(request) };
}
