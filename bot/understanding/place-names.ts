import type { Province, Region } from '../contracts/library.ts';
import { normalise } from './normalise.ts';

/** A text without its place names, and the words of those names. All normalised. */
export interface WithoutPlaces {
  readonly rest: string;
  readonly places: readonly string[];
}

/** Names that are also everyday words: 'Best' is a municipality, but nearly always means 'best'. */
const EVERYDAY = ['best', 'nederland'];

/**
 * Makes a function that takes the names of regions, provinces, municipalities and places out of a text, so that the
 * place in which a question plays does not decide which subject it is about.
 */
export function createPlaceNames(
  regions: readonly Region[],
  provinces: readonly Province[],
): (text: string) => WithoutPlaces {
  const names = new Set(
    [
      ...regions.flatMap((region) => [region.name, ...region.also, ...region.municipalities, ...region.places]),
      ...provinces.flatMap((province) => [province.name, ...province.also]),
    ].map(normalise),
  );
  for (const name of EVERYDAY) names.delete(name);
  const longest = longestByFirstWord(names);
  return (text) => {
    const tokens = normalise(text).split(' ');
    const rest: string[] = [];
    const places: string[] = [];
    for (let start = 0; start < tokens.length; ) {
      const length = nameLength(tokens, start, names, longest);
      (length > 0 ? places : rest).push(...tokens.slice(start, start + Math.max(1, length)));
      start += Math.max(1, length);
    }
    return { rest: rest.join(' '), places };
  };
}

/** First word of a name → the number of words of the longest name that begins with it. */
function longestByFirstWord(names: ReadonlySet<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const [first = '', ...others] = name.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + others.length));
  }
  return longest;
}

/** How many words from `start` on make a place name; the longest name counts, 0 is none. */
function nameLength(
  tokens: readonly string[],
  start: number,
  names: ReadonlySet<string>,
  longest: ReadonlyMap<string, number>,
): number {
  const most = Math.min(longest.get(tokens[start] ?? '') ?? 0, tokens.length - start);
  for (let length = most; length > 0; length--)
    if (names.has(tokens.slice(start, start + length).join(' '))) return length;
  return 0;
}
