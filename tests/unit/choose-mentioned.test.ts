import { describe, expect, it } from 'vitest';
import { chooseMentioned } from '../../bot/understanding/choose-mentioned.ts';
import type { Choosable } from '../../dialogs/dialog.ts';

const option = (value: string, shown: string, also: readonly string[] = []): Choosable => ({ value, shown, also });
const concerns = [
  option('bovenbouw', 'bovenbouw en kleine vakken', ['bovenbouw', 'kleine vakken']),
  option('financien', 'financiën', ['geld', 'begroting']),
  option('personeel', 'personeel', ['leraren', 'docenten']),
  option('huisvesting', 'huisvesting', ['gebouwen']),
  option('bereikbaarheid', 'bereikbaarheid', ['openbaar vervoer']),
];
const types = [option('vmbo', 'vmbo basis', ['vmbo']), option('mavo', 'mavo', ['vmbo t', 'vmbo tl'])];
const shared = [option('a', 'eerste', ['samen']), option('b', 'tweede', ['samen'])];

describe('chooseMentioned', () => {
  it.each([
    ['geld en iets met gebouwen', ['financien', 'huisvesting'], true],
    ['vooral de leraren en de kleine vakken', ['personeel', 'bovenbouw'], true],
    ['leraren vertrekken en de bovenbouw wordt te klein', ['personeel', 'bovenbouw'], false],
    ['geen geld', ['financien'], false],
    ['persooneel', ['personeel'], true],
    ['GELD!', ['financien'], true],
  ])('finds in %j %j, whole: %s', (text, ids, whole) => {
    const found = chooseMentioned(text, concerns);
    expect(found?.options.map(({ value }) => value)).toEqual(ids);
    expect(found?.whole).toBe(whole);
  });

  it('takes the longest name: vmbo-t is not also vmbo', () => {
    expect(chooseMentioned('vmbo-t', types)?.options.map(({ value }) => value)).toEqual(['mavo']);
    expect(chooseMentioned('vmbo en vmbo-tl', types)?.options.map(({ value }) => value)).toEqual(['vmbo', 'mavo']);
  });

  it.each([
    'wat kost een gebouw aan geld?',
    'hoe zit het met het geld',
    'ik wil weten wat het geld doet',
    'niet het geld',
    'geen zorgen over de gebouwen',
    'banaan',
    '',
    'geld '.repeat(61),
  ])('finds nothing in %j', (text) => {
    expect(chooseMentioned(text, concerns)).toBeNull();
  });

  it('gives a name of two options to neither', () => {
    expect(chooseMentioned('samen', shared)).toBeNull();
  });
});
