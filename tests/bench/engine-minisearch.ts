import MiniSearch from 'minisearch';
import { type CreateSearch, HITS, toDocument } from './engine.ts';

/** MiniSearch as it comes: its own tokenizer, lower case, no stems, no stop words, neither fuzzy nor prefix matches. */
export const createSearch: CreateSearch = ({ items }) => {
  const index = new MiniSearch({ fields: ['title', 'questions', 'body'] });
  index.addAll(items.map(toDocument).map((one) => ({ ...one, questions: one.questions.join('\n') })));
  return (text) =>
    index
      .search(text)
      .slice(0, HITS)
      .map(({ id, score }) => ({ id: String(id), score }));
};
