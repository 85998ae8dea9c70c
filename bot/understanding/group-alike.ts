import { gramsOf, likeness } from './likeness.ts';

/** From this share of n-grams in common on, two questions count as the same in other words. */
const ALIKE = 0.45;

/**
 * Groups texts that are alike by their character n-grams (Dice); the largest group first, each with its texts in the
 * given order. A text joins the group of its most alike predecessor, so that a group may hold a chain of likenesses.
 */
export function groupAlike<T>(things: readonly T[], textOf: (thing: T) => string): T[][] {
  const described = things.map((thing) => ({ thing, grams: gramsOf(textOf(thing)) }));
  const groups: T[][] = [];
  const groupOf: T[][] = [];
  for (const [position, { thing, grams }] of described.entries()) {
    const nearest = described
      .slice(0, position)
      .map((other, index) => ({ index, score: likeness(grams, other.grams) }))
      .reduce((best, one) => (one.score > best.score ? one : best), { index: -1, score: 0 });
    const known = nearest.score >= ALIKE ? groupOf[nearest.index] : undefined;
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(thing);
    groupOf.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}
