import type { Library } from '../contracts/library.ts';
import type { ReadText } from './question-features.ts';

/** How much better an item fits that speaks of a place in the question, and how much worse one about a place that is not in it. */
const SAME_PLACE = 2;
const UNASKED_PLACE = -1;
const OTHER_PLACE = -8;

/** Makes the function that tells, for the item at a position, how well it fits the places that a question names. */
export function createPlaceFit(
  { items }: Library,
  read: (text: string) => ReadText,
): (position: number, places: readonly string[]) => number {
  const known = items.map(({ title, questions }) => ({
    all: new Set([title, ...questions].flatMap((text) => read(text).places)),
    title: read(title).places,
  }));
  return (position, places) => {
    const item = known[position];
    if (!item || item.all.size === 0) return 0;
    if (places.some((place) => item.all.has(place))) return SAME_PLACE;
    if (item.title.length === 0) return 0;
    return places.length > 0 ? OTHER_PLACE : UNASKED_PLACE;
  };
}
