import { describe, expect, it } from 'vitest';
import type { Collection, Criterion } from '../../bot/contracts/understanding.ts';
import { findItems, itemsLike, itemsNear } from '../../bot/conversation/find-items.ts';
import { makeItem, makeLibrary } from '../support/make-library.ts';

const example = (id: string, year: string, attributes: Parameters<typeof makeItem>[0] & object) =>
  makeItem({ id, attributes: { year, ...attributes.attributes } });

const library = makeLibrary([
  example('vmbo-achterhoek', '2019', { attributes: { schoolTypes: ['vmbo'], regions: ['achterhoek'] } }),
  example('vmbo-walcheren', '2018-2022', { attributes: { schoolTypes: ['vmbo'], regions: ['walcheren'] } }),
  example('fusie-veluwe', 'onbekend', { attributes: { forms: ['scholenfusie'], regions: ['veluwe'] } }),
  example('fusie-walcheren', 'ca. 2020', { attributes: { forms: ['bestuurlijke-fusie'], regions: ['walcheren'] } }),
  example('fusie-wadden', '2001', { attributes: { forms: ['scholenfusie'], regions: ['waddeneilanden'] } }),
  makeItem({ id: 'hr-holding', kind: 'handreiking', attributes: { year: '2016', forms: ['holding'] } }),
  makeItem({ id: 'hr-fusie', kind: 'handreiking', attributes: { year: '2021', forms: ['scholenfusie'] } }),
  makeItem({ id: 'antwoord-vmbo', kind: 'antwoord', attributes: { schoolTypes: ['vmbo'] } }),
]);

const subject = (shown: string, ...anyOf: string[]): Criterion => ({ about: 'subject', shown, anyOf });
const place = (shown: string, ...anyOf: string[]): Criterion => ({ about: 'place', shown, anyOf });
const vmbo = subject('vmbo', 'schoolType/vmbo');
const havo = subject('havo', 'schoolType/havo');
const fusie = subject('fusie', 'form/scholenfusie', 'form/bestuurlijke-fusie');
const holding = subject('holding', 'form/holding');
const achterhoek = place('de Achterhoek', 'region/achterhoek');
const gelderland = place('Gelderland', 'province/gelderland');
const limburg = place('Limburg', 'province/limburg');

interface Row {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly collections?: readonly Collection[];
  readonly items: readonly string[];
  readonly widened?: readonly Criterion[];
  readonly dropped?: readonly Criterion[];
  readonly found?: readonly Collection[];
}

const rows: readonly Row[] = [
  { name: 'one criterion, the newest first', criteria: [vmbo], items: ['vmbo-walcheren', 'vmbo-achterhoek'] },
  {
    name: 'any of the meanings of a word',
    criteria: [fusie],
    items: ['fusie-walcheren', 'fusie-wadden', 'fusie-veluwe'],
  },
  { name: 'a subject and a region', criteria: [vmbo, achterhoek], items: ['vmbo-achterhoek'] },
  { name: 'a province by its regions', criteria: [gelderland], items: ['vmbo-achterhoek', 'fusie-veluwe'] },
  {
    name: 'a region that lies in two provinces',
    criteria: [place('Fryslân', 'province/fryslan')],
    items: ['fusie-wadden'],
  },
  {
    name: 'nothing asked for: all, those without a year last',
    criteria: [],
    items: ['vmbo-walcheren', 'fusie-walcheren', 'vmbo-achterhoek', 'fusie-wadden', 'fusie-veluwe'],
  },
  {
    name: 'a region without it: its province',
    criteria: [fusie, achterhoek],
    items: ['fusie-veluwe'],
    widened: [achterhoek],
  },
  {
    name: 'a province without it: elsewhere',
    criteria: [vmbo, limburg],
    items: ['vmbo-walcheren', 'vmbo-achterhoek'],
    dropped: [limburg],
  },
  {
    name: 'a place alone without anything: elsewhere',
    criteria: [limburg],
    items: ['vmbo-walcheren', 'fusie-walcheren', 'vmbo-achterhoek', 'fusie-wadden', 'fusie-veluwe'],
    dropped: [limburg],
  },
  {
    name: 'a subject that the other collection has',
    criteria: [holding],
    items: ['hr-holding'],
    found: ['handreiking'],
  },
  {
    name: 'the place before the collection, the collection before the subject',
    criteria: [holding, limburg],
    items: ['hr-holding'],
    dropped: [limburg],
    found: ['handreiking'],
  },
  {
    name: 'two subjects of which one fits nothing',
    criteria: [fusie, havo],
    items: ['fusie-walcheren', 'fusie-wadden', 'fusie-veluwe'],
    dropped: [havo],
  },
  { name: 'a subject that nothing has: nothing is near', criteria: [havo], items: [], dropped: [havo] },
  { name: 'handreikingen alone', criteria: [fusie], collections: ['handreiking'], items: ['hr-fusie'] },
  {
    name: 'both collections together',
    criteria: [fusie],
    collections: ['praktijkvoorbeeld', 'handreiking'],
    items: ['hr-fusie', 'fusie-walcheren', 'fusie-wadden', 'fusie-veluwe'],
  },
];

describe('findItems', () => {
  it.each(rows)('finds $name', ({ criteria, collections = ['praktijkvoorbeeld'], items, ...expected }) => {
    const found = findItems({ collections, criteria }, library);
    expect(found.items.map(({ id }) => id)).toEqual(items);
    expect(found.widened).toEqual(expected.widened ?? []);
    expect(found.dropped).toEqual(expected.dropped ?? []);
    expect(found.collections).toEqual(expected.found ?? collections);
  });

  it('says which criteria all found items fit', () => {
    const found = findItems({ collections: ['praktijkvoorbeeld'], criteria: [fusie, havo, limburg] }, library);
    expect(found.kept).toEqual([fusie]);
  });
});

describe('itemsNear', () => {
  it('finds the region itself, else its province, and nothing elsewhere', () => {
    const near = (where: Criterion) => itemsNear(where, 'praktijkvoorbeeld', library);
    expect(near(achterhoek).items.map(({ id }) => id)).toEqual(['vmbo-achterhoek']);
    expect(near(limburg).items).toEqual([]);
  });
});

describe('itemsLike', () => {
  it('finds items of the same kind by what they share, forms before a province, never the item itself', () => {
    const alike = itemsLike(library.item('fusie-walcheren'), library).map(({ id }) => id);
    expect(alike).toEqual(['vmbo-walcheren']);
    expect(itemsLike(library.item('fusie-veluwe'), library).map(({ id }) => id)).toEqual(['fusie-wadden']);
  });

  it('finds nothing for an item that shares too little', () => {
    expect(itemsLike(library.item('hr-holding'), library)).toEqual([]);
  });
});
