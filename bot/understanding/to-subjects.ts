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

/** How many subjects stand in order; nobody looks at the order of more. */
const IN_ORDER = 3;

/**
 * Items with the same first topic become one subject; their shares (softmax of the weights) are added up. The three
 * likeliest first, best first; the others in no order. What the shares are short of 1 belongs to subjects that are none of ours.
 */
export function toSubjects({ items, elsewhere }: WeighedAll): Subject[] {
  const most = (high: number, weight: number) => Math.max(high, weight);
  const highest = items.reduce(
    (high, { weight }) => most(high, weight),
    elsewhere.reduce(most, Number.NEGATIVE_INFINITY),
  );
  const part = (weight: number) => Math.exp(weight - highest);
  const groups: Group[] = [];
  let all = elsewhere.reduce((sum, weight) => sum + part(weight), 0);
  for (const one of items) {
    const own = part(one.weight);
    all += own;
    addTo(groups, one, own);
  }
  // Subjects are numbered with gaps.
  return likeliestFirst(groups.filter((group) => group !== undefined).map((group) => toSubject(group, all)));
}

/** Only the likeliest are sorted, in front: to sort them all takes most of the time in a large library. */
function likeliestFirst(subjects: readonly Subject[]): Subject[] {
  const highest = new Float64Array(IN_ORDER);
  for (const { share } of subjects)
    if (share > (highest[0] ?? 0)) {
      highest[0] = share;
      highest.sort();
    }
  const [least = 0] = highest;
  const likeliest = subjects.filter(({ share }) => share >= least);
  likeliest.sort((a, b) => b.share - a.share || (a.item.id < b.item.id ? -1 : 1));
  return [...likeliest, ...subjects.filter(({ share }) => share < least)];
}

/** The items of a subject so far: the heaviest, the heaviest that is not special, and their parts added up. */
interface Group {
  best: WeighedItem;
  plain: WeighedItem | undefined;
  part: number;
}

/** One pass without lists in between: this is done for every item of the library at every question. */
function addTo(groups: Group[], one: WeighedItem, part: number): void {
  const plain = SPECIAL.includes(one.item.kind) ? undefined : one;
  const group = groups[one.subject];
  if (!group) {
    groups[one.subject] = { best: one, plain, part };
    return;
  }
  group.part += part;
  if (one.weight > group.best.weight) group.best = one;
  if (plain && !(group.plain && group.plain.weight >= plain.weight)) group.plain = plain;
}

function toSubject({ best, plain, part }: Group, all: number): Subject {
  const option = plain && plain.weight >= best.weight - CLOSE ? plain : best;
  return { key: keyOf(best.item), item: best.item, option: option.item, likeness: best.likeness, share: part / all };
}

/** A topic, or for a neighbouring question the item itself: all of those carry the topic 'buurvraag'. */
export function keyOf({ kind, id, topics: [first] }: Item): string {
  return kind === 'buurvraag' ? id : (first ?? id);
}
