import type { Item, Region } from '../../bot/contracts/library.ts';
import type { RoutePlan } from './plan-route.ts';
import { rules } from './rules.ts';
import type { Concern, Obstacle, Situation } from './situation.ts';

/**
 * What an item shares with a situation, by the ids of content/begrippen.yaml and regios.yaml. `theme` is one of what hurts,
 * `obstacle` a theme of what stands in the way or of the phase; `regions` are those of an item that is about more than the own one.
 */
export interface Shared {
  readonly kind:
    | 'region'
    | 'regions'
    | 'province'
    | 'form'
    | 'theme'
    | 'obstacle'
    | 'schoolType'
    | 'openbaar-bijzonder';
  readonly id: string;
}

/** An item that fits, with what it shares. */
export interface Suggestion {
  readonly item: Item;
  readonly shared: readonly Shared[];
}

/** Which themes of begrippen.yaml belong to an answer. */
const themesOf: Readonly<Record<Concern | Obstacle, readonly string[]>> = {
  'breed-aanbod': ['onderwijsaanbod'],
  bovenbouw: ['onderwijsaanbod'],
  'vmbo-techniek': ['vmbo-techniek'],
  financien: ['geld'],
  personeel: ['personeel'],
  huisvesting: ['huisvesting'],
  bereikbaarheid: ['bereikbaarheid'],
  kwaliteit: ['kwaliteit'],
  draagvlak: ['draagvlak'],
  sluiting: ['sluiting'],
  rvt: ['bestuur-en-toezicht'],
  mr: ['medezeggenschap'],
  concurrentie: ['samenwerken'],
  identiteit: [],
  cijfers: ['cijfers'],
  tijd: ['starten'],
};

/** How much each shared attribute counts: our own estimate. What hurts and where it happened count most. */
const weights = {
  region: 8,
  regions: 6,
  province: 3,
  theme: 5,
  form: 2,
  'openbaar-bijzonder': 2,
  obstacle: 1,
  schoolType: 1,
} as const;
/** Three examples of one form show no choice: each next one of the same form counts this much less. */
const SAME_FORM = 4;
/** An example of a merger is not what somebody who wants none is looking for. */
const UNWANTED = 6;
const MERGERS = rules.forms.filter(({ merger }) => merger).map(({ id }) => id);
/** Of one kind no more than this many count: an example that names everything is not the most alike. */
const MOST_OF_KIND = 2;

/** Not suggested: made for a scheme that is closed, or for primary schools alone. */
const NOT_SUGGESTED = ['hr-krimpcheck', 'hr-voorbereiding-fase-2', 'hr-krimpbestendige-onderwijskwaliteit'];
const MOST = 3;

/**
 * At most three items of a kind that share most with the situation; what shares nothing is not suggested. Of the examples
 * one is of the own region, when there is one.
 */
export function suggestItems(
  kind: 'praktijkvoorbeeld' | 'handreiking',
  { items, regions }: { readonly items: readonly Item[]; readonly regions: readonly Region[] },
  situation: Situation,
  plan: RoutePlan,
): Suggestion[] {
  const wanted = {
    ...themesIn(situation),
    forms: [...plan.forms, ...plan.otherForms].map(({ rule }) => rule.id),
    places: placesOf(situation.region, regions),
  };
  const fitting = items
    .filter((item) => item.kind === kind && !NOT_SUGGESTED.includes(item.id))
    .map((item) => ({ item, shared: sharedWith(item, situation, wanted) }))
    .filter(({ shared }) => shared.length > 0);
  const chosen = mostAlike(fitting, situation);
  return kind === 'praktijkvoorbeeld' ? withOwnRegion(chosen, mostAlike(fitting.filter(isOwn), situation)) : chosen;
}

/** In the last place, when none of the own region is there yet. */
function withOwnRegion(chosen: readonly Suggestion[], own: readonly Suggestion[]): Suggestion[] {
  const [best] = own;
  return !best || chosen.some(isOwn) ? [...chosen] : [...chosen.slice(0, MOST - 1), best];
}

function isOwn({ shared }: Suggestion): boolean {
  return shared.some(({ kind }) => kind === 'region' || kind === 'regions');
}

/** One after the other, so that a next one of the same form can count less. */
function mostAlike(fitting: readonly Suggestion[], { noMerger }: Situation): Suggestion[] {
  const chosen: Suggestion[] = [];
  const formOf = ({ item }: Suggestion) => item.attributes.forms[0];
  const value = (one: Suggestion) => {
    const form = formOf(one);
    const again = form === undefined ? 0 : chosen.filter((other) => formOf(other) === form).length;
    const unwanted = noMerger && form !== undefined && MERGERS.includes(form) ? UNWANTED : 0;
    return score(one) - again * SAME_FORM - unwanted;
  };
  while (chosen.length < Math.min(MOST, fitting.length)) {
    const left = fitting.filter((one) => !chosen.includes(one));
    const [best] = left.sort(
      (a, b) => value(b) - value(a) || newest(a.item, b.item) || a.item.id.localeCompare(b.item.id),
    );
    if (best) chosen.push(best);
  }
  return chosen;
}

interface Wanted {
  readonly themes: readonly string[];
  readonly obstacles: readonly string[];
  readonly forms: readonly string[];
  readonly places: { readonly own: readonly string[]; readonly near: readonly string[] };
}

function themesIn({ concerns, obstacles, phase }: Situation): Pick<Wanted, 'themes' | 'obstacles'> {
  const themes = concerns.flatMap((concern) => themesOf[concern]);
  const start = phase === 'nog-niet-begonnen' ? ['starten'] : [];
  const others = [...obstacles.flatMap((obstacle) => themesOf[obstacle]), ...start];
  return { themes, obstacles: others.filter((theme) => !themes.includes(theme)) };
}

/** The region itself and the other regions of its province; of a province all its regions. */
function placesOf(id: string | undefined, regions: readonly Region[]): Wanted['places'] {
  const region = regions.find((candidate) => candidate.id === id);
  const provinces = region?.provinces ?? (id ? [id] : []);
  const within = regions.filter((other) => other.provinces.some((province) => provinces.includes(province)));
  const ids = within.map((other) => other.id);
  return region ? { own: [region.id], near: ids.filter((other) => other !== id) } : { own: ids, near: [] };
}

function sharedWith(item: Item, situation: Situation, { themes, obstacles, forms, places }: Wanted): Shared[] {
  const { attributes } = item;
  const of = (kind: Shared['kind'], ids: readonly string[], asked: readonly string[]): Shared[] =>
    ids.filter((id) => asked.includes(id)).map((id) => ({ kind, id }));
  const here = of('region', attributes.regions, places.own);
  // What is about more regions is not simply 'the same region': all of them are named.
  const wider = here.length > 0 && here.length < attributes.regions.length;
  const own = wider ? of('regions', attributes.regions, attributes.regions) : here;
  // Only the first neighbour is named: one line must say it.
  const near = own.length > 0 ? [] : of('province', attributes.regions, places.near).slice(0, 1);
  const both = situation.identity === 'samen' && attributes.forms.includes('samenwerkingsbestuur');
  return [
    ...own,
    ...near,
    ...of('theme', attributes.themes, themes),
    ...of('obstacle', attributes.themes, obstacles),
    ...of('form', attributes.forms, forms),
    ...of('schoolType', attributes.schoolTypes, situation.schoolTypes),
    ...(both ? [{ kind: 'openbaar-bijzonder', id: 'samen' } as const] : []),
  ];
}

function score({ item, shared }: Suggestion): number {
  // What we know by its title alone comes after what we could read.
  const unread = item.sources.every(({ trust }) => trust === 'D' || trust === 'U') ? 2 : 0;
  const kinds = [...new Set(shared.map(({ kind }) => kind))];
  const most = (kind: Shared['kind']) => (kind === 'regions' ? 1 : MOST_OF_KIND);
  const counted = (kind: Shared['kind']) => Math.min(most(kind), shared.filter((one) => one.kind === kind).length);
  return kinds.reduce((sum, kind) => sum + weights[kind] * counted(kind), 0) - unread;
}

function newest(a: Item, b: Item): number {
  return yearOf(b) - yearOf(a);
}

/** The last year that is named; 0 when none is. */
function yearOf({ attributes }: Item): number {
  return Math.max(0, ...[...(attributes.year ?? '').matchAll(/\d{4}/g)].map(([year]) => Number(year)));
}
