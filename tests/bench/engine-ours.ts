import { createExplainedSearch, type ExplainedFound } from '../../bot/understanding/create-explained-search.ts';
import type { CreateSearch } from './engine.ts';

/** Our own search, the very one that the bot answers with. The score of the first hit is the confidence that decides. */
export const createSearch: CreateSearch = (library) => {
  const search = createExplainedSearch(library);
  return (text) => {
    const explained = search(text);
    return explained.reading.subjects.map(({ item, share }, place) => ({
      id: item.id,
      score: place === 0 ? confidenceOf(explained) : share,
    }));
  };
};

/** Zero where no confidence would make it an answer: words that tell nothing, or a word that belongs to many subjects. */
function confidenceOf({ reading: { subjects, telling }, sure }: ExplainedFound): number {
  const neighbour = subjects[0]?.item.kind === 'buurvraag';
  const mayAnswer = telling.much === 'enough' || (neighbour && telling.much === 'little');
  return mayAnswer ? sure.best : 0;
}
