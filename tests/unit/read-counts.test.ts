import { describe, expect, it } from 'vitest';
import { readCounts } from '../../bot/understanding/read-counts.ts';
import { readYears } from '../../bot/understanding/read-years.ts';

const values = (text: string) =>
  Object.fromEntries(Object.entries(readCounts(text)).map(([id, { value }]) => [id, value]));

describe('readCounts', () => {
  it.each([
    ['we hebben 1 school op 2 locaties', { scholen: 1, vestigingen: 2 }],
    ['Eén school, 400 leerlingen', { scholen: 1, leerlingen: 400 }],
    ['een school op twee locaties', { scholen: 1, vestigingen: 2 }],
    ['wij hebben een school', { scholen: 1 }],
    ['ongeveer 1.200 leerlingen verdeeld over 3 scholen', { scholen: 3, leerlingen: 1200 }],
    ['twee vo-scholen', { scholen: 2 }],
    ['een vmbo met 220 leerlingen, elk jaar minder', { leerlingen: 220 }],
  ])('counts in %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ['what is lost', 'wij verliezen 200 leerlingen'],
    ['what is fewer', '60 leerlingen minder'],
    ['what will be left', 'van 900 naar 700 leerlingen'],
    ['what each has', 'elk 400 leerlingen'],
    ['the mean', 'gemiddeld 400 leerlingen per school'],
    ['half a school', '2,5 scholen'],
    ['an article', 'een school in Zeeland zoekt hulp'],
    ['a bound', 'meer dan 300 leerlingen'],
    ['twice', '300 leerlingen hier en 400 leerlingen daar'],
  ])('leaves out %s: %j', (_, text) => {
    expect(values(text)).toEqual({});
  });
});

describe('readYears', () => {
  const now = new Date('2026-11-28T09:00:00.000Z');
  const limits = { min: 1, max: 30, whole: true };
  it.each([
    ['10', 10, '10'],
    ['tien jaar', 10, '10'],
    ['tot 2035', 9, '9 (tot 2035)'],
    ['2035', 9, '9 (tot 2035)'],
    ['het jaar 2040', 14, '14 (tot 2040)'],
  ])('reads %j as %i years', (text, value, shown) => {
    expect(readYears(text, limits, now)).toEqual({ kind: 'value', answer: { value, shown } });
  });

  it.each(['tot 2020', 'tot 2026', 'tot 2099', 'ooit', '40'])('does not read %j', (text) => {
    expect(readYears(text, limits, now).kind).toBe('unclear');
  });
});
