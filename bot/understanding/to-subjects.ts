import type { Item } from '../contracts/library.ts';
import type { WeighedAll, WeighedItem } from './weigh-items.ts';

/** One subject that a question may be about: a topic, or a neighbouring question. */
export interface Subject {
  readonly key: string;
  /** The item that fits best; the other items of the subject are no rivals of it. */
  readonly item: Item;
  /** The item by which the subject is shown as an option: rather an answer than an example or a document, when close. */
  readonly option: Item;
  /** The classifier's score of `item`. */
  readonly likeness: number;
  /** The share that this subject has of all: 0..1, together at most 1. No probability that it is right. */
  readonly share: number;
}

/** Titles of documents and examples say little to who asks something general. */
const SPECIAL: readonly Item['kind'][] = ['handreiking', 'praktijkvoorbeeld'];
/** How much less another item may weigh to be shown as the option instead. */
const CLOSE = 1.5;

/**
 * Items with the same first topic become one subject; their shares (softmax of the weights) are added up. Best first.
 * What the shares are short of 1 belongs to subjects that are none of ours.
 */
export function toSubjects({ items: weighed, elsewhere }: WeighedAll): Subject[] {
  const weights = [...weighed.map(({ weight }) => weight), ...elsewhere];
  const highest = weights.reduce((most, weight) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  const all = weights.reduce((sum, weight) => sum + Math.exp(weight - highest), 0);
  const bySubject = Map.groupBy(weighed, ({ item }) => keyOf(item));
  return [...bySubject]
    .map(([key, items]) => toSubject(key, items, (weight) => Math.exp(weight - highest) / all))
    .sort((a, b) => b.share - a.share || a.item.id.localeCompare(b.item.id));
}

function toSubject(key: string, items: readonly WeighedItem[], shareOf: (weight: number) => number): Subject {
  const share = items.reduce((sum, { weight }) => sum + shareOf(weight), 0);
  const best = items.reduce((top, one) => (one.weight > top.weight ? one : top));
  const plain = items.filter(({ item, weight }) => !SPECIAL.includes(item.kind) && weight >= best.weight - CLOSE);
  const option = plain.reduce((top, one) => (one.weight > top.weight ? one : top), plain[0] ?? best);
  return { key, item: best.item, option: option.item, likeness: best.likeness, share };
}

/** A topic, or for a neighbouring question the item itself: all of those carry the topic 'buurvraag'. */
export function keyOf({ kind, id, topics: [first] }: Item): string {
  return kind === 'buurvraag' ? id : (first ?? id);
}
