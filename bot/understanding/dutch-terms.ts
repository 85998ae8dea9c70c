import stemmers from 'snowball-stemmers';
import type { LanguageData } from '../contracts/library.ts';
import { words } from './normalise.ts';

/** Turns a text into search terms: words without stop words, compounds with their parts, stemmed, with synonyms. */
export interface DutchTerms {
  /** For text that is indexed. */
  terms(text: string): string[];
  /** For a question: the same, with synonyms added after each word. */
  queryTerms(text: string): string[][];
}

/** Makes the pipeline from the language data of content/taal.yaml. */
export function createDutchTerms(language: LanguageData): DutchTerms {
  const stemmer = stemmers.newStemmer('dutch');
  const stopWords = new Set(language.stopWords.flatMap(words));
  const exceptions = new Map(Object.entries(language.stemExceptions));
  const parts = [...language.compoundParts].sort((a, b) => b.length - a.length);
  const stemOf = remember((word: string) => exceptions.get(word) ?? (/^\d+$/.test(word) ? word : stemmer.stem(word)));
  const splitOf = remember((word: string) => splitCompound(word, parts));
  const termsOfWord = remember((word: string) => [...new Set([word, ...splitOf(word)].map(stemOf))]);
  const synonyms = new Map(
    Object.entries(language.synonyms).map(([word, others]) => [
      stemOf(words(word)[0] ?? word),
      others
        .flatMap((other) => words(other))
        .filter((other) => !stopWords.has(other))
        .flatMap(termsOfWord),
    ]),
  );
  const content = (text: string) =>
    words(text).filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)));
  return {
    terms: (text) => content(text).flatMap(termsOfWord),
    queryTerms: (text) =>
      content(text).map((word) => {
        const own = termsOfWord(word);
        return [...new Set([...own, ...own.flatMap((term) => synonyms.get(term) ?? [])])];
      }),
  };
}

/** `leerlingendaling` → leerling, daling. Only when known parts (with a linking -en-, -e- or -s-) cover the whole word. */
function splitCompound(word: string, parts: readonly string[]): string[] {
  if (word.length < 7) return [];
  const rest = (left: string): string[] | null => {
    if (left === '') return [];
    for (const part of parts) {
      if (!left.startsWith(part)) continue;
      for (const link of ['', 'en', 's', 'e', 'n']) {
        if (!left.startsWith(part + link)) continue;
        const tail = rest(left.slice(part.length + link.length));
        if (tail) return [part, ...tail];
      }
    }
    return null;
  };
  const found = rest(word);
  return found && found.length > 1 ? found : [];
}

function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const hit = known.get(word);
    if (hit !== undefined) return hit;
    const value = compute(word);
    if (known.size < 20_000) known.set(word, value);
    return value;
  };
}
