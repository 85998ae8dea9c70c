import { describe, expect, it } from 'vitest';
import { readCounts } from '../../bot/understanding/read-counts.ts';
import { readFigures } from '../../bot/understanding/read-figures.ts';

const now = new Date('2026-10-01T10:00:00Z');

describe('isOfAPart', () => {
  it.each([
    'nog 22 lln PIE en BWI',
    'techniek heeft nog 22 lln',
    'op onze locatie zitten 140 leerlingen',
    'nog 40 leerlingen in de bovenbouw',
    'wij zijn met drie besturen; samen hebben wij nu 5.200 leerlingen',
  ])('leaves out what is not of the whole board: %s', (text) => {
    expect(readCounts(text).leerlingen).toBeUndefined();
    expect(readFigures(text, now).answers.leerlingen).toBeUndefined();
  });

  it.each([
    ['wij hebben 880 lln', 880],
    ['samen hebben onze scholen 1.400 leerlingen', 1400],
    ['900 leerlingen mavo, havo en vwo', 900],
    ['880 lln, techniek nog 22', 880],
    ['een school op een locatie met 900 leerlingen', 900],
  ])('keeps what is: %s', (text, value) => {
    expect(readCounts(text).leerlingen?.value).toBe(value);
    expect(readFigures(text, now).answers.leerlingen?.value).toBe(value);
  });
});
