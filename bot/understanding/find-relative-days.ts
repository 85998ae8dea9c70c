import { addDays, type CalendarDay, weekdayOf } from './calendar-day.ts';
import type { DayHit } from './find-days.ts';
import { readNumeral } from './read-numeral.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const SHORT = ['ma', 'di', 'wo', 'do', 'vr', 'za'];
const PART = '(?:ochtend|morgen|middag|avond|nacht)';
const WEEK = '(?:volgende|komende|aankomende|deze) week';
const WEEKDAY = new RegExp(
  `\\b(?:(${WEEK}|volgende|komende|aankomende|aanstaande|a\\.?s\\.?|eerstvolgende|eerstkomende|deze)(?: op)? )?(?:op )?(${WEEKDAYS.join('|')}|(?:${SHORT.join('|')})\\b)(?: ?${PART}s?)?\\b(?: (${WEEK}))?`,
  'g',
);
const SOON: Readonly<Record<string, number>> = {
  ...{ vandaag: 0, vanmiddag: 0, vanochtend: 0, vanmorgen: 0, vanavond: 0 },
  ...{ morgen: 1, morgenochtend: 1, morgenmiddag: 1, morgenavond: 1, overmorgen: 2 },
};
const SOON_WORD = new RegExp(
  `\\b(?:${Object.keys(SOON)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);
const AHEAD = /\bover (?:zo'?n |ongeveer |circa |een )?(\d{1,3}|[a-z]+)? ?(dag|dagen|week|weken|maand|maanden)\b/g;
const UNIT_DAYS: Readonly<Record<string, number>> = { dag: 1, week: 7 };
/** Weekday abbreviations are words too ('do', 'di'): they count in a message of at most so many characters. */
const SHORT_MESSAGE = 20;

/** Finds days that are named from today: 'morgen', 'volgende week dinsdag', 'over twee weken'. `text` is lower case without accents. */
export function findRelativeDays(text: string, today: CalendarDay): DayHit[] {
  return [
    ...[...text.matchAll(SOON_WORD)].map((found) => hit(found, [addDays(today, SOON[found[0]] ?? 0)])),
    ...[...text.matchAll(AHEAD)].flatMap((found) => ahead(found, today)),
    ...[...text.matchAll(WEEKDAY)].flatMap((found) => weekday(found, today, text.length <= SHORT_MESSAGE)),
  ];
}

function hit(found: RegExpMatchArray, days: readonly CalendarDay[]): DayHit {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length, days, relative: true };
}

function ahead(found: RegExpMatchArray, today: CalendarDay): DayHit[] {
  const [, written, unit = ''] = found;
  const count = written === undefined ? 1 : /^\d/.test(written) ? Number(written) : readNumeral([written])?.value;
  if (count === undefined || !Number.isInteger(count) || count > 400) return [];
  const size = UNIT_DAYS[unit.replace(/(?<=dag)en$/, '').replace('weken', 'week')];
  if (size) return [{ ...hit(found, [addDays(today, count * size)]), ...(size > 1 && { about: true as const }) }];
  const month = today.month - 1 + count;
  const day = { year: today.year + Math.floor(month / 12), month: (month % 12) + 1, day: Math.min(today.day, 28) };
  return [{ ...hit(found, [day]), about: true }];
}

function weekday(found: RegExpMatchArray, today: CalendarDay, short: boolean): DayHit[] {
  const [, before = '', name = '', after = ''] = found;
  const number = WEEKDAYS.indexOf(name) + 1 || (short ? SHORT.indexOf(name) + 1 : 0);
  if (number === 0) return [];
  const monday = addDays(today, 1 - weekdayOf(today));
  const thisWeek = addDays(monday, number - 1);
  const nextWeek = addDays(monday, number + 6);
  // Strictly after today.
  const coming = number > weekdayOf(today) ? thisWeek : nextWeek;
  const week = / week$/.test(before) ? before : after;
  if (week) return [hit(found, [week.startsWith('deze') ? thisWeek : nextWeek])];
  if (before === 'volgende') return [hit(found, coming === nextWeek ? [coming] : [coming, nextWeek])];
  // 'dinsdag', said on a Tuesday.
  const unsure = number === weekdayOf(today) && before === '';
  return [hit(found, unsure ? [today, coming] : [coming])];
}
