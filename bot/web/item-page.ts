import type { Item, Trust } from '../contracts/library.ts';
import { html, markdownToHtml, raw } from '../html.ts';
import type { PrintSay } from './print-texts.ts';
import { shownDate } from '../shown-date.ts';

const certainty = {
  A: 'zekerheid.a',
  B: 'zekerheid.b',
  C: 'zekerheid.c',
  D: 'zekerheid.d',
  U: 'zekerheid.u',
} as const satisfies Record<Trust, string>;

/** An answer of the library with all its sources, to be read and printed. */
export function itemPage(say: PrintSay, { title, answer, more, sources, checkedOn }: Item): string {
  const list = sources.map(({ title: name, url, date, trust }) => {
    const source = url ? html`<a href="${url}">${name}</a>` : html`${name}`;
    return html`<li>${raw(source)}, ${date ? shownDate(date) : say('pagina.antwoord.jaar-onbekend')} (${say(certainty[trust])})</li>`;
  });
  return html`<article class="item">
<h1>${title}</h1>
${raw(markdownToHtml(answer))}
${raw(markdownToHtml(more))}
<section><h2>${say('pagina.antwoord.bronnen')}</h2><ul>${raw(list)}</ul></section>
<footer><p>${say('pagina.antwoord.nagekeken', { datum: shownDate(checkedOn) })} ${say('pagina.slot')}</p></footer>
</article>`;
}
