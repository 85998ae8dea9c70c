import MiniSearch from 'minisearch';
import type { Item, Library } from '../contracts/library.ts';
import type { Found } from '../contracts/understanding.ts';
import { createDutchTerms, type DutchTerms } from './dutch-terms.ts';
import { createGramIndex } from './gram-index.ts';

/** An item with its score: 0 (nothing alike) to about 1. A score is no probability and is never shown. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** From which score an item is the answer, by how much it must lead, and from which score it is worth offering. */
export interface Thresholds {
  readonly answer: number;
  readonly lead: number;
  readonly option: number;
}

/** The search over the library. */
export interface Search {
  /** All items that are at all alike, best first. */
  rank(text: string): Scored[];
  find(text: string): Found;
}

/** Longer texts are searched by their first part (design §3). */
const SEARCHED_CHARACTERS = 2000;

/**
 * Builds the search: MiniSearch over Dutch terms (title, example questions, text) and character n-grams over the
 * example questions, scores summed. Why these two: docs/besluiten/2026-11-22-zoeken.md.
 */
export function createSearch(library: Library, thresholds: Thresholds): Search {
  const dutch = createDutchTerms(library.language);
  const index = createTermIndex(library, dutch);
  const grams = createGramIndex(new Map(library.items.map((item) => [item.id, [item.title, ...item.questions]])));
  const rank = (text: string): Scored[] => {
    const query = text.slice(0, SEARCHED_CHARACTERS);
    const byTerms = termScores(index, dutch, query);
    const byGrams = grams.likeness(query);
    return library.items
      .map(({ id }) => {
        const gram = byGrams.get(id) ?? { centroid: 0, best: 0 };
        return { id, score: 0.5 * (byTerms.get(id) ?? 0) + 0.25 * gram.centroid + 0.45 * gram.best };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  };
  return { rank, find: (text) => decide(rank(text), thresholds, (id) => library.item(id)?.kind === 'buurvraag') };
}

function createTermIndex(library: Library, dutch: DutchTerms): MiniSearch<Item> {
  const index = new MiniSearch<Item>({
    fields: ['title', 'questions', 'text'],
    extractField: (item, field) => {
      switch (field) {
        case 'title':
          return item.title;
        case 'questions':
          return item.questions.join('\n');
        case 'text':
          return [item.answer, item.more, ...attributeNames(item, library)].join('\n');
        default:
          return item.id;
      }
    },
    tokenize: (text) => dutch.terms(text),
    processTerm: (term) => term,
  });
  index.addAll(library.items);
  return index;
}

/** Names of regions, forms and school types, so that 'fusie in de Achterhoek' finds its examples. */
function attributeNames(item: Item, library: Library): string[] {
  const { regions, forms, schoolTypes, parties, place } = item.attributes;
  const named = [...library.regions, ...library.forms, ...library.schoolTypes];
  const ids = new Set([...regions, ...forms, ...schoolTypes]);
  return [...named.filter(({ id }) => ids.has(id)).map(({ name }) => name), ...parties, place ?? ''];
}

/** BM25 scores, brought to 0..1 by what a fully matching question of that length would about have. */
function termScores(index: MiniSearch<Item>, dutch: DutchTerms, query: string): Map<string, number> {
  const groups = dutch.queryTerms(query);
  if (groups.length === 0) return new Map();
  const weights = new Map<string, number>();
  for (const [own = '', ...others] of groups) {
    weights.set(own, 1);
    for (const other of others) if (!weights.has(other)) weights.set(other, 0.4);
  }
  const results = index.search([...weights.keys()].join(' '), {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    boost: { title: 1.5, questions: 2, text: 0.5 },
    boostTerm: (term) => weights.get(term) ?? 1,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    prefix: (term) => term.length > 4,
    maxFuzzy: 2,
    weights: { fuzzy: 0.4, prefix: 0.5 },
  });
  return new Map(results.map(({ id, score }) => [String(id), score / (score + 9 * groups.length)]));
}

function decide(ranked: readonly Scored[], thresholds: Thresholds, isNeighbour: (id: string) => boolean): Found {
  const [best, second] = ranked;
  if (!best || best.score < thresholds.option) return { outcome: 'unknown', items: [] };
  const clear = best.score >= thresholds.answer && best.score - (second?.score ?? 0) >= thresholds.lead;
  if (clear) return { outcome: isNeighbour(best.id) ? 'neighbour' : 'answer', items: [best.id] };
  const worthy = ranked.slice(0, 3).filter(({ score }) => score >= thresholds.option && score >= best.score * 0.7);
  if (worthy.length > 1) return { outcome: 'options', items: worthy.map(({ id }) => id) };
  if (best.score >= thresholds.answer)
    return { outcome: isNeighbour(best.id) ? 'neighbour' : 'answer', items: [best.id] };
  return { outcome: 'options', items: ranked.slice(0, 2).map(({ id }) => id) };
}
