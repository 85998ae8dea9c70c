import type { Province, Region } from '../contracts/library.ts';
import type { Reading } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';

/** Where a name leads: a region or province id, and the name under which it is shown. */
interface Place {
  readonly id: string;
  readonly shown: string;
}

/**
 * Makes a reader that finds regions, provinces, municipalities and places in a text. The value is the id of the region
 * or province; what is shown names the place that the user named.
 */
export function createRegionReader(
  regions: readonly Region[],
  provinces: readonly Province[],
): (text: string) => Reading {
  const names = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    const key = normalise(name);
    const known = names.get(key) ?? [];
    if (!known.some((other) => other.id === place.id)) names.set(key, [...known, place]);
  };
  for (const region of regions) {
    for (const name of [region.name, ...region.also]) add(name, { id: region.id, shown: region.name });
    for (const name of [...region.municipalities, ...region.places])
      add(name, { id: region.id, shown: `${name} (${region.name})` });
  }
  for (const province of provinces)
    for (const name of [province.name, ...province.also]) add(name, { id: province.id, shown: province.name });
  const longest = Math.max(1, ...[...names.keys()].map((name) => name.split(' ').length));
  return (text) => {
    const found = placesIn(normalise(text.slice(0, 2000)).split(' '), names, longest);
    const answers = found.map((place) => ({ value: place.id, shown: place.shown }));
    const [only] = answers;
    return answers.length === 1 && only ? { kind: 'value', answer: only } : { kind: 'unclear', candidates: answers };
  };
}

/** The longest names first, each word used once. */
function placesIn(tokens: readonly string[], names: ReadonlyMap<string, readonly Place[]>, longest: number): Place[] {
  const found = new Map<string, Place>();
  for (let start = 0; start < tokens.length; ) {
    let length = Math.min(longest, tokens.length - start);
    let places: readonly Place[] | undefined;
    for (; length > 0 && !places; length--) places = names.get(tokens.slice(start, start + length).join(' '));
    for (const place of places ?? []) if (!found.has(place.id)) found.set(place.id, place);
    start += places ? length + 1 : 1;
  }
  return [...found.values()];
}
