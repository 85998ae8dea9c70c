import type { RouteFact, Routekaart } from '../contracts/routekaart.ts';
import { html, raw } from '../html.ts';
import { figuresTable, sectionHtml } from './routekaart-sections.ts';
import type { PrintSay } from './print-texts.ts';
import { shownDate } from '../shown-date.ts';

/** What the page of a routekaart depends on. */
export interface RoutekaartPage {
  readonly say: PrintSay;
  /** How many days a conversation, and with it this page, is kept after its last message. */
  readonly talkDays: number;
}

/** The routekaart as HTML, for one or two pages of A4. */
export function routekaartPage(page: RoutekaartPage, routekaart: Routekaart): string {
  const { say, talkDays } = page;
  const { title, madeAt, situation, own, sections } = routekaart;
  return html`<article>
<h1>${title}</h1>
<p class="made">${say('pagina.gemaakt', { datum: shownDate(madeAt) })}</p>
${raw(comparison(say, routekaart))}
<div class="two">
<section><h2>${say('pagina.situatie')}</h2>${raw(factList(say, situation))}</section>
<section><h2>${say('pagina.eigen-cijfers')}</h2>
${raw(own.length > 0 ? factList(say, own) : html`<p>${say('pagina.geen-eigen-cijfers')}</p>`)}</section>
</div>
${raw(figuresTable(say, routekaart))}
${raw(sections.map((section) => sectionHtml(say, routekaart, section)))}
<footer><p>${say('pagina.slot')}</p><p class="kept">${say('pagina.bewaard', { dagen: talkDays })}</p></footer>
</article>`;
}

function comparison(say: PrintSay, { comparedWith }: Routekaart): string {
  if (!comparedWith) return '';
  const { number, what, gone } = comparedWith;
  const dropped = gone.length > 0 ? html`<p>${say('pagina.vervallen', { regels: gone.join('; ') })}</p>` : '';
  return html`<div class="compared"><p>${say('pagina.vergeleken', { nummer: number, wat: what })}</p>${raw(dropped)}</div>`;
}

function factList(say: PrintSay, facts: readonly RouteFact[]): string {
  const rows = facts.map(({ label, value, changed }) => {
    const mark = changed ? html` <em class="mark">${say('pagina.gewijzigd')}</em>` : '';
    return html`<dt>${label}</dt><dd>${value}${raw(mark)}</dd>`;
  });
  return html`<dl>${raw(rows)}</dl>`;
}
