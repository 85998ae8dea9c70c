import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { type CreateSearch, HITS, toDocument } from './engine.ts';

/**
 * Orama with its Dutch tokenizer, stemmer and stop words. Questions count more, which is the best that we found; its
 * other settings as they come (BM25, any word, words that begin alike, no typos).
 */
export const createSearch: CreateSearch = async ({ items }) => {
  const database = create({
    schema: { title: 'string', questions: 'string[]', body: 'string' },
    components: { tokenizer: { language: 'dutch', stemming: true, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(database, items.map(toDocument));
  return async (text) => (await search(database, { term: text, limit: HITS, boost: { questions: 5 } })).hits;
};
