import stemmers from 'snowball-stemmers';
import type { LanguageData } from '../contracts/library.ts';
import { createSpelling } from './create-spelling.ts';
import { words } from './normalise.ts';
import { isOrdinaryDutch } from './ordinary-dutch.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one word of a text says: its stem first, then the stems of its parts, then the groups (`@krimp`) it belongs to. */
export interface Term {
  readonly word: string;
  /** True for a word that says nothing about the subject. */
  readonly stop: boolean;
  readonly stem: string;
  readonly parts: readonly string[];
  readonly groups: readonly string[];
}

/** Reads a text as search terms, stop words included. */
export type DutchTerms = (text: string) => Term[];

/** A group of taal.yaml as a term; no word of a text looks like it. */
const GROUP_SIGN = '@';
const SHORTEST_COMPOUND = 7;
const LONGEST_COMPOUND = 40;
const MOST_REMEMBERED = 20_000;

const NO_WORDS: Vocabulary = { all: new Set(), common: new Set() };

/**
 * Makes the pipeline from the language data; at the words of `vocabulary` unknown compounds are split too, and to them
 * slips are mended.
 */
export function createDutchTerms(language: LanguageData, vocabulary: Vocabulary = NO_WORDS): DutchTerms {
  const stemmer = stemmers.newStemmer('dutch');
  const exceptions = new Map(Object.entries(language.stemExceptions));
  const stemOf = remember((word: string) => exceptions.get(word) ?? (/^\d+$/.test(word) ? word : stemmer.stem(word)));
  const stopWords = new Set(language.stopWords.flatMap(words));
  const known = new Set([...language.compoundParts.flatMap(words), ...vocabulary.common]);
  const partsOf = remember((word: string) => splitCompound(word, known).map(stemOf));
  const groups = readGroups(language, stemOf);
  const spell = createSpelling(...wordsOf(language, vocabulary));
  const mended = remember((word: string) => (partsOf(word).length > 0 || isOrdinaryDutch(word) ? word : spell(word)));
  return (text) => {
    const read = words(text)
      .map(mended)
      .map((word) => ({
        word,
        stop: isStop(word, stopWords),
        stem: stemOf(word),
        parts: partsOf(word),
      }));
    const stems = read.map(({ stem }) => stem);
    return read.map((term, index) => {
      const ofParts = term.parts.flatMap((part) => groupsAt([part], 0, groups));
      return { ...term, groups: [...new Set([...groupsAt(stems, index, groups), ...ofParts])] };
    });
  };
}

/** The words that are right as they are, and those to which a slip may be mended. */
function wordsOf(language: LanguageData, { all, common }: Vocabulary): [ReadonlySet<string>, readonly string[]] {
  const ordinary = [...Object.values(language.acts), ...Object.values(language.elsewhere)].flat().flatMap(words);
  const ours = [...language.stopWords, ...Object.values(language.wordGroups).flat()].flatMap(words);
  const known = new Set([...all, ...ours, ...language.compoundParts, ...ordinary]);
  return common.size === 0 ? [known, []] : [known, [...new Set([...common, ...ours])]];
}

function isStop(word: string, stopWords: ReadonlySet<string>): boolean {
  return stopWords.has(word) || (word.length < 2 && !/\d/.test(word));
}

/** The stems of a word or expression, and the group in which it stands. */
interface GroupMember {
  readonly stems: readonly string[];
  readonly group: string;
}

/** First stem of a word or expression → the members of groups that begin with it. */
function readGroups(language: LanguageData, stemOf: (word: string) => string): Map<string, GroupMember[]> {
  const members = new Map<string, GroupMember[]>();
  for (const [name, all] of Object.entries(language.wordGroups))
    for (const member of all) {
      const stems = words(member).map(stemOf);
      const [first = ''] = stems;
      members.set(first, [...(members.get(first) ?? []), { stems, group: GROUP_SIGN + name }]);
    }
  return members;
}

/** The groups of the words and expressions that begin at this place. */
function groupsAt(stems: readonly string[], start: number, members: ReadonlyMap<string, GroupMember[]>): string[] {
  const fitting = (members.get(stems[start] ?? '') ?? []).filter((member) =>
    member.stems.every((stem, offset) => stems[start + offset] === stem),
  );
  return fitting.map(({ group }) => group);
}

/**
 * `leerlingendaling` → leerlingen, daling. Only when known words cover the whole word, if need be with a linking -en-
 * or -s-; longest part first. Very short and absurdly long words are left alone.
 */
function splitCompound(word: string, known: ReadonlySet<string>): string[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
  // split[i]: the parts of word.slice(i), or null; filled from the end, so that every tail is split once.
  const split: (readonly string[] | null)[] = Array.from({ length: word.length }, () => null);
  for (let start = word.length - 3; start >= 0; start--) {
    for (let end = start === 0 ? word.length - 1 : word.length; end >= start + 3 && !split[start]; end--) {
      const tail = end === word.length ? [] : split[end];
      const part = tail && partAt(word.slice(start, end), end < word.length, known);
      if (part) split[start] = [part, ...tail];
    }
  }
  return [...(split[0] ?? [])];
}

function partAt(piece: string, linked: boolean, known: ReadonlySet<string>): string | undefined {
  const forms = linked ? [piece, piece.replace(/s$/, ''), piece.replace(/en$/, '')] : [piece];
  return forms.find((form) => form.length >= 3 && known.has(form));
}

/** Remembers what was computed for a word, up to a bound: users' typos must not fill the memory. */
function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const hit = known.get(word);
    if (hit !== undefined) return hit;
    const value = compute(word);
    if (known.size < MOST_REMEMBERED) known.set(word, value);
    return value;
  };
}
