import type { Library } from '../contracts/library.ts';
import type { DutchTerms, Term } from './dutch-terms.ts';

/** How far a question's words are known; words that say nothing about the subject and place names are left out. */
export interface Coverage {
  readonly words: number;
  /** Share of the question's information (inverse frequency of its words) that any item holds: 0..1. */
  readonly known: number;
  /** Share that the given item holds. */
  readonly covered: number;
}

/** Measures the words of a question against the library and one item of it (by position). */
export type CoverageMeter = (terms: readonly Term[], position: number) => Coverage;

/** Reads all items once; `dutch` must be the pipeline by which questions are read too. */
export function createCoverageMeter(library: Library, dutch: DutchTerms): CoverageMeter {
  const ids = new Map<string, number>();
  const holders: number[] = [];
  const held = library.items.map(({ title, questions, answer, more }) => {
    const terms = new Set(dutch([title, ...questions, answer, more].join('\n')).flatMap(formsOf));
    return Int32Array.from(terms, (term) => {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      holders[id] = (holders[id] ?? 0) + 1;
      return id;
    }).sort();
  });
  const information = (form: string) => Math.log(1 + held.length / (1 + (holders[ids.get(form) ?? -1] ?? 0)));
  return (terms, position) => {
    const telling = terms.filter(({ stop }) => !stop);
    const sum = (chosen: readonly Term[]) => chosen.reduce((total, { stem }) => total + information(stem), 0);
    const all = sum(telling) || 1;
    const known = telling.filter((term) => formsOf(term).some((form) => ids.has(form)));
    const item = held[position] ?? new Int32Array();
    const covered = known.filter((term) => formsOf(term).some((form) => includes(item, ids.get(form))));
    return { words: telling.length, known: sum(known) / all, covered: sum(covered) / all };
  };
}

function formsOf({ stop, stem, parts, groups }: Term): string[] {
  return stop ? [...groups] : [stem, ...parts, ...groups];
}

/** Whether a sorted list holds an id. */
function includes(sorted: Int32Array, id: number | undefined): boolean {
  if (id === undefined) return false;
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === id;
}
