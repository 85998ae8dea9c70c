import type { Answer } from '../../dialogs/dialog.ts';
import { countsEach } from './counts-each.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { isOfAPart } from './of-a-part.ts';
import { showNumber } from './show-number.ts';

/** What may stand after a number, and which question of the verkenning it then answers. */
const COUNTED = [
  ['scholen', /^(?:vo |middelbare |eigen )*(?:scholen|school|schooltjes)\b/],
  ['vestigingen', /^(?:les|verschillende )*(?:locaties|locatie|vestigingen|vestiging|gebouwen|plekken)\b/],
  ['leerlingen', /^(?:leerlingen|lln)\b(?! (?:minder|meer))/],
] as const;
/** What is lost is no number of now: 'wij verliezen 200 leerlingen'. */
const LOST =
  /\b(?:verlie[sz]\w*|kwijt\w*|mis(?:sen|t)?|dal(?:ing|en|ing van)|daalt|krimp\w*|scheelt|schelen|afname van|minder)\b/;
/** 'Wij hebben één school': in words 'een' is mostly the article, so it counts only beside such a verb. */
const ONE = [
  [
    'scholen',
    /\b(?:hebben|heeft|besturen|bestuur van|met) (?:maar |slechts |alleen )?een (?:vo |middelbare )?school\b/,
  ],
  ['vestigingen', /\b(?:op|met|hebben) (?:maar |slechts |alleen )?een (?:locatie|vestiging)\b/],
] as const;

/**
 * Numbers with what they count ('3 scholen, samen 1.400 leerlingen'), by step of the verkenning. What is counted twice is left
 * out, as is what stands behind 'naar': that is how many will be left.
 */
export function readCounts(text: string): Readonly<Record<string, Answer>> {
  const { list } = findQuantities(text);
  const counted = COUNTED.flatMap(([id, noun]) => {
    if (id === 'leerlingen' && countsEach(text)) return [];
    const counts = list.filter(
      (quantity) =>
        isCounted(quantity) && noun.test(spaced(quantity.after)) && !(id === 'leerlingen' && isOfAPart(text, quantity)),
    );
    const value = counts.length === 1 ? counts[0]?.readings[0] : undefined;
    return value !== undefined && value >= 1 && Number.isInteger(value)
      ? [[id, answerOf(value, counts[0]?.about)] as const]
      : [];
  });
  const normal = normalise(text);
  const said = (id: string) => counted.some(([other]) => other === id);
  // 'Een school op twee locaties' counts both; alone, 'een school' may be any.
  const begins = counted.length > 0 && /^een (?:vo |middelbare )?school\b/.test(normal);
  const single = ONE.filter(([id, words]) => !said(id) && (words.test(normal) || (id === 'scholen' && begins)));
  return Object.fromEntries([...counted, ...single.map(([id]) => [id, answerOf(1, undefined)] as const)]);
}

/** One clear number of now. */
function isCounted({ readings, doubtful, share, unit, bound, before }: Quantity): boolean {
  if (/(?:^| )naar$/.test(before) || LOST.test(spaced(before).split(' ').slice(-4).join(' '))) return false;
  // 'Verdeeld over 3 scholen' is no 'meer dan 3'.
  const exact = !bound || / verdeeld over$/.test(before);
  return readings.length === 1 && !doubtful && !share && unit === undefined && exact;
}

/** 'vo - scholen' as 'vo scholen'. */
function spaced(words: string): string {
  return words.replace(/[^a-z0-9]+/g, ' ').trim();
}

function answerOf(value: number, about: string | undefined): Answer {
  const shown = showNumber(value);
  return about ? { value, shown: `${about} ${shown}`, detail: { about } } : { value, shown };
}
