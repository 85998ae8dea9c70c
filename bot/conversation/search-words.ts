import type { Message } from '../contracts/message.ts';
import type { Collection, Criterion } from '../contracts/understanding.ts';
import type { FoundItems, Wanted } from './find-items.ts';
import type { Turn } from './turn.ts';

/** Items that are shown at once. */
export const AT_ONCE = 3;

/** '1 praktijkvoorbeeld', 'voorbeelden en handreikingen': the word for one or more of these collections. */
export function collectionWord(turn: Turn, collections: readonly Collection[], count: number): string {
  const [only] = collections;
  const name = collections.length === 1 && only ? only : 'beide';
  return turn.say(count === 1 ? `zoeken.een.${name}` : `zoeken.meer.${name}`);
}

/** 'over vmbo en fusie in de Achterhoek'. */
export function aboutWords(turn: Turn, criteria: readonly Criterion[]): string {
  const subjects = criteria.filter(({ about }) => about === 'subject').map(({ shown }) => shown);
  const places = criteria.filter(({ about }) => about === 'place').map(({ shown }) => shown);
  return [
    ...(subjects.length > 0 ? [turn.say('zoeken.over', { wat: enumerated(subjects) })] : []),
    ...(places.length > 0 ? [turn.say('zoeken.plaats', { waar: enumerated(places) })] : []),
  ].join(' ');
}

/** What is said above what was found: how much of what, and what had to give way. */
export function foundMessage(turn: Turn, wanted: Wanted, found: FoundItems): Pick<Message, 'key' | 'text'> {
  const aantal = found.items.length;
  const soort = collectionWord(turn, found.collections, aantal);
  const waarover = aboutWords(turn, wanted.criteria);
  const gave = [...found.dropped, ...found.widened];
  const asAsked = found.collections.join() === wanted.collections.join();
  if (gave.length === 0 && asAsked) return counted(turn, aantal, soort, waarover);
  // Handreikingen have no place: leaving it out is no loss.
  const placeOnly = gave.every(({ about }) => about === 'place');
  if (placeOnly && wanted.collections.join() === 'handreiking' && asAsked) {
    const { key, text } = counted(turn, aantal, soort, aboutWords(turn, found.kept));
    return { key, text: `${text} ${turn.say('zoeken.landelijk')}` };
  }
  const gevraagd = collectionWord(turn, wanted.collections, 2);
  const values = { gevraagd, waarover, aantal, soort, gevonden: foundWords(turn, found) };
  return { key: 'zoeken.ruimer', text: turn.say('zoeken.ruimer', values) };
}

function counted(turn: Turn, aantal: number, soort: string, waarover: string): Pick<Message, 'key' | 'text'> {
  const text =
    aantal > AT_ONCE
      ? turn.say('zoeken.gevonden-deel', { aantal, soort, waarover, deel: AT_ONCE })
      : turn.say('zoeken.gevonden', { aantal, soort, waarover });
  // Without criteria there is nothing between the words.
  return { key: 'zoeken.gevonden', text: text.replace(/ (?=[.,])/g, '') };
}

/** What the found items do fit, in the same words, with what became of the place. */
function foundWords(turn: Turn, { kept, widened, dropped }: FoundItems): string {
  const place = (among: readonly Criterion[]) => among.some(({ about }) => about === 'place');
  return [
    aboutWords(turn, kept),
    ...(widened.length > 0 ? [turn.say('zoeken.provincie')] : []),
    ...(place(dropped) ? [turn.say('zoeken.elders')] : []),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function enumerated(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' en ');
}
