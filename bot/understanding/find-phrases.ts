/** Where a phrase stands in a list of words: from `start`, so many words. */
export interface FoundPhrase<T> {
  readonly start: number;
  readonly length: number;
  readonly meanings: readonly T[];
}

/** Phrases (words joined by spaces) and what each may mean. */
export interface Phrases<T> {
  add(words: readonly string[], meaning: T): void;
  /** Finds phrases from left to right, the longest first; a word is used once. */
  find(words: readonly string[]): FoundPhrase<T>[];
}

/** Makes an empty list of phrases. */
export function createPhrases<T>(): Phrases<T> {
  const known = new Map<string, T[]>();
  let longest = 0;
  return {
    add(words, meaning) {
      if (words.length === 0) return;
      const key = words.join(' ');
      const meanings = known.get(key) ?? [];
      if (!meanings.includes(meaning)) known.set(key, [...meanings, meaning]);
      longest = Math.max(longest, words.length);
    },
    find(words) {
      const found: FoundPhrase<T>[] = [];
      for (let start = 0; start < words.length; ) {
        const hit = longestAt(known, words, start, longest);
        if (hit) found.push(hit);
        start += hit?.length ?? 1;
      }
      return found;
    },
  };
}

function longestAt<T>(
  known: ReadonlyMap<string, readonly T[]>,
  words: readonly string[],
  start: number,
  longest: number,
): FoundPhrase<T> | undefined {
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length).join(' ');
    const meanings = known.get(phrase);
    if (meanings) return { start, length, meanings };
  }
  return undefined;
}
