import type { Item, Library, Region } from '../../bot/contracts/library.ts';

/** An item with what a test says of it. `attributes` are filled up. */
export function makeItem({
  attributes = {},
  ...changes
}: Partial<Omit<Item, 'attributes'>> & { readonly attributes?: Partial<Item['attributes']> } = {}): Item {
  return {
    id: 'pv-1',
    kind: 'praktijkvoorbeeld',
    title: 'Een voorbeeld',
    topics: ['praktijkvoorbeelden'],
    questions: [],
    answer: 'Zo deden zij het.',
    more: '',
    sources: [],
    checkedOn: '2026-11-22',
    reviewBefore: '2027-11-01',
    next: [],
    replaces: [],
    attributes: { themes: [], forms: [], schoolTypes: [], regions: [], parties: [], ...attributes },
    ...changes,
  };
}

const region = (id: string, provinces: readonly string[], more: Partial<Region> = {}): Region => ({
  id,
  name: id,
  provinces,
  also: [],
  municipalities: [],
  places: [],
  figures: [],
  ...more,
});

/** A library of these items, with a few terms and regions. */
export function makeLibrary(items: readonly Item[]): Pick<Library, 'items' | 'regions'> & { item(id: string): Item } {
  return {
    items,
    regions: [
      region('achterhoek', ['gelderland']),
      region('veluwe', ['gelderland']),
      region('walcheren', ['zeeland']),
      region('waddeneilanden', ['fryslan', 'noord-holland']),
    ],
    item(id) {
      const found = items.find((item) => item.id === id);
      if (!found) throw new Error(`no item ${id}`);
      return found;
    },
  };
}
