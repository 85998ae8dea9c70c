import { ordinaryPlaceNames } from './ordinary-place-names.ts';
import type { Place, RegionNames } from './region-names.ts';

/** A name in a text; several places when the name is that of more than one. `slip`: it was spelled differently. */
export interface PlaceHit {
  readonly places: readonly Place[];
  readonly slip?: true;
  /** The words that were taken for the name, normalised. */
  readonly words: string;
}

interface Word {
  readonly normal: string;
  readonly capital: boolean;
  readonly startsSentence: boolean;
  /** Whether punctuation or the end follows. */
  readonly endsClause: boolean;
}

/** Words that lead to a place. */
const LEADS_TO =
  /^(?:in|te|gemeente|gemeenten|bij|rond|rondom|uit|nabij|omgeving|regio|provincie|stad|dorp|plaats|streek|vanuit|naar|rondom)$/;
const INFINITIVE = /^(?:putten|dalen|zetten|gieten|leiden|rijen|haren|huizen)$/;
/** The words of these that also lead to a name with a slip; after 'te' and 'naar' verbs and other nouns stand too often. */
const LEADS_TO_SLIP = /^(?:in|gemeente|rond|rondom|nabij|omgeving|regio|provincie)$/;
/** Everyday words that are one slip away from a name of regios.yaml. */
const EVERYDAY = new Set(
  'achterdoek alsmaar beiden bellen boeken bommel dienen diepen dieven dimmen dingen drongen dronken dwongen garanderen gelden geleden gelegen gelezen gemeen gemerkt gulden gunnen heersen hengel hoorbaar houden koesteren lieden lossen meedoen melden ochtend onderbreken onderbroken ondervangen overeen overheen ruiken ruilen ruimen schaden schaken schalen schamen scharen schemer schermen scherper school schouwer smeren verhuizen vielen voeden vonden voorts vorder vormen wallen warmer wedden werden wierden witten worden zeeman'.split(
    ' ',
  ),
);
/** No name begins with these. */
const LINK = /^(?:en|of|in|bij)$/;
const SHORT_MESSAGE = 4;
const MOST_WORDS_ALIKE = 3;
/** A comparison with all names takes about 15 µs. */
const MOST_LOOKUPS = 120;
/** Shorter words are too much like others; alone in a message they may have one letter less. */
const SHORTEST_ALIKE = 6;

/** Finds the names of places in a text, the longest first; each word counts once. */
export function findPlaces(text: string, names: RegionNames): PlaceHit[] {
  const words = wordsOf(text);
  const shouting = text === text.toUpperCase();
  const alike = fewLookups(names);
  const hits: PlaceHit[] = [];
  for (let at = 0; at < words.length; ) {
    const exact = exactAt(words, at, names, shouting);
    // 'zeeuws vlaandern' is a longer name with a slip, though 'zeeuws' alone is a name too.
    const found = alikeAt(words, at, alike, { shouting, exact }) ?? exact;
    if (found) hits.push(found.hit);
    at += found?.length ?? 1;
  }
  return hits;
}

/** The same names, but with at most so many different words compared with all of them. */
function fewLookups(names: RegionNames): RegionNames {
  const known = new Map<string, readonly Place[]>();
  return {
    ...names,
    findAlike: (words) => {
      const places = known.get(words) ?? (known.size < MOST_LOOKUPS ? names.findAlike(words) : []);
      known.set(words, places);
      return places;
    },
  };
}

function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const found = [...plain.matchAll(/[\p{L}\p{N}]+/gu)];
  return found.map(({ 0: word, index }, at) => {
    const before = plain.slice(at === 0 ? 0 : (found[at - 1]?.index ?? 0) + (found[at - 1]?.[0].length ?? 0), index);
    const after = plain.slice(index + word.length, found[at + 1]?.index ?? plain.length);
    return {
      normal: word.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      startsSentence: at === 0 || /[.!?:\n]/.test(before),
      endsClause: at === found.length - 1 || /[.,;:!?()\n]/.test(after),
    };
  });
}

interface Found {
  readonly hit: PlaceHit;
  readonly length: number;
}

function exactAt(words: readonly Word[], at: number, names: RegionNames, shouting: boolean): Found | null {
  for (let length = Math.min(names.longest, words.length - at); length > 0; length--) {
    const name = joined(words, at, length);
    const places = names.find(name);
    if (places && isPlace(words, at, length, name, shouting)) return { hit: { places, words: name }, length };
  }
  return null;
}

function joined(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ normal }) => normal)
    .join(' ');
}

/** An ordinary word is a place with a capital inside a sentence, after a word that leads to a place, or as the whole message. */
function isPlace(words: readonly Word[], at: number, length: number, name: string, shouting: boolean): boolean {
  const kind = ordinaryPlaceNames.get(name);
  const last = words[at + length - 1];
  if (kind === undefined || length === words.length) return true;
  if (hasCapital(words, at, length, shouting)) return true;
  const before = words[at - 1]?.normal ?? '';
  if (last?.capital && !shouting && isLinked(words, at + length)) return true;
  if (kind === 'capital') return false;
  if (!LEADS_TO.test(before) || (before === 'te' && INFINITIVE.test(name))) return false;
  return kind === 'noun' || last?.endsClause === true;
}

/** 'Best en Oirschot', 'Putten op de Veluwe': the next name shows that the first word is one too. */
function isLinked(words: readonly Word[], at: number): boolean {
  if (!/^(?:en|of|in|op|bij|aan)$/.test(words[at]?.normal ?? '')) return false;
  const article = /^(?:de|het|den)$/.test(words[at + 1]?.normal ?? '');
  return words[at + (article ? 2 : 1)]?.capital === true;
}

/** A capital that is not that of a sentence's beginning; in 'de Wijk' that of the last word counts. */
function hasCapital(words: readonly Word[], at: number, length: number, shouting: boolean): boolean {
  const last = words[at + length - 1];
  return !shouting && last?.capital === true && !(length === 1 && last.startsSentence);
}

/**
 * A name with a slip: in a short message, with a capital, or after a word that leads to a place. Where a name stands exactly, only
 * another and longer one counts: in 'de Achterhoek; de ouders' there is none.
 */
function alikeAt(
  words: readonly Word[],
  at: number,
  names: RegionNames,
  { shouting, exact }: { readonly shouting: boolean; readonly exact: Found | null },
): Found | null {
  const longerThan = exact?.length ?? 0;
  const evidence =
    words.length <= SHORT_MESSAGE ||
    hasCapital(words, at, 1, shouting) ||
    LEADS_TO_SLIP.test(words[at - 1]?.normal ?? '') ||
    (words[at - 1]?.normal === 'de' && LEADS_TO_SLIP.test(words[at - 2]?.normal ?? ''));
  if (!evidence) return null;
  for (let length = Math.min(MOST_WORDS_ALIKE, words.length - at); length > longerThan; length--) {
    // 'Ede en Wageningen' are two names, not one with a slip.
    if (longerThan > 0 && namesApart(words.slice(at + longerThan, at + length), names)) continue;
    if (length > 1 && LINK.test(words[at]?.normal ?? '')) continue;
    const name = joined(words, at, length);
    const letters = name.replaceAll(' ', '');
    const shortest = words.length === 1 ? SHORTEST_ALIKE - 1 : SHORTEST_ALIKE;
    if (letters.length < shortest || letters.length > 40 || EVERYDAY.has(letters)) continue;
    // A word that is a name, but did not count as one here, is no other name either.
    const places = names.find(name) ? [] : names.findAlike(name);
    if (places.length > 0 && !samePlaces(places, exact)) return { hit: { places, slip: true, words: name }, length };
  }
  return null;
}

function samePlaces(places: readonly Place[], exact: Found | null): boolean {
  return places.every(({ id }) => exact?.hit.places.some((place) => place.id === id));
}

function namesApart(words: readonly Word[], names: RegionNames): boolean {
  return words.some(({ normal }) => LINK.test(normal) || names.find(normal) !== undefined);
}
