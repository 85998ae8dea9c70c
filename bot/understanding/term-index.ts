import MiniSearch from 'minisearch';
import type { Item, Library } from '../contracts/library.ts';
import { type Features, type ReadText, termFeatures } from './question-features.ts';

/** Scores of items by the words of their text. */
export interface TermIndex {
  /** Item id → BM25 score over title, text and names; items that hold none of the terms are absent. */
  search(terms: Features): Map<string, number>;
}

/** An item's text as its terms, one a line. The example questions are the classifier's. */
interface Document {
  readonly id: string;
  readonly text: string;
}

/**
 * Rare terms are looked up first, until they lead to this many items: a search takes time in proportion. What is left
 * out stands in so many items that it tells next to nothing; the classifier weighs it all the same.
 */
const MOST_HITS = 200;
const BETWEEN = '\n';

/** Builds the index with MiniSearch. `read` reads a text as terms. */
export function createTermIndex(library: Library, read: (text: string) => ReadText): TermIndex {
  const index = new MiniSearch<Document>({
    fields: ['text'],
    tokenize: (text) => text.split(BETWEEN),
    processTerm: (term) => term,
  });
  const holders = new Map<string, number>();
  for (const item of library.items) {
    const document = toDocument(item, library, read);
    index.add(document);
    for (const term of new Set(document.text.split(BETWEEN))) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return {
    search(terms) {
      const chosen = rarestFirst(terms, holders);
      if (chosen.length === 0) return new Map();
      const results = index.search(chosen.join(BETWEEN), { boostTerm: (term) => terms.get(term) ?? 1 });
      return new Map(results.map(({ id, score }) => [String(id), score]));
    },
  };
}

function toDocument(item: Item, library: Library, read: (text: string) => ReadText): Document {
  const lines = [item.title, ...item.answer.split('\n'), ...item.more.split('\n'), ...attributeNames(item, library)];
  return { id: item.id, text: lines.flatMap((line) => [...termFeatures(read(line)).keys()]).join(BETWEEN) };
}

/** Names of regions, forms and school types, so that 'fusie in de Achterhoek' finds its examples. */
function attributeNames(item: Item, library: Library): string[] {
  const { regions, forms, schoolTypes, parties, place } = item.attributes;
  const ids = new Set([...regions, ...forms, ...schoolTypes]);
  const named = [...library.regions, ...library.forms, ...library.schoolTypes].filter(({ id }) => ids.has(id));
  return [...named.map(({ name }) => name), ...parties, place ?? ''];
}

function rarestFirst(terms: Features, holders: ReadonlyMap<string, number>): string[] {
  const known = [...terms.keys()]
    .map((term) => ({ term, items: holders.get(term) ?? 0 }))
    .filter(({ items }) => items > 0)
    .sort((a, b) => a.items - b.items);
  const chosen: string[] = [];
  let hits = 0;
  for (const { term, items } of known) {
    hits += items;
    if (hits > MOST_HITS) break;
    chosen.push(term);
  }
  return chosen;
}
