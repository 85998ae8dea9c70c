import type { Library } from '../contracts/library.ts';
import type { ReadText } from './question-features.ts';
import { keyOf } from './to-subjects.ts';

/** How much the words of a message tell: nothing ('hoe laat is het'), too little for one answer ('fusie'), or enough. */
export interface Telling {
  readonly much: 'nothing' | 'little' | 'enough';
  /** For little: the keys of the subjects whose example questions hold the word, most first. */
  readonly subjects: readonly string[];
}

const MOST_WORDS_OF_LITTLE = 2;
/** A word alone is clear when so many of the questions that hold it are about one subject. */
const CLEAR = 0.6;

/** Makes the function that tells it, by the titles and example questions in which a single word occurs. */
export function createTellingMeter({ items }: Library, read: (text: string) => ReadText): (text: ReadText) => Telling {
  const subjectsOf = new Map<string, string[]>();
  for (const item of items)
    for (const text of [item.title, ...item.questions])
      for (const stem of new Set(read(text).terms.flatMap((term) => [term.stem, ...term.parts])))
        subjectsOf.set(stem, [...(subjectsOf.get(stem) ?? []), keyOf(item)]);
  const counted = new Map([...subjectsOf].map(([stem, keys]) => [stem, mostFirst(keys)]));
  return ({ terms, places }) => {
    const telling = terms.filter(({ stop }) => !stop);
    const [only] = telling;
    if (!only) return { much: places.length > 0 ? 'enough' : 'nothing', subjects: [] };
    const alone = telling.length === 1 && places.length === 0 && terms.length <= MOST_WORDS_OF_LITTLE;
    const { subjects, share } = counted.get(only.stem) ?? { subjects: [], share: 1 };
    return alone && share < CLEAR ? { much: 'little', subjects } : { much: 'enough', subjects: [] };
  };
}

/** The different keys, the most frequent first, and the share of that one. */
function mostFirst(keys: readonly string[]): { readonly subjects: readonly string[]; readonly share: number } {
  const groups = [...Map.groupBy(keys, (key) => key)].sort(([, a], [, b]) => b.length - a.length);
  return { subjects: groups.map(([key]) => key), share: (groups[0]?.[1].length ?? 0) / keys.length };
}
