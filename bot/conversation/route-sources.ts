import type { Item, Source, Trust } from '../contracts/library.ts';
import type { RouteLine } from '../contracts/routekaart.ts';
import { dutchDate } from './dutch-date.ts';
import type { RouteWriter } from './route-writer.ts';

const certainty = {
  A: 'zekerheid.a',
  B: 'zekerheid.b',
  C: 'zekerheid.c',
  D: 'zekerheid.d',
  U: 'zekerheid.u',
} as const satisfies Record<Trust, string>;
const MOST = 2;

/** A source as the routekaart names it: title, date and how sure. */
export function sourceText({ say }: RouteWriter, { title, date, trust }: Source): string {
  return `${title}, ${date ? dutchDate(date) : say('zoeken.kaart.jaar-onbekend')} (${say(certainty[trust])})`;
}

/** The first sources of an item, before them the one whose title begins with `first`; all of them stand in the item itself. */
export function sourcesOf(writer: RouteWriter, item: Item | undefined, first?: string): RouteLine['sources'] {
  const all = item?.sources ?? [];
  const named = first === undefined ? [] : all.filter(({ title }) => title.startsWith(first));
  return [...new Set([...named, ...all])]
    .slice(0, MOST)
    .map((source) => ({ text: sourceText(writer, source), ...(source.url && { url: source.url }) }));
}
