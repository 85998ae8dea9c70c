import type { HttpResponse } from '../contracts/http.ts';
import { html } from '../html.ts';
import type { CasePageSay } from './case-page-texts.ts';
import { staffPage } from './staff-page.ts';

/** What is shown when a link opens nothing (any more): why, and where a working one is. */
export function closedPage(
  say: CasePageSay,
  trial: boolean,
  why: 'invalid' | 'expired' | 'moved',
  footer = say('zaakpagina.voet'),
): HttpResponse {
  const title = say(`zaakpagina.dicht.${why}`);
  const main = html`<h1>${title}</h1>
<p>${say(`zaakpagina.dicht.${why}-uitleg`)}</p>`;
  return staffPage({ say, trial, title, main, footer, status: why === 'invalid' ? 404 : 410 });
}
