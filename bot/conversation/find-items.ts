import type { Item, Library } from '../contracts/library.ts';
import type { Collection, Criterion } from '../contracts/understanding.ts';

/** What is looked for: an item of one of the collections that fits every criterion. */
export interface Wanted {
  readonly collections: readonly Collection[];
  readonly criteria: readonly Criterion[];
}

/** What was found, the newest first, and what had to give way for it. */
export interface FoundItems {
  readonly items: readonly Item[];
  /** Where they were found: the asked collections, or the other one. */
  readonly collections: readonly Collection[];
  /** The criteria that all items fit, as they were asked. */
  readonly kept: readonly Criterion[];
  /** A place that was widened to its province. */
  readonly widened: readonly Criterion[];
  readonly dropped: readonly Criterion[];
}

interface Attempt extends Omit<FoundItems, 'items'> {
  readonly cost: number;
}

const ALL: readonly Collection[] = ['praktijkvoorbeeld', 'handreiking'];
/** How much it takes to give something up: a place first, then the kind of item, a subject last. */
const COST = { widened: 1, place: 2, collection: 3, subject: 4 } as const;
/** How much an attribute in common tells about likeness; a theme alone says little. */
const WEIGHT: Readonly<Record<string, number>> = { form: 3, region: 2, schoolType: 1, province: 1, theme: 1 };
const ALIKE = 2;

/**
 * Finds the items that fit, or else the nearest: the fewest and least important criteria give way. When every subject
 * would have to, nothing is near and nothing is found.
 */
export function findItems(wanted: Wanted, library: Pick<Library, 'items' | 'regions'>): FoundItems {
  const described = library.items.map((item) => ({ item, has: attributesOf(item, library) }));
  for (const { cost: _cost, ...attempt } of attemptsFor(wanted)) {
    const needed = [
      ...attempt.kept.map(({ anyOf }) => anyOf),
      ...attempt.widened.map(({ anyOf }) => provincesOf(anyOf, library)),
    ];
    const fitting = described.filter(
      ({ item, has }) =>
        isOneOf(item, attempt.collections) && needed.every((anyOf) => anyOf.some((one) => has.has(one))),
    );
    if (fitting.length > 0) return { ...attempt, items: newestFirst(fitting.map(({ item }) => item)) };
  }
  return { items: [], collections: wanted.collections, kept: [], widened: [], dropped: wanted.criteria };
}

/** The items of the same kind that have most in common with this one; among equals the newest first. */
export function itemsLike(item: Item, library: Pick<Library, 'items' | 'regions'>): readonly Item[] {
  const own = [...attributesOf(item, library)];
  const likeness = (other: Item): number => {
    const has = attributesOf(other, library);
    return own.filter((one) => has.has(one)).reduce((sum, one) => sum + (WEIGHT[one.split('/')[0] ?? ''] ?? 0), 0);
  };
  return newestFirst(library.items.filter(({ id, kind }) => kind === item.kind && id !== item.id))
    .map((other) => ({ other, score: likeness(other) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other);
}

/** The items of this kind about a region, or else about its provinces; for a province, all that lie in it. */
export function itemsNear(
  place: Criterion,
  collection: Collection,
  library: Pick<Library, 'items' | 'regions'>,
): FoundItems {
  const found = findItems({ collections: [collection], criteria: [place] }, library);
  return found.dropped.length > 0 ? { ...found, items: [] } : found;
}

/** Every way of giving something up, the cheapest first. */
function attemptsFor({ collections, criteria }: Wanted): Attempt[] {
  const start: Attempt = { collections, kept: [], widened: [], dropped: [], cost: 0 };
  const ways = criteria.reduce<Attempt[]>(
    (attempts, one) => attempts.flatMap((attempt) => choicesFor(attempt, one)),
    [start],
  );
  const subjects = criteria.filter(({ about }) => about === 'subject').length;
  const nearby = ways.filter(({ kept }) => subjects === 0 || kept.some(({ about }) => about === 'subject'));
  const other = ALL.filter((collection) => !collections.includes(collection));
  const elsewhere = nearby.map((attempt) => ({ ...attempt, collections: other, cost: attempt.cost + COST.collection }));
  return [...nearby, ...(other.length > 0 && subjects > 0 ? elsewhere : [])].sort((a, b) => a.cost - b.cost);
}

/** The three or two things that can be done with one criterion. */
function choicesFor(attempt: Attempt, one: Criterion): Attempt[] {
  const kept = { ...attempt, kept: [...attempt.kept, one] };
  const dropping = one.about === 'place' ? COST.place : COST.subject;
  const dropped = { ...attempt, dropped: [...attempt.dropped, one], cost: attempt.cost + dropping };
  if (one.about !== 'place') return [kept, dropped];
  return [kept, { ...attempt, widened: [...attempt.widened, one], cost: attempt.cost + COST.widened }, dropped];
}

function isOneOf({ kind }: Item, collections: readonly Collection[]): boolean {
  return collections.some((collection) => collection === kind);
}

/** What an item is about, written as criteria are; its provinces follow from its regions. */
function attributesOf({ attributes }: Item, library: Pick<Library, 'regions'>): ReadonlySet<string> {
  const { themes, forms, schoolTypes, regions } = attributes;
  const places = regions.map((id) => `region/${id}`);
  return new Set([
    ...themes.map((id) => `theme/${id}`),
    ...forms.map((id) => `form/${id}`),
    ...schoolTypes.map((id) => `schoolType/${id}`),
    ...places,
    ...provincesOf(places, library),
  ]);
}

/** The provinces of these places, as attributes; a province is its own. */
function provincesOf(places: readonly string[], { regions }: Pick<Library, 'regions'>): string[] {
  return places.flatMap((place) => {
    if (place.startsWith('province/')) return [place];
    const region = regions.find(({ id }) => `region/${id}` === place);
    return (region?.provinces ?? []).map((id) => `province/${id}`);
  });
}

function newestFirst(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => yearOf(b) - yearOf(a) || a.id.localeCompare(b.id));
}

/** The last year that is named ('2017-2022', 'ca. 2019'); 0 when none is. */
function yearOf({ attributes: { year = '' } }: Item): number {
  return Math.max(0, ...[...year.matchAll(/(?:19|20)\d\d/g)].map(([found]) => Number(found)));
}
