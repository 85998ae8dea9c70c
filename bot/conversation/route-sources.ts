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
  return `${title}${date ? `, ${dutchDate(date)}` : ''} (${say(certainty[trust])})`;
}

/** The first sources of an item; all of them stand in the item itself. */
export function sourcesOf(writer: RouteWriter, item: Item | undefined): RouteLine['sources'] {
  return (item?.sources ?? [])
    .slice(0, MOST)
    .map((source) => ({ text: sourceText(writer, source), ...(source.url && { url: source.url }) }));
}
