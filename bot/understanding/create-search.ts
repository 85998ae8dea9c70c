import type { Library } from '../contracts/library.ts';
import type { Found } from '../contracts/understanding.ts';
import { decide, surenessOf } from './decide.ts';
import { createQuestionReader } from './read-question.ts';

/** Makes the search over the library: what it has on a question. How, and why so: docs/besluiten/2026-11-22-zoeken.md. */
export function createSearch(library: Library): (text: string) => Found {
  const read = createQuestionReader(library);
  return (text) => {
    const reading = read(text);
    return decide(reading, surenessOf(reading.measures, library.search), library.search);
  };
}
