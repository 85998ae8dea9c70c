import type { Answer } from '../../dialogs/dialog.ts';
import { countsEach } from './counts-each.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { showNumber } from './show-number.ts';

/** What may stand after a number, and which question of the verkenning it then answers. */
const COUNTED = [
  ['scholen', /^(?:vo |middelbare |eigen )*(?:scholen|school|schooltjes)\b/],
  ['vestigingen', /^(?:les|verschillende )*(?:locaties|locatie|vestigingen|vestiging|gebouwen|plekken)\b/],
  ['leerlingen', /^(?:leerlingen|lln)\b(?! (?:minder|meer))/],
] as const;
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
    const counts = list.filter((quantity) => isCounted(quantity) && noun.test(quantity.after));
    const value = counts.length === 1 ? counts[0]?.readings[0] : undefined;
    return value === undefined ? [] : [[id, answerOf(value, counts[0]?.about)] as const];
  });
  const normal = normalise(text);
  const single = ONE.filter(([id, words]) => words.test(normal) && !counted.some(([other]) => other === id));
  return Object.fromEntries([...counted, ...single.map(([id]) => [id, answerOf(1, undefined)] as const)]);
}

/** One clear number of now. */
function isCounted({ readings, doubtful, share, unit, bound, before }: Quantity): boolean {
  return readings.length === 1 && !doubtful && !share && unit === undefined && !bound && !/(?:^| )naar$/.test(before);
}

function answerOf(value: number, about: string | undefined): Answer {
  const shown = showNumber(value);
  return about ? { value, shown: `${about} ${shown}`, detail: { about } } : { value, shown };
}
