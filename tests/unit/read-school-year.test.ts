import { describe, expect, it } from 'vitest';
import { readSchoolYear } from '../../bot/understanding/read-school-year.ts';
import { readingLine } from '../support/reading-line.ts';

const table: readonly (readonly [string, string])[] = [
  ['2026-2027', '2026-2027 | schooljaar 2026-2027'],
  ['2026/2027', '2026-2027 | schooljaar 2026-2027'],
  ['2026 - 2027', '2026-2027 | schooljaar 2026-2027'],
  ['2026/27', '2026-2027 | schooljaar 2026-2027'],
  ['26/27', '2026-2027 | schooljaar 2026-2027'],
  ["'26-'27", '2026-2027 | schooljaar 2026-2027'],
  ['schooljaar 10/11', '2010-2011 | schooljaar 2010-2011'],
  ['1999-2000', '1999-2000 | schooljaar 1999-2000'],
  ['dit schooljaar', '2026-2027 | schooljaar 2026-2027'],
  ['het lopende schooljaar', '2026-2027 | schooljaar 2026-2027'],
  ['volgend schooljaar', '2027-2028 | schooljaar 2027-2028'],
  ['vorig schooljaar', '2025-2026 | schooljaar 2025-2026'],
  ['schooljaar 2026', '? schooljaar 2026-2027 / schooljaar 2025-2026'],
  ['2025-2026 en 2026-2027', '? schooljaar 2025-2026 / schooljaar 2026-2027'],
  ['2026-2028', 'null'],
  ['10/11', 'null'],
  ['11-12', 'null'],
  ['1 augustus 2027', 'null'],
  ['banaan', 'null'],
];

describe('readSchoolYear on 22 November 2026', () => {
  it.each(table)('reads %j as %j', (text, expected) => {
    expect(readingLine(readSchoolYear(text, new Date('2026-11-22T14:00:00Z')))).toBe(expected);
  });
});

describe('readSchoolYear', () => {
  it.each([
    ['2026-07-31T12:00:00Z', '2025-2026 | schooljaar 2025-2026'],
    ['2026-08-01T12:00:00Z', '2026-2027 | schooljaar 2026-2027'],
    // Half past midnight of 1 August in Amsterdam.
    ['2026-07-31T22:30:00Z', '2026-2027 | schooljaar 2026-2027'],
  ])('lets the school year begin on 1 August: %s', (now, expected) => {
    expect(readingLine(readSchoolYear('dit schooljaar', new Date(now)))).toBe(expected);
  });
});
