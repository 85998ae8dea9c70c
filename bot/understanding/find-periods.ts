import type { Answer } from '../../dialogs/dialog.ts';
import { addDays, type CalendarDay, isoDay, showDay, weekdayOf } from './calendar-day.ts';
import { monthNames, monthPattern } from './month-names.ts';

const PART = '(?:begin|half|halverwege|medio|midden|eind|einde)';
const EDGE = '(?:na|voor|vanaf|rond)';
const MONTH = new RegExp(`\\b(?:(${PART}|${EDGE}) )?(${monthPattern})\\b\\.?(?: (20\\d\\d))?`, 'g');
const YEAR = new RegExp(`(?<![\\d-])(?:\\b(${PART}|${EDGE}) )?(20[2-5]\\d|(?:dit|volgend|komend) jaar)(?![\\d-])`, 'g');
const THIS_OR_NEXT_MONTH = /\b(deze|volgende|komende) maand\b/g;
const WEEK = /\b(deze|volgende|komende|aankomende) week\b/g;
const WEEK_NUMBER = /\bweek (\d{1,2})(?: (?:van )?(20\d\d))?\b/g;

/** A period that a text names, and where it stands. */
export interface PeriodHit {
  readonly start: number;
  readonly end: number;
  readonly answer: Answer;
}

/** Finds what is longer than a day: a week, a month ('eind mei'), a year. `text` is lower case without accents. */
export function findPeriods(text: string, today: CalendarDay): PeriodHit[] {
  const find = (pattern: RegExp, read: (found: RegExpMatchArray) => Answer | null): PeriodHit[] =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const answer = read(found);
      return answer ? [{ start: found.index, end: found.index + found[0].length, answer }] : [];
    });
  const shorter = [
    ...find(WEEK, ([, which]) => week(mondayAfter(today, which === 'deze' ? 0 : 1))),
    ...find(WEEK_NUMBER, ([, number, written]) => numberedWeek(Number(number), written, today)),
    ...find(THIS_OR_NEXT_MONTH, ([, which]) => relativeMonth(which === 'deze' ? 0 : 1, today)),
    ...find(MONTH, (found) => month(found, today)),
  ];
  // The year of 'mei 2027' is no period of its own.
  return shorter.length > 0 ? shorter : find(YEAR, (found) => year(found, today));
}

function mondayAfter(today: CalendarDay, weeks: number): CalendarDay {
  return addDays(today, 1 - weekdayOf(today) + 7 * weeks);
}

function week(monday: CalendarDay): Answer {
  const [from, to] = [isoDay(monday), isoDay(addDays(monday, 6))];
  const shown = `week van ${showDay(monday, 'weekday')}`;
  return { value: `${from}/${to}`, shown, detail: { precision: 'period', from, to } };
}

/** ISO 8601: week 1 is the week with 4 January. Without a year, the first such week that is not over. */
function numberedWeek(number: number, written: string | undefined, today: CalendarDay): Answer | null {
  if (number < 1 || number > 53) return null;
  const mondayIn = (inYear: number) => mondayAfter({ year: inYear, month: 1, day: 4 }, number - 1);
  if (written) return week(mondayIn(Number(written)));
  const monday = mondayIn(today.year);
  return week(isoDay(addDays(monday, 6)) < isoDay(today) ? mondayIn(today.year + 1) : monday);
}

function relativeMonth(ahead: number, today: CalendarDay): Answer {
  const next = today.month + ahead;
  return monthAnswer({ year: next > 12 ? today.year + 1 : today.year, month: next > 12 ? 1 : next, day: 1 });
}

/** 'jan' is a name too: a short month counts only with a year or a part beside it. */
function month(found: RegExpMatchArray, today: CalendarDay): Answer | null {
  const [, part, name = '', written] = found;
  const number = monthNames.get(name) ?? 0;
  if (name.length <= 4 && !['mei', 'juni', 'juli'].includes(name) && !part && !written) return null;
  const inYear = written ? Number(written) : number < today.month ? today.year + 1 : today.year;
  return monthAnswer({ year: inYear, month: number, day: 1 }, part);
}

function monthAnswer(first: CalendarDay, part?: string): Answer {
  const shown = showDay(first, 'month');
  return {
    value: isoDay(first).slice(0, 7),
    shown: part ? `${part} ${shown}` : shown,
    detail: { precision: 'month', ...(part && { part }) },
  };
}

function year(found: RegExpMatchArray, today: CalendarDay): Answer {
  const [, part, written = ''] = found;
  const number = /^\d/.test(written) ? Number(written) : today.year + (written.startsWith('dit') ? 0 : 1);
  return {
    value: String(number),
    shown: part ? `${part} ${number}` : String(number),
    detail: { precision: 'year', ...(part && { part }) },
  };
}
