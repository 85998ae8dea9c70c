import { describe, expect, it } from 'vitest';
import { readDate } from '../../bot/understanding/read-date.ts';
import { readingLine } from '../support/reading-line.ts';

/** A Sunday. */
const now = new Date('2026-11-22T14:00:00Z');

const table: readonly (readonly [string, string])[] = [
  ['vandaag', '2026-11-22 | zondag 22 november 2026'],
  ['morgen', '2026-11-23 | maandag 23 november 2026'],
  ['overmorgen', '2026-11-24 | dinsdag 24 november 2026'],
  ['morgenochtend', '2026-11-23 | maandag 23 november 2026 (morgenochtend)'],
  ['morgen om 10:30', '2026-11-23 | maandag 23 november 2026 (morgen om 10:30)'],
  ['vanmiddag', '2026-11-22 | zondag 22 november 2026 (vanmiddag)'],
  ['dinsdag', '2026-11-24 | dinsdag 24 november 2026'],
  ['zondag', '? zondag 22 november 2026 / zondag 29 november 2026'],
  ['komende dinsdag', '2026-11-24 | dinsdag 24 november 2026'],
  ['aanstaande vrijdag', '2026-11-27 | vrijdag 27 november 2026'],
  ['volgende dinsdag', '2026-11-24 | dinsdag 24 november 2026'],
  ['volgende week dinsdag', '2026-11-24 | dinsdag 24 november 2026'],
  ['dinsdag volgende week', '2026-11-24 | dinsdag 24 november 2026'],
  ['dinsdagmiddag na 14 uur', '2026-11-24 | dinsdag 24 november 2026 (dinsdagmiddag na 14 uur)'],
  ['dinsdag 24 november', '2026-11-24 | dinsdag 24 november 2026'],
  ['maandag 24 november', '? dinsdag 24 november 2026'],
  ['dinsdag de 24e', '2026-11-24 | dinsdag 24 november 2026'],
  ['de 15e', '? 15 december 2026'],
  ['over 3 dagen', '2026-11-25 | woensdag 25 november 2026'],
  ['over twee weken', '2026-12-06 | rond 6 december 2026'],
  ['over een maand', '2026-12-22 | rond 22 december 2026'],
  ['1 augustus 2027', '2027-08-01 | 1 augustus 2027'],
  ['1 augustus', '2027-08-01 | 1 augustus 2027'],
  ['12 nov', '2027-11-12 | 12 november 2027'],
  ['1 aug. 2027', '2027-08-01 | 1 augustus 2027'],
  ['vijf mei', '2027-05-05 | 5 mei 2027'],
  ['01-08-2027', '2027-08-01 | 1 augustus 2027'],
  ['1.8.2027', '2027-08-01 | 1 augustus 2027'],
  ['1-8-27', '2027-08-01 | 1 augustus 2027'],
  ['2027-08-01', '2027-08-01 | 1 augustus 2027'],
  ['1/8', '2027-08-01 | 1 augustus 2027'],
  ['10-11', '2027-11-10 | 10 november 2027'],
  ['08/13/2027', '? 13 augustus 2027'],
  ['31-2-2027', '?'],
  ['31 februari', '?'],
  ['29 februari', '2028-02-29 | 29 februari 2028'],
  ['1 augustus 2020', '2020-08-01 | 1 augustus 2020'],
  ['vanaf 1 augustus 2027', '2027-08-01 | vanaf 1 augustus 2027'],
  ['uiterlijk 1 mei', '2027-05-01 | uiterlijk 1 mei 2027'],
  ['voor 1 september', '2027-09-01 | voor 1 september 2027'],
  ['tussen 1 en 15 september', '2027-09-01/2027-09-15 | 1 september 2027 tot en met 15 september 2027'],
  ['1 t/m 15 september', '2027-09-01/2027-09-15 | 1 september 2027 tot en met 15 september 2027'],
  ['van 1 augustus 2027 tot 1 september 2027', '2027-08-01/2027-09-01 | 1 augustus 2027 tot en met 1 september 2027'],
  ['1 of 2 september', '? 1 september 2027 / 2 september 2027'],
  ['maandag of dinsdag', '? maandag 23 november 2026 / dinsdag 24 november 2026'],
  ['niet op dinsdag', '? dinsdag 24 november 2026'],
  ['kan het op 1 augustus?', '? 1 augustus 2027'],
  ['volgende week', '2026-11-23/2026-11-29 | week van maandag 23 november 2026'],
  ['week 12', '2027-03-22/2027-03-28 | week van maandag 22 maart 2027'],
  ['volgende maand', '2026-12 | december 2026'],
  ['mei', '2027-05 | mei 2027'],
  ['eind mei', '2027-05 | eind mei 2027'],
  ['begin september 2027', '2027-09 | begin september 2027'],
  ['juni of juli', '? juni 2027 / juli 2027'],
  ['1e week van mei', '2027-05 | mei 2027 (1e week van mei)'],
  ['2027', '2027'],
  ['eind 2027', '2027 | eind 2027'],
  ['volgend jaar', '2027'],
  ['schooljaar 2026-2027', '2026-2027 | schooljaar 2026-2027'],
  ['2027/28', '2027-2028 | schooljaar 2027-2028'],
  ['volgend schooljaar', '2027-2028 | schooljaar 2027-2028'],
  ['schooljaar 2026', '? schooljaar 2026-2027 / schooljaar 2025-2026'],
  ['na de zomervakantie', 'na de zomervakantie'],
  ['in het voorjaar van 2027', 'in het voorjaar van 2027'],
  ['rond kerst', 'rond kerst'],
  ['elke dinsdag', 'elke dinsdag'],
  ['over anderhalve week', 'over anderhalve week'],
  ['zsm', 'zo snel mogelijk'],
  ['Z.S.M.', 'zo snel mogelijk'],
  ['zo snel mogelijk', 'zo snel mogelijk'],
  ['in overleg', 'in overleg'],
  ['Jan belt u terug', '?'],
  ['14:00', '?'],
  ['banaan', '?'],
];

/** What a value is, by what was typed. */
const precisions: readonly (readonly [string, Readonly<Record<string, string | number | boolean>>])[] = [
  ['1 augustus 2027', { precision: 'day' }],
  ['uiterlijk 1 augustus 2027', { precision: 'day', edge: 'uiterlijk' }],
  ['1 augustus 2020', { precision: 'day', past: true }],
  ['tussen 1 en 15 september', { precision: 'period', from: '2027-09-01', to: '2027-09-15' }],
  ['eind mei', { precision: 'month', part: 'eind' }],
  ['begin 2028', { precision: 'year', part: 'begin' }],
  ['2027/28', { precision: 'school-year' }],
  ['na de zomervakantie', { precision: 'text' }],
];

/** Weekdays, said on another day than Sunday. */
const onTuesday: readonly (readonly [string, string])[] = [
  ['dinsdag', '? dinsdag 24 november 2026 / dinsdag 1 december 2026'],
  ['komende dinsdag', '2026-12-01 | dinsdag 1 december 2026'],
  ['donderdag', '2026-11-26 | donderdag 26 november 2026'],
  ['volgende donderdag', '? donderdag 26 november 2026 / donderdag 3 december 2026'],
  ['volgende week donderdag', '2026-12-03 | donderdag 3 december 2026'],
  ['deze week donderdag', '2026-11-26 | donderdag 26 november 2026'],
  ['maandag', '2026-11-30 | maandag 30 november 2026'],
];

describe('readDate on Sunday 22 November 2026', () => {
  it.each(table)('reads %j as %j', (text, expected) => {
    expect(readingLine(readDate(text, now))).toBe(expected);
  });

  it.each(precisions)('says what the value of %j is', (text, detail) => {
    expect(readDate(text, now)).toMatchObject({ kind: 'value', answer: { detail } });
  });
});

describe('readDate on Tuesday 24 November 2026', () => {
  it.each(onTuesday)('reads %j as %j', (text, expected) => {
    expect(readingLine(readDate(text, new Date('2026-11-24T09:00:00Z')))).toBe(expected);
  });
});

describe('readDate', () => {
  it('takes the day of Amsterdam', () => {
    expect(readingLine(readDate('vandaag', new Date('2027-06-30T22:30:00Z')))).toBe(
      '2027-07-01 | donderdag 1 juli 2027',
    );
  });

  it('goes over the end of a month and a year', () => {
    expect(readingLine(readDate('overmorgen', new Date('2026-12-30T12:00:00Z')))).toBe(
      '2027-01-01 | vrijdag 1 januari 2027',
    );
    expect(readingLine(readDate('volgende maand', new Date('2026-12-30T12:00:00Z')))).toBe('2027-01 | januari 2027');
  });
});
