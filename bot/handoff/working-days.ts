/** A day of the calendar of Amsterdam, `YYYY-MM-DD`. */
type Day = string;

const DAY_MS = 24 * 60 * 60_000;
const ZONE = 'Europe/Amsterdam';
/** Staff get no mail of the program before 8:00 and after 18:00. */
const OPENS = 8;
const CLOSES = 18;

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const IN_WORDS = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The calendar day of a moment in Amsterdam. */
export function dayOf(moment: Date): Day {
  const { year, month, day } = partsOf(moment);
  return `${year}-${month}-${day}`;
}

/** True on Monday to Friday, except on a public holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/**
 * The Dutch public holidays of a year on which nobody works: Nieuwjaar, Tweede Paasdag, Koningsdag, Hemelvaart,
 * Tweede Pinksterdag, both days of Kerst, and the Sundays among them. Bevrijdingsdag counts in lustrum years alone
 * (docs/besluiten/2026-11-22-werkdagen.md); Goede Vrijdag is a working day.
 */
export function holidaysOf(year: number): ReadonlySet<Day> {
  const easter = easterOf(year);
  const kingsDay = `${year}-04-27`;
  const liberation = year % 5 === 0 ? [`${year}-05-05`] : [];
  return new Set([
    `${year}-01-01`,
    easter,
    plusDays(easter, 1),
    // Koningsdag that falls on a Sunday is kept on the Saturday before it.
    new Date(`${kingsDay}T12:00:00Z`).getUTCDay() === 0 ? `${year}-04-26` : kingsDay,
    ...liberation,
    plusDays(easter, 39),
    plusDays(easter, 49),
    plusDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
}

/**
 * The moment that lies so many working days after `moment`, at the same time of day. What comes in outside working
 * hours counts from 8:00 of the next working day.
 */
export function addWorkingDays(moment: Date, days: number): Date {
  const start = nextOfficeMoment(moment);
  const { hour, minute, second } = partsOf(start);
  let day = dayOf(start);
  for (let left = days; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return momentAt(day, `${hour}:${minute}:${second}`);
}

/** True on a working day between 8:00 and 18:00 in Amsterdam. */
export function isOfficeHour(moment: Date): boolean {
  const hour = Number(partsOf(moment).hour);
  return isWorkingDay(dayOf(moment)) && hour >= OPENS && hour < CLOSES;
}

/** The moment itself when it is in office hours, else 8:00 of the day on which they begin again. */
export function nextOfficeMoment(moment: Date): Date {
  if (isOfficeHour(moment)) return moment;
  let day = dayOf(moment);
  if (Number(partsOf(moment).hour) >= CLOSES) day = plusDays(day, 1);
  while (!isWorkingDay(day)) day = plusDays(day, 1);
  return momentAt(day, '08:00:00');
}

/** A week, from its Monday up to the Monday after it, as days and as moments. */
interface Week {
  readonly from: Day;
  readonly until: Day;
  readonly start: Date;
  readonly end: Date;
}

/** The whole week before the one in which the moment lies. */
export function weekBefore(moment: Date): Week {
  const until = mondayOf(moment);
  const from = plusDays(until, -7);
  return { from, until, start: momentAt(from, '00:00:00'), end: momentAt(until, '00:00:00') };
}

/** The first working day of the week (from Monday) in which the moment lies. */
export function firstWorkingDayOfWeek(moment: Date): Day {
  let day = mondayOf(moment);
  while (!isWorkingDay(day)) day = plusDays(day, 1);
  return day;
}

/** A day as it is said: 'maandag 30 november 2026'. */
export function dayInWords(day: Day): string {
  return IN_WORDS.format(new Date(`${day}T12:00:00Z`));
}

function mondayOf(moment: Date): Day {
  const today = dayOf(moment);
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  return plusDays(today, -((weekday + 6) % 7));
}

/** A clock time (`HH:MM:SS`) of a day in Amsterdam as a moment. */
function momentAt(day: Day, time: string): Date {
  const guess = new Date(`${day}T${time}Z`);
  // Twice, because the first guess may lie on the other side of a change to or from summer time.
  const once = new Date(guess.getTime() - offsetAt(guess));
  return new Date(guess.getTime() - offsetAt(once));
}

/** How much the clock of Amsterdam is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: Date): number {
  const { year, month, day, hour, minute, second } = partsOf(moment);
  return (
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(moment.getTime() / 1000) * 1000
  );
}

function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function partsOf(moment: Date): Record<Part, string> {
  const parts = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return parts as Record<Part, string>;
}
