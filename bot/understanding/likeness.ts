import { normalise } from './normalise.ts';

const SIZE = 3;

/** The character 3-grams of a text, normalised. */
export function gramsOf(text: string): ReadonlySet<string> {
  const padded = ` ${normalise(text)} `;
  const starts = Math.max(1, padded.length - SIZE + 1);
  return new Set(Array.from({ length: starts }, (_, start) => padded.slice(start, start + SIZE)));
}

/** How much two sets of n-grams have in common (Dice): 0 nothing, 1 everything. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return (2 * shared) / (one.size + other.size);
}
