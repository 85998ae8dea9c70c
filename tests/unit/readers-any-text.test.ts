import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../dialogs/dialog.ts';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { readDate } from '../../bot/understanding/read-date.ts';
import { readEmail } from '../../bot/understanding/read-email.ts';
import { readNumber } from '../../bot/understanding/read-number.ts';
import { readPercentage } from '../../bot/understanding/read-percentage.ts';
import { readPhone } from '../../bot/understanding/read-phone.ts';
import { createRegionReader } from '../../bot/understanding/read-region.ts';
import { readYesNo } from '../../bot/understanding/read-yes-no.ts';

const { library } = readLibrary(join(import.meta.dirname, '../../content'));
const LIMITS = { min: 1, max: 500, whole: true } as const;
const WORDS =
  '1.200|2,5|½|tien|honderd|en|een|half|kwart|op|de|van|naar|tussen|tot|ruim|niet|%|procent|per jaar|minder|1/8|mei|morgen|dinsdag|2027|26/27|ja|nee|maar|@|school.nl|punt|06|12345678|+31|Bergen|in|Hengelo|Best|-|?|,|.|\n';

const readers: readonly (readonly [string, (text: string) => Reading])[] = [
  ['readYesNo', readYesNo],
  ['readNumber', (text) => readNumber(text, LIMITS)],
  ['readPercentage', readPercentage],
  ['readDate', (text) => readDate(text, new Date('2026-11-22T12:00:00Z'))],
  ['readEmail', readEmail],
  ['readPhone', readPhone],
  ['readRegion', createRegionReader(library?.regions ?? [], library?.provinces ?? [])],
];

/** Words that readers know, in any order, and any text at all. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS.split('|')), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe.each(readers)('%s', (_name, read) => {
  it('gives a value with words to show it, or unclear, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        const answers = reading.kind === 'value' ? [reading.answer] : (reading.candidates ?? []);
        for (const { value, shown } of answers) {
          expect(shown.trim()).not.toBe('');
          expect(typeof value === 'number' ? Number.isFinite(value) : value !== '').toBe(true);
        }
        expect(answers.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 400 },
    );
  });
});

describe('readNumber', () => {
  it('never gives a number outside the limits of its step', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readNumber(text, LIMITS);
        const answers = reading.kind === 'value' ? [reading.answer] : (reading.candidates ?? []);
        for (const { value } of answers)
          expect(Number.isInteger(value) && Number(value) >= LIMITS.min && Number(value) <= LIMITS.max).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('reads every whole number up to a million back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (number) => {
        const shown = new Intl.NumberFormat('nl-NL').format(number);
        expect(readNumber(shown, { whole: true })).toMatchObject({ kind: 'value', answer: { value: number, shown } });
      }),
    );
  });
});
