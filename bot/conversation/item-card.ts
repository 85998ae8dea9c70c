import type { Item } from '../contracts/library.ts';
import type { Card } from '../contracts/message.ts';
import { itemChoice } from './answers.ts';
import { searchButton } from './menu.ts';
import type { Turn } from './turn.ts';

/** How the editors write that nothing is known. */
const UNKNOWN_OUTCOME = 'uitkomst niet bekend';
const UNKNOWN_YEAR = /^onbekend|^$/;
/** Names of one sort on the line: a card is read at a glance. */
const MOST_NAMES = 2;

/** An item of a collection as a card: its title, one line that tells what it is, its source, and where to go from it. */
export function itemCard(turn: Turn, item: Item): Card {
  const source = item.sources.find(({ url }) => url !== undefined);
  return {
    title: item.title,
    text: lineOf(turn, item),
    ...(source?.url && { link: { label: turn.say('knop.bron'), url: source.url } }),
    actions: [
      itemChoice(turn, 'item', item.id, turn.say('knop.lees')),
      searchButton(turn, 'zoals', item.id, turn.say('knop.zoals')),
    ],
  };
}

/** Where, when, in which form, and what came of it; of a handreiking who made it, when and for what. */
function lineOf(turn: Turn, { kind, attributes }: Item): string {
  const { library, say } = turn;
  const named = (ids: readonly string[], among: readonly { id: string; name: string }[]) =>
    ids
      .flatMap((id) => among.find((one) => one.id === id)?.name ?? [])
      .slice(0, MOST_NAMES)
      .join(', ');
  const { year = '', regions, forms, themes, publisher = '', outcome = UNKNOWN_OUTCOME } = attributes;
  const when = year.replace(UNKNOWN_YEAR, say('zoeken.kaart.jaar-onbekend'));
  const parts =
    kind === 'handreiking'
      ? [publisher, when, named(forms, library.forms) || named(themes, library.themes)]
      : [named(regions, library.regions), when, named(forms, library.forms)];
  const line = parts.filter((part) => part !== '').join(' · ');
  if (kind === 'handreiking') return line;
  return `${line}. ${outcome === UNKNOWN_OUTCOME ? say('zoeken.kaart.uitkomst-onbekend') : outcome}`;
}
