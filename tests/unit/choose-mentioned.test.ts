import { describe, expect, it } from 'vitest';
import { chooseMentioned } from '../../bot/understanding/choose-mentioned.ts';
import type { Choosable } from '../../dialogs/dialog.ts';

const option = (value: string, shown: string, also: readonly string[] = []): Choosable => ({ value, shown, also });
const concerns = [
  option('bovenbouw', 'bovenbouw en kleine vakken', ['bovenbouw', 'kleine vakken']),
  option('financien', 'financiën', ['geld', 'begroting', 'geen geld']),
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
    ['geen geld', ['financien'], true],
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
    'banaan',
    '',
    'geld '.repeat(61),
  ])('finds nothing in %j', (text) => {
    expect(chooseMentioned(text, concerns)).toBeNull();
  });

  it.each([
    ['niet het geld', [], ['financien']],
    ['geen zorgen over de gebouwen', [], ['huisvesting']],
    ['huisvesting niet hoor', [], ['huisvesting']],
    ['de leraren moeten eraf', [], ['personeel']],
    ['haal de gebouwen maar weg', [], ['huisvesting']],
    ['zonder het geld', [], ['financien']],
    ['de leraren staan niet in de weg hoor! we weten niks. geld', ['financien'], ['personeel']],
    ['leraren niet, geld wel', ['financien'], ['personeel']],
    ['leraren niet en geld wel', ['financien'], ['personeel']],
    ['geen leraren maar gebouwen', ['huisvesting'], ['personeel']],
    ['geen geld meer, en de gebouwen zijn niet te betalen', ['financien', 'huisvesting'], []],
    ['de leraren willen niet', ['personeel'], []],
    ['niet alleen geld maar ook leraren', ['financien', 'personeel'], []],
    ['leraren (van het roc?) en geld', ['personeel', 'financien'], []],
  ])('finds in %j %j, and denied %j', (text, chosen, denied) => {
    const found = chooseMentioned(text, concerns);
    expect(found?.options.map(({ value }) => value)).toEqual(chosen);
    expect(found?.denied.map(({ value }) => value)).toEqual(denied);
  });

  it.each(['geld ook', 'ook nog geld', 'nee, geld moet er ook bij', 'geld erbij'])('adds in %j', (text) => {
    expect(chooseMentioned(text, concerns)).toMatchObject({ adds: true, whole: true });
  });

  it('takes all between two names', () => {
    const order = ['pro', 'vmbo', 'mavo', 'havo', 'vwo'].map((value) =>
      option(value, value, value === 'mavo' ? ['vmbo t'] : []),
    );
    for (const text of ['vmbo tm vwo', 'van vmbo t/m vwo', 'niet alleen vwo maar vmbo tot en met vwo'])
      expect(
        chooseMentioned(text, order)
          ?.options.map(({ value }) => value)
          .sort(),
      ).toEqual(['havo', 'mavo', 'vmbo', 'vwo']);
  });

  it('gives a name of two options to neither', () => {
    expect(chooseMentioned('samen', shared)).toBeNull();
  });
});
