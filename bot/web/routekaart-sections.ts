import type { ReportedFigure, Routekaart, RouteLine, RouteSection } from '../contracts/routekaart.ts';
import { html, raw } from '../html.ts';
import type { PrintSay } from './print-texts.ts';

/** The board's own expectation beside what sources report about the region, and what they do not say. */
export function figuresTable(say: PrintSay, { reported, expected, notes, current }: Routekaart): string {
  const all: readonly ReportedFigure[] = expected ? [expected, ...reported] : reported;
  const names = (['wat', 'cijfer', 'periode', 'bron-kop'] as const).map((key) => say(`pagina.${key}`));
  const rows = all.map(({ what, value, period, source, url }) =>
    tableRow(names, [html`${what}`, html`${value}`, html`${period}`, linked(source, url)]),
  );
  const heads = names.map((name) => html`<th scope="col">${name}</th>`);
  const table = html`<div class="stack"><table><thead><tr>${raw(heads)}</tr></thead><tbody>${raw(rows)}</tbody></table></div>`;
  const texts = notes.map((note) => html`<p class="note">${note}</p>`);
  const read =
    current && html`<a href="/antwoord/${current.item.id}">${say('pagina.lees', { titel: current.item.title })}</a>`;
  const now = current ? html`<p class="note"><strong>${current.text}</strong> ${raw(read ?? '')}</p>` : '';
  return html`<section><h2>${say('pagina.bronnen-melden')}</h2>${raw(rows.length > 0 ? table : '')}${raw(now)}${raw(texts)}</section>`;
}

/** `cells` are HTML. On a small screen each stands under its name. */
function tableRow(names: readonly string[], cells: readonly string[]): string {
  const row = cells.map((cell, index) => html`<td data-label="${names[index] ?? ''}">${raw(cell)}</td>`);
  return html`<tr>${raw(row)}</tr>`;
}

/** A section: the steps numbered, the forms as a table, all others as a list. */
export function sectionHtml(say: PrintSay, routekaart: Routekaart, section: RouteSection): string {
  const { id, title, intro, also } = section;
  return html`<section class="${id}"><h2>${title}</h2>
${raw(intro ? html`<p class="note intro">${intro}</p>` : '')}
${raw(linesOf(say, routekaart, section))}
${raw(also ? html`<p class="note">${also}</p>` : '')}</section>`;
}

function linesOf(say: PrintSay, routekaart: Routekaart, { id, lines }: RouteSection): string {
  if (id === 'vormen') return lines.length > 0 ? formsTable(say, lines) : '';
  const items = lines.map((line) => html`<li>${raw(lineHtml(say, routekaart, line, id === 'stappen'))}</li>`);
  return id === 'stappen' ? html`<ol>${raw(items)}</ol>` : html`<ul>${raw(items)}</ul>`;
}

/** All forms have the same facts in the same order; the first, how heavy it is, stands beside the name. */
function formsTable(say: PrintSay, lines: readonly RouteLine[]): string {
  const labels = lines[0]?.facts.slice(1).map(({ label }) => html`<th scope="col">${label}</th>`) ?? [];
  const rows = lines.map((line) => {
    const [weight, ...others] = line.facts;
    const facts = others.map(({ label, value }) => html`<td data-label="${label}">${value}</td>`);
    const name = html`<th scope="row">${line.title} <em class="mark">${weight?.value ?? ''}</em>${raw(marks(say, line))}<p>${line.text ?? ''}</p>${raw(why(say, line))}</th>`;
    return html`<tr>${raw(name)}${raw(facts)}</tr>`;
  });
  return html`<div class="stack"><table><thead><tr><td></td>${raw(labels)}</tr></thead><tbody>${raw(rows)}</tbody></table></div>`;
}

/** `advice`: what we advise ourselves; its source is behind it, and does not say it. */
function lineHtml(say: PrintSay, routekaart: Routekaart, line: RouteLine, advice: boolean): string {
  const facts = line.facts.map(({ label, value }) => html`<span class="fact">${label}: ${value}</span>`);
  const title = line.text ? `${line.title}:` : line.title;
  return html`<p class="line"><strong>${title}</strong>${raw(marks(say, line))} ${line.text ?? ''}</p>
${raw(facts.length > 0 ? html`<p class="facts">${raw(facts.join(' '))}</p>` : '')}
${raw(why(say, line, advice))}${raw(ask(say, routekaart, line))}`;
}

function marks(say: PrintSay, { change, estimate }: RouteLine): string {
  const words = [...(change ? [say(`pagina.${change}`)] : []), ...(estimate ? [say('pagina.inschatting')] : [])];
  return words.map((word) => html` <em class="mark">${word}</em>`).join('');
}

/** 'Waarom dit?': closed until it is asked; the first source is always seen, also on paper. */
function why(say: PrintSay, { why: reason, item, sources }: RouteLine, advice = false): string {
  const [first] = sources;
  const ours = advice && item ? html`${say('pagina.advies', { titel: item.title })} ` : '';
  const source = first ? html`<p class="source">${raw(ours)}${raw(sourceHtml(say, first))}</p>` : '';
  const read = item ? html` <a href="/antwoord/${item.id}">${say('pagina.lees', { titel: item.title })}</a>` : '';
  return html`<details><summary>${say('pagina.waarom')}</summary><p>${reason}${raw(read)}</p></details>${raw(source)}`;
}

function sourceHtml(say: PrintSay, { text, url }: RouteLine['sources'][number]): string {
  const [before = '', after = ''] = say('pagina.bron', { bron: '\n' }).split('\n');
  return html`${before}${raw(linked(text, url))}${after}`;
}

/** Opens the chat with the wish already typed; not on paper. */
function ask(say: PrintSay, { situation }: Routekaart, { request }: RouteLine): string {
  if (!request) return '';
  const region = situation[0]?.value;
  const words = [say(`pagina.verzoek.${request.id}`), ...(region ? [say('pagina.regio', { regio: region })] : [])];
  return html`<p class="ask"><a href="/#vraag=${encodeURIComponent(words.join(' '))}">${say('pagina.vraag-aan')}</a></p>`;
}

function linked(text: string, url: string | undefined): string {
  return url ? html`<a href="${url}">${text}</a>` : html`${text}`;
}
