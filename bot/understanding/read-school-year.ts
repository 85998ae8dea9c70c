import type { Answer, Reading } from '../../dialogs/dialog.ts';
import { dayOf } from './calendar-day.ts';
import { normalise } from './normalise.ts';

const LONGEST = 2000;
/** School years start on 1 August. */
const FIRST_MONTH = 8;
const SPAN = /(?<![\d/-])['’]?(19|20)?(\d\d) ?[-/–] ?['’]?(19|20)?(\d\d)(?![\d/-])/g;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:vorige?|afgelopen) schooljaar\b/, -1],
  [/\b(?:dit|huidige?|lopende?) schooljaar\b/, 0],
  [/\b(?:volgende?|komende?|aankomende?|nieuwe?) schooljaar\b/, 1],
];

/**
 * Reads a school year: `2026-2027`, `2027/28`, `26/27`, 'dit schooljaar', 'volgend schooljaar'. The value is `2026-2027`. Several of
 * them, or one year ('schooljaar 2026', which may mean two), are unclear. Null when no school year stands there.
 */
export function readSchoolYear(text: string, now: Date): Reading | null {
  if (text.length > LONGEST) return null;
  const normal = normalise(text);
  const current = currentStart(now);
  const spans = [...text.matchAll(SPAN)].flatMap((span) => startOf(span, normal, current) ?? []);
  const relative = RELATIVE.filter(([pattern]) => pattern.test(normal)).map(([, offset]) => current + offset);
  const starts = [...new Set(spans.length > 0 ? spans : relative)];
  const [only] = starts;
  if (only !== undefined && starts.length === 1 && !text.includes('?'))
    return { kind: 'value', answer: answerOf(only) };
  if (only !== undefined) return { kind: 'unclear', candidates: starts.slice(0, 4).map(answerOf) };
  const year = Number(/\bschooljaar (20\d\d)\b/.exec(normal)?.[1]);
  return year ? { kind: 'unclear', candidates: [answerOf(year), answerOf(year - 1)] } : null;
}

/** The year in which a span of two following years starts. '10/11' without the word is a day; '26/27' can be none. */
function startOf(span: RegExpMatchArray, normal: string, current: number): number | null {
  const [, century, first, , second] = span;
  const start = Number(`${century ?? 20}${first}`);
  if (Number(second) !== (start + 1) % 100) return null;
  const named = century !== undefined || normal.includes('schooljaar');
  return named || (Number(second) > 12 && Math.abs(start - current) <= 15) ? start : null;
}

function currentStart(now: Date): number {
  const { year, month } = dayOf(now);
  return month >= FIRST_MONTH ? year : year - 1;
}

function answerOf(start: number): Answer {
  const value = `${start}-${start + 1}`;
  return { value, shown: `schooljaar ${value}`, detail: { precision: 'school-year' } };
}
