import type { Library } from '../contracts/library.ts';
import { words } from './normalise.ts';

const SHORTEST = 4;
const FEWEST = 2;

/** The words that the library itself uses: of four letters or more, without digits, at least twice. */
export function vocabulary(library: Library): Set<string> {
  const counts = new Map<string, number>();
  for (const { title, questions, answer, more } of library.items)
    for (const word of words([title, ...questions, answer, more].join('\n')))
      if (word.length >= SHORTEST && !/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([word]) => word));
}
