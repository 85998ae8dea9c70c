import stemmers from 'snowball-stemmers';
import createEngine from 'wink-bm25-text-search';
import { type CreateSearch, HITS, toDocument } from './engine.ts';

/**
 * wink-bm25-text-search as its README sets it up, with a preparation for Dutch instead of the English one that it shows:
 * the words in lower case, no stop words, Snowball stems. Weights: the best of four that we tried.
 */
export const createSearch: CreateSearch = ({ items, language }) => {
  const stemmer = stemmers.newStemmer('dutch');
  const stopWords = new Set(language.stopWords);
  const prepare = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !stopWords.has(word))
      .map((word) => stemmer.stem(word));
  const engine = createEngine();
  engine.defineConfig({ fldWeights: { title: 1, questions: 2, body: 1 } });
  engine.definePrepTasks([prepare]);
  for (const { id, title, questions, body } of items.map(toDocument))
    engine.addDoc({ title, questions: questions.join('\n'), body }, id);
  engine.consolidate();
  return (text) => engine.search(text, HITS).map(([id, score]) => ({ id, score }));
};
