import type { Province, Region } from '../contracts/library.ts';
import { editDistance } from './edit-distance.ts';
import { normalise } from './normalise.ts';
import { ordinaryPlaceNames } from './ordinary-place-names.ts';

/** Where a name leads: a region or a province. */
export interface Place {
  readonly id: string;
  readonly kind: 'region' | 'province';
  /** The name of the region or province. */
  readonly area: string;
  /** The municipality or place that was named, when it is not the area itself. */
  readonly place?: string;
  /** Ids of the provinces that it lies in. */
  readonly provinces: readonly string[];
}

/** All names of regios.yaml, as users may write them. */
export interface RegionNames {
  /** The number of words of the longest name. */
  readonly longest: number;
  /** The places of exactly this normalised name. */
  find(name: string): readonly Place[] | undefined;
  /** The places of the names that are nearest to these words, when a slip or two tell them apart; several words are no single one. */
  findAlike(words: string): readonly Place[];
}

/** Shorter names are too much like other words. */
const SHORTEST_ALIKE = 6;
/** From this length on, two slips are allowed. */
const TWO_SLIPS = 11;

/** Makes the index of names, once for a library. */
export function createRegionNames(regions: readonly Region[], provinces: readonly Province[]): RegionNames {
  const names = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    const known = names.get(normalise(name)) ?? [];
    if (!known.some(({ id }) => id === place.id)) names.set(normalise(name), [...known, place]);
  };
  for (const region of regions) addRegion(region, add);
  for (const { id, name, also } of provinces)
    for (const each of [name, ...also]) add(each, { id, kind: 'province', area: name, provinces: [id] });
  for (const [bare, places] of bareNames(names)) for (const place of places) add(bare, place);
  const alike = alikeIndex(names);
  return {
    longest: Math.max(1, ...[...names.keys()].map((name) => name.split(' ').length)),
    find: (name) => names.get(name),
    findAlike: (words) => nearest(words, alike),
  };
}

function addRegion(region: Region, add: (name: string, place: Place) => void): void {
  const area = { id: region.id, kind: 'region' as const, area: region.name, provinces: region.provinces };
  for (const name of [region.name, ...region.also]) add(name, area);
  const shown: string[] = [];
  for (const name of [...region.municipalities, ...region.places]) {
    const plain = name.replace(/ \(.*\)$/, '');
    const known = shown.find((other) => isSpellingOf(plain, other));
    add(name, { ...area, place: known ?? plain });
    if (!known) shown.push(plain);
  }
}

/** regios.yaml lists usual slips behind the name itself: 'Doetichem' is shown as 'Doetinchem'. */
function isSpellingOf(name: string, other: string): boolean {
  return other.length >= SHORTEST_ALIKE && name.at(0) === other.at(0) && editDistance(name, other, 1) <= 1;
}

/** 'Echt (Limburg)' is written as 'Echt' too, and may then also mean 'Echt-Susteren'; a name that stands there by itself is left alone. */
function bareNames(names: ReadonlyMap<string, readonly Place[]>): Map<string, Place[]> {
  const qualified = [...names.values()].flat().flatMap(({ place }) => (place === undefined ? [] : [normalise(place)]));
  const bare = new Set(qualified.filter((name) => !names.has(name)));
  return new Map(
    [...bare].map((name) => [name, [...names].flatMap(([key, places]) => (key.startsWith(`${name} `) ? places : []))]),
  );
}

interface Spelling {
  /** Without spaces. */
  readonly letters: string;
  readonly severalWords: boolean;
  readonly used: number;
  readonly places: readonly Place[];
}

/** Spellings by first letter, which people rarely miss, and length. */
type AlikeIndex = ReadonlyMap<string, readonly Spelling[]>;

/** Ordinary words are left out: 'houden' is no Houten. */
function alikeIndex(names: ReadonlyMap<string, readonly Place[]>): AlikeIndex {
  const index = new Map<string, Spelling[]>();
  for (const [name, places] of names) {
    const letters = name.replaceAll(' ', '');
    if (letters.length < SHORTEST_ALIKE || ordinaryPlaceNames.has(name)) continue;
    const key = `${letters[0]}${letters.length}`;
    const spelling = { letters, severalWords: letters !== name, used: lettersUsed(letters), places };
    index.set(key, [...(index.get(key) ?? []), spelling]);
  }
  return index;
}

function nearest(words: string, index: AlikeIndex): Place[] {
  const letters = words.replaceAll(' ', '');
  const used = lettersUsed(letters);
  let least = Number.POSITIVE_INFINITY;
  const found = new Map<string, Place>();
  for (const spelling of [-2, -1, 0, 1, 2].flatMap(
    (more) => index.get(`${letters[0]}${letters.length + more}`) ?? [],
  )) {
    // 'ons dorp' is no Osdorp.
    if (letters !== words && !spelling.severalWords) continue;
    const most = Math.min(least, spelling.letters.length >= TWO_SLIPS && letters.length >= TWO_SLIPS - 1 ? 2 : 1);
    // Each slip changes at most two letters of those that are used.
    if (bitsIn(used ^ spelling.used) > 2 * most) continue;
    const distance = editDistance(letters, spelling.letters, most);
    if (distance > most) continue;
    if (distance < least) found.clear();
    least = distance;
    for (const place of spelling.places) if (!found.has(place.id)) found.set(place.id, place);
  }
  return [...found.values()];
}

/** One bit for each letter a to z that occurs. */
function lettersUsed(letters: string): number {
  let used = 0;
  for (let at = 0; at < letters.length; at++) used |= 1 << ((letters.charCodeAt(at) - 97) & 31);
  return used;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
