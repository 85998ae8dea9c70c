import { describe, expect, it } from 'vitest';
import { readNumber } from '../../bot/understanding/read-number.ts';
import { readingLine } from '../support/reading-line.ts';

/** What is typed at a step that takes a whole number up to a million, and how it is read. */
const whole: readonly (readonly [string, string])[] = [
  ['3', '3'],
  ['0', '0'],
  ['nul', '0'],
  ['geen', '0'],
  ['een', '1'],
  ['één', '1'],
  ['eentje', '1'],
  ['1.200', '1200 | 1.200'],
  ['1 200', '1200 | 1.200'],
  ['12 300', '12300 | 12.300'],
  ['1.200.000', '?'],
  ['1.200 leerlingen', '1200 | 1.200'],
  ['1200.', '1200 | 1.200'],
  ['€ 1.200,-', '1200 | 1.200'],
  ['300lln', '300'],
  ['1,200', '1200 | 1.200'],
  ['1,2k', '1200 | 1.200'],
  ['12k', '12000 | 12.000'],
  ['1.200k', '? 1.200'],
  ['3 duizend', '3000 | 3.000'],
  ['1,2 miljoen', '?'],
  ['driekwart miljoen', '750000 | 750.000'],
  ['½ miljoen', '500000 | 500.000'],
  ['twaalf', '12'],
  ['twaalfhonderd', '1200 | 1.200'],
  ['twaalf honderd', '1200 | 1.200'],
  ['vierhonderdvijftig', '450'],
  ['vierhonderd vijftig', '450'],
  ['duizend tweehonderd', '1200 | 1.200'],
  ['negenhonderdnegenennegentigduizend', '999000 | 999.000'],
  ['twee en twintig', '22'],
  ['vijfendertig', '35'],
  ['achtentachtig', '88'],
  ['honderdeneen', '101'],
  ['ruim 1.200', '1200 | ruim 1.200'],
  ['ongeveer 300', '300 | ongeveer 300'],
  ["zo'n 300", "300 | zo'n 300"],
  ['zo’n driehonderd', "300 | zo'n 300"],
  ['bijna 1.000', '1000 | bijna 1.000'],
  ['ca. 450', '450 | circa 450'],
  ['± 450', '450 | ongeveer 450'],
  ['~450', '450 | ongeveer 450'],
  ['rond de 300', '300 | rond 300'],
  ['een stuk of dertig', '30 | ongeveer 30'],
  ['een twintigtal', '20 | ongeveer 20'],
  ['300 leerlingen ongeveer', '300 | ongeveer 300'],
  ['1200 of zo', '1200 | ongeveer 1.200'],
  ['iets meer dan 900', '900 | iets meer dan 900'],
  ['tussen 900 en 1100', '1000 | 900 tot 1.100'],
  ['tussen de 900 en de 1.100 leerlingen', '1000 | 900 tot 1.100'],
  ['900 à 1000', '950 | 900 tot 1.000'],
  ['900-1100', '1000 | 900 tot 1.100'],
  ['900 – 1.100', '1000 | 900 tot 1.100'],
  ['ongeveer 900 tot 1000', '950 | ongeveer 900 tot 1.000'],
  ['tussen negen en twintig', '15 | 9 tot 20'],
  ['3 tot 5', '4 | 3 tot 5'],
  ['3 tot 4', '? 3 tot 4 / 3 / 4'],
  ['3 of 4', '? 3 / 4'],
  ['2 à 300', '? 200 tot 300 / 2 / 300'],
  ['twee- à driehonderd', '? 200 tot 300 / 2 / 300'],
  ['900-110', '? 900 / 110'],
  ['van 450 naar 380', '? 380 / 450'],
  ['van 450 leerlingen in 2020 naar 380 in 2025', '? 380 / 450'],
  ['van 450 tot 380', '? 380 / 450'],
  ['niet 300 maar 250', '250'],
  ['3 (drie)', '3'],
  ['1.200 leerlingen in 2030', '1200 | 1.200'],
  ['op 1 oktober 2025 waren het er 1.200', '1200 | 1.200'],
  ['1.200 leerlingen, 20% minder', '1200 | 1.200'],
  ['1.200 leerlingen over 5 jaar', '1200 | 1.200'],
  ['5 jaar', '5'],
  ['2030', '2030 | 2.030'],
  ['in 2030', '? 2.030'],
  ['drie scholen en 1.200 leerlingen', '? 3 / 1.200'],
  ['450 380', '? 450.380 / 450 / 380'],
  ['klas 3', '? 3'],
  ['vmbo 4', '? 4'],
  ['2,5 scholen', '?'],
  ['1.2', '?'],
  ['12.00', '? 12'],
  ['anderhalf', '?'],
  ['een kwart', '?'],
  ['-5', '?'],
  ['2.000.000', '?'],
  ['minder dan 100', '? minder dan 100'],
  ['800+', '? minimaal 800'],
  ['een paar honderd', '? een paar 100'],
  ['2 + 3', '? 2 / 3'],
  ['meer dan 1.200', '? meer dan 1.200'],
  ['hoogstens 50', '? hoogstens 50'],
  ['minimaal 4', '? minimaal 4'],
  ['max. 4', '? maximaal 4'],
  ['een school', '? 1'],
  ['geen scholen', '? 0'],
  ['1200?', '? 1.200'],
  ['20%', '?'],
  ['3e', '?'],
  ['14:30', '?'],
  ['01-08-2027', '?'],
  ['2026-2027', '?'],
  ['2027/28', '?'],
  ['0612345678', '?'],
  ['1.2.3', '?'],
  ['een paar', '?'],
  ['honderden', '?'],
  ['tientallen', '?'],
  ['geen idee', '?'],
  ['ik heb een vraag', '?'],
  ['weet ik niet', '?'],
  ['banaan', '?'],
];

/** The same at a step that takes any number. */
const decimal: readonly (readonly [string, string])[] = [
  ['2,5', '2.5 | 2,5'],
  ['2.5', '2.5 | 2,5'],
  ['12.00', '? 12'],
  ['0,5', '0.5 | 0,5'],
  ['1.2', '1.2 | 1,2'],
  ['1,200', '? 1.200 / 1,2'],
  ['1.200,50', '1200.5 | 1.200,5'],
  ['anderhalf', '1.5 | 1,5'],
  ['anderhalve', '1.5 | 1,5'],
  ['tweeënhalf', '2.5 | 2,5'],
  ['tweeenhalve', '2.5 | 2,5'],
  ['drie en een half', '3.5 | 3,5'],
  ['2 en een half', '2.5 | 2,5'],
  ['twee komma vijf', '2.5 | 2,5'],
  ['nul komma vijfentwintig', '0.25 | 0,25'],
  ['½', '0.5 | 0,5'],
  ['2½', '2.5 | 2,5'],
  ['2 1/2', '2.5 | 2,5'],
  ['1/4', '0.25 | 0,25'],
  ['een half', '0.5 | 0,5'],
  ['een kwart', '0.25 | 0,25'],
  ['drie kwart', '0.75 | 0,75'],
  ['een derde', '0.3333333333333333 | 0,333'],
  ['twee derde', '0.6666666666666666 | 0,667'],
  ['de helft', '0.5 | 0,5'],
  ['een op de vijf', '0.2 | 0,2'],
  ['10 tot 15', '12.5 | 10 tot 15'],
  ['-2,5', '-2.5 | -2,5'],
  ['anderhalf duizend', '1500 | 1.500'],
  ['een half miljoen', '500000 | 500.000'],
];

describe('readNumber at a whole-number step', () => {
  it.each(whole)('reads %j as %j', (text, expected) => {
    expect(readingLine(readNumber(text, { min: 0, max: 1_000_000, whole: true }))).toBe(expected);
  });
});

describe('readNumber at a step for any number', () => {
  it.each(decimal)('reads %j as %j', (text, expected) => {
    expect(readingLine(readNumber(text))).toBe(expected);
  });
});

describe('readNumber', () => {
  it('keeps what more was said in detail', () => {
    expect(readNumber('ruim 1.200')).toMatchObject({ answer: { value: 1200, detail: { about: 'ruim' } } });
    expect(readNumber('900 à 1000')).toMatchObject({ answer: { value: 950, detail: { from: 900, to: 1000 } } });
    expect(readNumber('van 450 naar 380')).toMatchObject({
      kind: 'unclear',
      candidates: [
        { value: 380, detail: { from: 450, to: 380 } },
        { value: 450, detail: { from: 450, to: 380 } },
      ],
    });
    expect(readNumber('minder dan 100')).toMatchObject({
      candidates: [{ value: 100, detail: { bound: 'minder dan' } }],
    });
  });

  it('holds both borders', () => {
    expect(readNumber('1', { min: 1, max: 3 })).toMatchObject({ kind: 'value' });
    expect(readNumber('3', { min: 1, max: 3 })).toMatchObject({ kind: 'value' });
    expect(readNumber('0', { min: 1, max: 3 })).toEqual({ kind: 'unclear', candidates: [] });
    expect(readNumber('4', { min: 1, max: 3 })).toEqual({ kind: 'unclear', candidates: [] });
    expect(readNumber('2 tot 10', { min: 1, max: 9 })).toMatchObject({ kind: 'unclear' });
  });
});
