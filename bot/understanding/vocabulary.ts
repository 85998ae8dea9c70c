import type { Library } from '../contracts/library.ts';
import { words } from './normalise.ts';

/** The words that the library itself uses. */
export interface Vocabulary {
  readonly all: ReadonlySet<string>;
  /** Those of four letters or more, without digits, that stand in it at least twice; the most frequent first. */
  readonly common: ReadonlySet<string>;
}

const SHORTEST = 4;
const FEWEST = 2;

/** Collects the words of titles, example questions and texts. */
export function vocabulary(library: Library): Vocabulary {
  const counts = new Map<string, number>();
  for (const { title, questions, answer, more } of library.items)
    for (const word of words([title, ...questions, answer, more].join('\n')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts]
    .filter(([word, count]) => count >= FEWEST && word.length >= SHORTEST && !/\d/.test(word))
    .sort(([, a], [, b]) => b - a);
  return { all: new Set(counts.keys()), common: new Set(common.map(([word]) => word)) };
}
