import { addDays, type CalendarDay, exists, isoDay } from './calendar-day.ts';
import { monthNames, monthPattern } from './month-names.ts';
import { readNumeral } from './read-numeral.ts';

/** A day that a text names. Several `days` are ambiguous, none is impossible (31 februari). */
export interface DayHit {
  readonly start: number;
  readonly end: number;
  readonly days: readonly CalendarDay[];
  /** Named by its weekday or from today: shown with the weekday, so that the user can check it. */
  readonly relative?: true;
  /** One day, but it was written in a way that must be confirmed. */
  readonly doubtful?: true;
  /** 'over twee weken' is not that very day. */
  readonly about?: true;
  /** 'tussen 1 en 15 september': the last day. */
  readonly until?: CalendarDay;
}

const ISO = /(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(20\d\d|\d\d)(?![\d/-])/g;
const WITHOUT_YEAR = /(?<![\d./:-])(\d{1,2})[-/](\d{1,2})(?![\d./:-]| ?u(?:ur)?\b)/g;
const NAMED = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})(?:e|ste|de)? ?(t/m|tot en met|tot|en|of|a|-) ?)?(?:de )?(?:(\\d{1,2})(?:e|ste|de)?|(?<![a-z])([a-z]{1,20})) ?(${monthPattern})\\b\\.?(?: '?(20\\d\\d|\\d\\d(?![.:\\d]| ?u)))?`,
  'g',
);
const DAY_OF_MONTH = /\b(?:de|den) (\d{1,2})(?:e|ste|de)\b/g;

/** Finds the days that are written out: `01-08-2027`, `1/8`, '1 augustus', 'tussen 1 en 15 september', 'de 15e'. `text` is lower case without accents. */
export function findDays(text: string, today: CalendarDay): DayHit[] {
  const hits = [
    ...[...text.matchAll(ISO)].map((found) => hit(found, [dayAt(found[3], Number(found[2]), found[1], today)])),
    ...[...text.matchAll(NUMERIC)].map((found) => numeric(found, found[4], today)),
    ...[...text.matchAll(WITHOUT_YEAR)].map((found) => numeric(found, undefined, today)),
    ...[...text.matchAll(NAMED)].flatMap((found) => named(found, today)),
    ...[...text.matchAll(DAY_OF_MONTH)].flatMap((found) => dayOfMonth(found, today)),
  ];
  const byPlace = hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return byPlace.filter(
    (each, index) => !byPlace.slice(Math.max(0, index - 4), index).some(({ end }) => end > each.start),
  );
}

type Found = RegExpMatchArray;

function hit(found: Found, days: readonly (CalendarDay | null)[]): DayHit {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length, days: days.filter((day) => day !== null) };
}

/** Day first, as the Dutch write; `08/13/2027` can only be American and is asked about. */
function numeric(found: Found, year: string | undefined, today: CalendarDay): DayHit {
  const [, first, second] = year === undefined ? found : [found[0], found[1], found[3]];
  const dutch = dayAt(first, Number(second), year, today);
  if (dutch) return hit(found, [dutch]);
  return { ...hit(found, [dayAt(second, Number(first), year, today)]), doubtful: true };
}

function named(found: Found, today: CalendarDay): DayHit[] {
  const [, before, link, digits, word, monthName, year] = found;
  const spoken = word === undefined ? null : readNumeral([word]);
  const number = digits ?? (spoken && Number.isInteger(spoken.value) ? String(spoken.value) : undefined);
  if (number === undefined) return [];
  const month = monthNames.get(monthName ?? '') ?? 0;
  const last = dayAt(number, month, year, today);
  const first =
    before === undefined ? null : dayAt(before, month, year ?? (last && String(last.year)) ?? undefined, today);
  if (!first || !last) return [hit(found, [last])];
  const range = link !== 'of' && isoDay(first) < isoDay(last) && (link !== 'en' || isBetween(found));
  return [range ? { ...hit(found, [first]), until: last } : hit(found, [first, last])];
}

function isBetween(found: Found): boolean {
  const start = found.index ?? 0;
  return /\btussen (?:de )?$/.test((found.input ?? '').slice(Math.max(0, start - 12), start));
}

/** 'de 15e' has no month: the next one, to be confirmed. */
function dayOfMonth(found: Found, today: CalendarDay): DayHit[] {
  const day = Number(found[1]);
  for (let ahead = 0; ahead < 62; ahead++) {
    const candidate = addDays(today, ahead);
    if (candidate.day === day) return [{ ...hit(found, [candidate]), doubtful: true }];
  }
  return [];
}

/** Without a year, the first such day from today on; 29 February may be some years away. */
function dayAt(
  day: string | undefined,
  month: number,
  year: string | undefined,
  today: CalendarDay,
): CalendarDay | null {
  const inYear = (number: number) => ({ year: number, month, day: Number(day) });
  if (year !== undefined) {
    const written = inYear(Number(year.length === 2 ? `20${year}` : year));
    return exists(written) ? written : null;
  }
  const coming = [0, 1, 2, 3, 4].map((ahead) => inYear(today.year + ahead));
  return coming.find((each) => exists(each) && isoDay(each) >= isoDay(today)) ?? null;
}
