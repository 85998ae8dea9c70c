import type { Item } from '../contracts/library.ts';
import { gramsOf, likeness } from './likeness.ts';

/** Below this a question has nothing to do with any topic of ours. */
const NEAR = 0.25;

/**
 * Makes the function that names the topic whose example questions come nearest to a question that found no answer: for
 * counting in a report, never for answering. Undefined when none is near.
 */
export function createNearestTopic(items: readonly Item[]): (asked: string) => string | undefined {
  const known = items.flatMap(({ topics: [topic], title, questions }) =>
    topic === undefined ? [] : [title, ...questions].map((text) => ({ topic, grams: gramsOf(text) })),
  );
  return (asked) => {
    const grams = gramsOf(asked);
    let best: { readonly topic: string; readonly score: number } | undefined;
    for (const { topic, grams: other } of known) {
      const score = likeness(grams, other);
      if (score >= NEAR && score > (best?.score ?? 0)) best = { topic, score };
    }
    return best?.topic;
  };
}
