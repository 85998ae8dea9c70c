import type { Item, Library } from '../contracts/library.ts';
import { createPlaceFit } from './place-fit.ts';
import { questionFeatures, type ReadText, termFeatures } from './question-features.ts';
import { createTermIndex } from './term-index.ts';
import { keyOf } from './to-subjects.ts';
import { trainClassifier } from './train-classifier.ts';

/** The items as weighed, and how much speaks for each subject that is none of ours (buiten.yaml). */
export interface WeighedAll {
  readonly items: readonly WeighedItem[];
  readonly elsewhere: readonly number[];
}

/** What speaks for an item: what its example questions say (`likeness`) and that with what its text says (`weight`). */
export interface WeighedItem {
  readonly item: Item;
  /** Number of its subject: items with the same key have the same one. */
  readonly subject: number;
  readonly likeness: number;
  readonly weight: number;
}

/** How boldly the classifier learns. */
const FIRST_STEP = 1.5;
/** How much the classifier's score and MiniSearch's count; fitted by cross validation, see docs/besluiten/2026-11-22-zoeken.md. */
const LIKENESS = 4.1;
const TERMS = 0.012;

/**
 * Makes the function that weighs every item for a question, in the library's order: a classifier that is trained on the
 * titles and example questions, and MiniSearch over the texts. `places` are those that the question names, also when they
 * are no part of the text that is weighed.
 */
export function createItemWeigher(
  library: Library,
  read: (text: string) => ReadText,
): (text: ReadText, places: readonly string[]) => WeighedAll {
  const index = createTermIndex(library, read);
  const ours = library.items.map(({ title, questions }) => [title, ...questions]);
  const subjects = [...ours, ...Object.values(library.language.elsewhere)];
  const examples = subjects.flatMap((texts, subject) =>
    texts.map((text) => ({ features: questionFeatures(read(text)), subject })),
  );
  const placeFit = createPlaceFit(library, read);
  const classifier = trainClassifier(examples, subjects.length, FIRST_STEP);
  const keys = library.items.map(keyOf);
  const numbers = keys.map((key) => keys.indexOf(key));
  return (text, places) => {
    const likenesses = classifier.scores(questionFeatures(text));
    const terms = index.search(termFeatures(text));
    const items = library.items.map((item, position) => {
      const likeness = likenesses[position] ?? 0;
      const weight = LIKENESS * likeness + TERMS * (terms.get(item.id) ?? 0) + placeFit(position, places);
      return { item, subject: numbers[position] ?? position, likeness, weight };
    });
    return { items, elsewhere: Array.from(likenesses.subarray(library.items.length), (one) => LIKENESS * one) };
  };
}
