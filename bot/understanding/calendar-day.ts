/** A day of the calendar, without a time; `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Swedish writes `2027-08-01`. */
const IN_AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const NAMED = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const PLAIN = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** The day that a moment falls on in Amsterdam. */
export function dayOf(moment: Date): CalendarDay {
  const [year = 0, month = 0, day = 0] = IN_AMSTERDAM.format(moment).split('-').map(Number);
  return { year, month, day };
}

/** The day so many days later. */
export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  return fromUtc(new Date(Date.UTC(year, month - 1, day) + days * DAY_MS));
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return utc(day).getUTCDay() || 7;
}

/** Whether the calendar has this day: there is no 31 February. */
export function exists({ year, month, day }: CalendarDay): boolean {
  const found = fromUtc(new Date(Date.UTC(year, month - 1, day)));
  return found.year === year && found.month === month && found.day === day;
}

/** `2027-08-01`; sorts as time does. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** '1 augustus 2027', 'dinsdag 24 november 2026' or 'mei 2027'. */
export function showDay(day: CalendarDay, style: 'plain' | 'weekday' | 'month'): string {
  const format = style === 'weekday' ? NAMED : style === 'month' ? MONTH : PLAIN;
  return format.format(utc(day));
}

function utc({ year, month, day }: CalendarDay): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function fromUtc(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
