import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpResponse, Route } from '../contracts/http.ts';
import { html, raw } from '../html.ts';
import type { CasePageSay } from './case-page-texts.ts';

/** What a page has of its own. `main` is HTML. */
interface StaffPage {
  readonly say: CasePageSay;
  readonly trial: boolean;
  readonly title: string;
  readonly main: string;
  readonly footer: string;
  readonly status?: number;
}

const STYLES = '/behandelen.css';
// Three bars, each lower than the one before: the sign of the pages for visitors too.
const LOGO = 'M3 4h8v29H3zM14 13h8v20h-8zM25 22h8v11h-8z';

/** A page without JavaScript, for one reader: nothing is fetched, kept, framed, indexed or told to other sites. */
export function staffPage({ say, trial, title, main, footer, status = 200 }: StaffPage): HttpResponse {
  return { status, headers: HEADERS, body: document({ say, trial, title, main, footer }) };
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

function document({ say, trial, title, main, footer }: StaffPage): string {
  const banner = trial ? html`<p class="trial">${say('zaakpagina.proef')}</p>` : '';
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${STYLES}">
<title>${title} | ${say('zaakpagina.naam')}</title>
</head>
<body>
<a class="skip" href="#inhoud">${say('zaakpagina.overslaan')}</a>
${raw(banner)}
<header><svg viewBox="0 0 36 36" aria-hidden="true"><path d="${LOGO}"/></svg><span>${say('zaakpagina.naam')}</span></header>
<main id="inhoud" tabindex="-1">
${raw(main)}
</main>
<footer>${footer}</footer>
</body>
</html>
`;
}

/** The style sheet of these pages. */
export function staffStyles(): Route {
  const body = readFileSync(join(import.meta.dirname, 'staff.css'), 'utf8');
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const headers = {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'no-cache',
    etag,
    'x-content-type-options': 'nosniff',
  };
  return {
    method: 'GET',
    path: STYLES,
    body: 'none',
    perMinute: 300,
    handle: async (request) =>
      request.headers['if-none-match'] === etag ? { status: 304, headers } : { status: 200, headers, body },
  };
}
