import type { Library } from '../contracts/library.ts';
import type { Found } from '../contracts/understanding.ts';
import { createExplainedSearch } from './create-explained-search.ts';

/** Makes the search over the library: what it has on a question. How, and why so: docs/besluiten/2026-11-22-zoeken.md. */
export function createSearch(library: Library): (text: string) => Found {
  const search = createExplainedSearch(library);
  return (text) => search(text).found;
}
