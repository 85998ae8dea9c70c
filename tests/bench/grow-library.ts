import type { Item, Library } from '../../bot/contracts/library.ts';
import { words } from '../../bot/understanding/normalise.ts';

/** Of three words in a variant, two are another word than in the item that it was made from. */
const KEPT_OF = 3;
const SHORTEST = 4;
/** A word is exchanged with one of the about so many that are nearest in frequency. */
const BAND = 50;

/**
 * Makes a library `times` as big: beside every item, `times - 1` variants of it. In a variant a word is another word of
 * the library that is about as frequent, the same one throughout the variant's number; stop words, short words and a
 * third of the others stay. A variant has a topic of its own, so it is never right: a distractor with words in common.
 * Always the same for the same library.
 */
export function growLibrary(library: Library, times: number): Library {
  const bands = toBands(library);
  const variants = Array.from({ length: times - 1 }, (_, index) => {
    const exchange = createExchange(bands, index + 1);
    return library.items.map((item) => toVariant(item, index + 1, exchange));
  });
  const items = [...library.items, ...variants.flat()];
  const byId = new Map(items.map((item) => [item.id, item]));
  return { ...library, items, item: (id) => byId.get(id) };
}

function toVariant(item: Item, number: number, exchange: (text: string) => string): Item {
  return {
    ...item,
    id: `${item.id}~${number}`,
    topics: item.topics.map((topic) => `${topic}~${number}`),
    title: exchange(item.title),
    questions: item.questions.map(exchange),
    answer: exchange(item.answer),
    more: exchange(item.more),
  };
}

/** The words that may be exchanged, by falling frequency, in bands of BAND. */
function toBands(library: Library): string[][] {
  const stopWords = new Set(library.language.stopWords.flatMap(words));
  const counts = new Map<string, number>();
  for (const { title, questions, answer, more } of library.items)
    for (const word of wordsOf([title, ...questions, answer, more].join('\n')))
      if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  return Array.from({ length: Math.ceil(sorted.length / BAND) }, (_, band) =>
    sorted.slice(band * BAND, (band + 1) * BAND),
  );
}

const WORD = new RegExp(`\\p{L}{${SHORTEST},}`, 'gu');

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Within its band a word becomes the one `number` places further, counted over the words that do not stay. */
function createExchange(bands: readonly (readonly string[])[], number: number): (text: string) => string {
  const other = new Map<string, string>();
  for (const band of bands) {
    const moved = band.filter((_, place) => (place + number) % KEPT_OF !== 0);
    moved.forEach((word, place) => {
      other.set(word, moved[(place + number) % moved.length] ?? word);
    });
  }
  return (text) => text.replace(WORD, (word) => other.get(word.toLowerCase()) ?? word);
}
