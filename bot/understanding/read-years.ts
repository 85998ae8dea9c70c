import type { Reading } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';
import { periodIn } from './period-in.ts';
import { type NumberLimits, readNumber } from './read-number.ts';
import { showNumber } from './show-number.ts';

const LONGEST = 200;

/** Reads a number of years: '10', 'tien jaar', or up to a year ('tot 2035', '2035'), counted from `now`. */
export function readYears(text: string, limits: NumberLimits, now: Date): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const normal = normalise(text);
  const { until = /^(?:het jaar )?(20\d\d)$/.exec(normal)?.[1] } = periodIn(normal).detail;
  const years = Number(until) - now.getUTCFullYear();
  if (Number.isNaN(years)) return readNumber(text, limits);
  if (years < (limits.min ?? 1) || years > (limits.max ?? years)) return { kind: 'unclear' };
  return { kind: 'value', answer: { value: years, shown: `${showNumber(years)} (tot ${until})` } };
}
