import { describe, expect, it } from 'vitest';
import type { Answer, Choosable } from '../../dialogs/dialog.ts';
import { chooseSeveral } from '../../bot/understanding/choose-several.ts';
import { readChoice } from '../../bot/understanding/read-choice.ts';

const asOptions = (labels: readonly string[]): Answer[] =>
  labels.map((shown, index) => ({ value: `${index + 1}`, shown }));

const requests = asOptions([
  'Een vraag stellen',
  'Een ledenadviseur spreken',
  'Bestuurlijke tafel',
  'Fusie en samenwerking',
  'Geen van deze',
]);
const concerns: Choosable[] = [
  { value: 'financien', shown: 'financiën', also: ['geld', 'begroting', ' kosten'] },
  { value: 'huisvesting', shown: 'huisvesting', also: ['gebouw', 'gebouwen'] },
];
const sizes = asOptions(['1 school', '2 tot 5 scholen', 'Meer dan 5 scholen']);

/** What is typed, and the number of the option that is meant; null when it is unclear. */
const one: readonly (readonly [string, string | null])[] = [
  ['Een vraag stellen', '1'],
  ['bestuurlijke tafel', '3'],
  ['fusie en samenwerking', '4'],
  ['Geen van deze', '5'],
  ['2', '2'],
  ['2e', '2'],
  ['optie 2', '2'],
  ['nummer twee', '2'],
  ['twee', '2'],
  ['een', '1'],
  ['de eerste', '1'],
  ['de tweede graag', '2'],
  ['doe maar de laatste', '5'],
  ['de middelste', '3'],
  ['ledenadviseur', '2'],
  ['een adviseur graag', '2'],
  ['ik wil een ledenadviseur spreken', '2'],
  ['ledenadvizeur', '2'],
  ['tafel', '3'],
  ['bestuurlijk', '3'],
  ['fusie', '4'],
  ['samenwerking', '4'],
  ['doe maar een bestuurlijke tafel in onze regio', '3'],
  ['0', null],
  ['7', null],
  ['1 of 2', null],
  ['niet de eerste', null],
  ['geen fusie', null],
  ['geen', null],
  ['alles', null],
  ['spreken', null],
  ['wat doet een ledenadviseur?', null],
  ['wat is een fusie', null],
  ['ik heb een vraag over krimp', null],
  ['een ledenadviseur spreken en een bestuurlijke tafel', null],
  ['banaan', null],
  ['', null],
];

const severals: readonly (readonly [string, readonly string[] | null])[] = [
  ['2', ['2']],
  ['tafel', ['3']],
  ['Fusie en samenwerking', ['4']],
  ['1 en 3', ['1', '3']],
  ['3 en 1', ['3', '1']],
  ['1, 2 en 4', ['1', '2', '4']],
  ['1 3', ['1', '3']],
  ['1+3', ['1', '3']],
  ['1-3', ['1', '2', '3']],
  ['1 t/m 3', ['1', '2', '3']],
  ['de eerste en de derde', ['1', '3']],
  ['de eerste twee', ['1', '2']],
  ['de laatste drie', ['3', '4', '5']],
  ['tafel, fusie', ['3', '4']],
  ['tafel; vraag', ['3', '1']],
  ['ledenadviseur en bestuurlijke tafel', ['2', '3']],
  ['fusie en samenwerking en tafel', ['4', '3']],
  ['een vraag stellen, een ledenadviseur spreken en fusie en samenwerking', ['1', '2', '4']],
  ['alles', ['1', '2', '3', '4', '5']],
  ['alle vijf', ['1', '2', '3', '4', '5']],
  ['alles behalve 2', ['1', '3', '4', '5']],
  ['alles behalve de tafel en 5', ['1', '2', '4']],
  ['geen van deze', ['5']],
  ['geen', []],
  ['allebei', null],
  ['13', null],
  ['1, 9', null],
  ['1 en banaan', null],
  ['tafel en iets anders', null],
  ['banaan', null],
  ['', null],
];

describe('readChoice', () => {
  it.each(one)('reads %j as option %j', (text, expected) => {
    expect(readChoice(text, requests)?.value ?? null).toBe(expected);
  });

  it.each([
    ['1', '1'],
    ['2', '2'],
    ['meer dan 5', '3'],
    ['een school', '1'],
    // The number in a label and the place in the list contradict each other.
    ['5', null],
  ])('reads %j among labels with numbers as option %j', (text, expected) => {
    expect(readChoice(text, sizes)?.value ?? null).toBe(expected);
  });

  it.each([
    ['geld', 'financien'],
    ['de begroting vooral', 'financien'],
    ['financiën', 'financien'],
    ['de gebouwen', 'huisvesting'],
    ['2', 'huisvesting'],
    // A third option is not there, however many words the two have.
    ['3', null],
    ['de laatste', 'huisvesting'],
    ['geld of gebouwen', null],
  ])('reads %j among options with other words as %j', (text, expected) => {
    expect(readChoice(text, concerns)?.value ?? null).toBe(expected);
  });

  it('chooses nothing when two labels are the same', () => {
    expect(readChoice('Ja', asOptions(['Ja', 'Ja']))).toBeNull();
  });
});

describe('chooseSeveral', () => {
  it.each(severals)('reads %j as options %j', (text, expected) => {
    expect(chooseSeveral(text, requests)?.map(({ value }) => value) ?? null).toEqual(expected);
  });

  it.each([
    ['geld en gebouwen', ['financien', 'huisvesting']],
    ['begroting, kosten', ['financien']],
    ['allebei', ['financien', 'huisvesting']],
    ['geld en iets anders', null],
  ])('reads %j among options with other words as %j', (text, expected) => {
    expect(chooseSeveral(text, concerns)?.map(({ value }) => value) ?? null).toEqual(expected);
  });

  it('takes "allebei" when there are two', () => {
    expect(chooseSeveral('allebei', requests.slice(0, 2))).toHaveLength(2);
  });
});
