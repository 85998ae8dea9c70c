import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { chooseSeveral } from '../../bot/understanding/choose-several.ts';
import { maskBsn } from '../../bot/understanding/mask-bsn.ts';
import { readChoice } from '../../bot/understanding/read-choice.ts';
import { readDate } from '../../bot/understanding/read-date.ts';
import { readEmail } from '../../bot/understanding/read-email.ts';
import { readNumber } from '../../bot/understanding/read-number.ts';
import { readPercentage } from '../../bot/understanding/read-percentage.ts';
import { readPhone } from '../../bot/understanding/read-phone.ts';
import { createRegionReader } from '../../bot/understanding/read-region.ts';
import { readSchoolYear } from '../../bot/understanding/read-school-year.ts';
import { readYesNo } from '../../bot/understanding/read-yes-no.ts';

const LENGTH = 2000;
const MOST_MS = 5;
const RUNS = 7;

const { library } = readLibrary(join(import.meta.dirname, '../../content'));
const now = new Date('2026-11-22T12:00:00Z');
const options = ['Een vraag stellen', 'Een ledenadviseur spreken', 'Fusie en samenwerking', 'Geen van deze'].map(
  (shown, index) => ({ value: `o${index}`, shown }),
);

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['readYesNo', readYesNo],
  ['readNumber', (text) => readNumber(text)],
  ['readPercentage', readPercentage],
  ['readSchoolYear', (text) => readSchoolYear(text, now)],
  ['readDate', (text) => readDate(text, now)],
  ['readEmail', readEmail],
  ['readPhone', readPhone],
  ['readChoice', (text) => readChoice(text, options)],
  ['chooseSeveral', (text) => chooseSeveral(text, options)],
  ['readRegion', createRegionReader(library?.regions ?? [], library?.provinces ?? [])],
  ['maskBsn', maskBsn],
];

/** Each is repeated to the full length; what repeats is what backtracks. */
const nasty = [
  ...[
    '1 uur ',
    '1.',
    '1,',
    '1/',
    '1-',
    '1 ',
    '1',
    '12.',
    '1:',
    '1⁄2 ',
    '½',
    '%',
    '€',
    '1%',
    '- ',
    '--',
    '0',
    '00 ',
    '12 34 ',
  ],
  ...[
    'van 1 naar ',
    'tussen 1 en ',
    'een op de ',
    '1 tot 2 ',
    '3 of 4 ',
    'tien',
    'tien ',
    'honderd',
    'en ',
    'duizend ',
    'een half ',
  ],
  ...['twee-en-', 'komma ', '20 procent per jaar ', 'in 5 jaar ', 'minder ', 'een kwart ', "zo'n ", "'", '1k '],
  ...['@', 'a@', 'x@y.', 'a.', 'jan punt ', ' at ', 'mailto:', '!!!!x', ')', '.', '<', 'a@b.nl '],
  ...['06', '06-', '+31 ', '(0) ', 'nul ', 'een twee ', '061234567', '0612345678 ', '123456782 ', '12 3 '],
  ...['ja ', 'nee ', 'ja nee ', 'niet ', 'dat is ', 'ja', 'maar ', '👍', '👎 ', 'klopt wel '],
  ...[
    '1 mei ',
    'mei ',
    'maandag ',
    'volgende week ',
    'over een ',
    'morgen ',
    '1-1-2027 ',
    '2026-2027 ',
    '26/27 ',
    'jan ',
    'de 1e ',
  ],
  ...[
    'Bergen ',
    'in hengel',
    'in Hengel ',
    'de ',
    'aan den ',
    'Noord ',
    'Zeeuws',
    'regio Schagn ',
    'Z ',
    'de de wijk ',
  ],
  ...[
    '1 en ',
    'behalve ',
    'alles behalve ',
    'fusie en ',
    ', ',
    'de eerste ',
    ' ',
    '\n',
    '\t ',
    '\u00a0',
    'é',
    'e\u0301',
    '\u0301',
    '٣',
    '漢',
    'ß',
    '\u200b',
  ],
].map((part) => [part, part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH)] as const);

/** The fastest of some runs: whatever else the machine does can only make a run slower. */
function fastest(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return Math.min(...times);
}

describe.each(readers)('%s', (_name, read) => {
  it(`takes at most ${MOST_MS} ms on ${LENGTH} nasty characters of any sort`, () => {
    for (const [, text] of nasty) read(text);
    const slow = nasty
      .map(([part, text]) => ({ part, ms: fastest(() => read(text)) }))
      .filter(({ ms }) => ms > MOST_MS);
    expect(slow).toEqual([]);
  });
});
