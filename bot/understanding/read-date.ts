import type { Answer, Reading } from '../../dialogs/dialog.ts';
import { type CalendarDay, dayOf, isoDay, showDay } from './calendar-day.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { type DayHit, findDays } from './find-days.ts';
import { findPeriods } from './find-periods.ts';
import { findRelativeDays } from './find-relative-days.ts';
import { mergeDays } from './merge-days.ts';
import { readSchoolYear } from './read-school-year.ts';

const LONGEST = 2000;
const MOST_CANDIDATES = 4;
/** Longer texts are no moment in words, and are not repeated in brackets. */
const LONGEST_WORDING = 120;
const EDGE = /\b(na|voor|vanaf|uiterlijk|rond|omstreeks|tot|ongeveer|circa) (?:op )?$/;
const BETWEEN_DAYS = /^ ?(?:tot|tot en met|t\/m|-) ?$/;
/** 'elke dinsdag' and 'dinsdagen' are no single day. */
const REPEATED = /\b(?:elke|iedere)\b|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)\b/;
const NEGATED = /\b(?:niet|geen|behalve|nooit)\b/;
const FILLER =
  /\b(?:op|de|den|het|om|graag|liefst|is|prima|kan|kunnen|ik|wij|we|mij|ons|dat|in|een|dan|voorkeur|heeft|bij|ja|doe|maar|wil|willen|zou|goed|past|schikt|komt|uit|lijkt|me|na|voor|vanaf|uiterlijk|rond|omstreeks|tot|ongeveer|circa|tussen|en|datum|week|van)\b|[^a-z\d]/g;
const SOON = /\b(?:z ?\.? ?s ?\.? ?m|zo (?:snel|spoedig|gauw) mogelijk|asap)\b/;
const MOMENT =
  /(?:vakantie|zomer|winter|herfst|voorjaar|lente|najaar|kerst|pasen|pinksteren|jaarwisseling|kwartaal|weekend|ochtend|middag|avond)|\b(?:q[1-4]|snel|spoedig|binnenkort|direct|meteen|nu|geen haast|in overleg|uur|zodra|altijd|doordeweeks|werkdag(?:en)?|kantooruren|schooltijd|maakt niet uit|elke|iedere|week|weken|maand|maanden|jaar)\b|dag(?:s|en)\b/;

/**
 * Reads a moment; `now` decides what 'morgen' is (Amsterdam). `detail.precision` says what the value is: `day` (2027-08-01), `period`
 * (first/last day), `month` (2027-05), `year`, `school-year` (2026-2027) or `text`, the words themselves ('na de zomervakantie').
 * Several days, a day that does not exist and a weekday that does not fit its date are unclear.
 */
export function readDate(text: string, now: Date): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const schoolYear = readSchoolYear(text, now);
  if (schoolYear) return schoolYear;
  const today = dayOf(now);
  const plain = plainText(text);
  if (REPEATED.test(plain)) return readWording(text, plain);
  const hits = mergeDays([...findDays(plain, today), ...findRelativeDays(plain, today)]);
  if (hits.length > 0) return readDays(plain, hits, today);
  const periods = findPeriods(plain, today);
  const [only] = periods;
  // 'in het voorjaar van 2027' says more than its year.
  const beside = only ? `${plain.slice(0, only.start)} ${plain.slice(only.end)}` : '';
  const more = only?.answer.detail?.precision === 'year' && MOMENT.test(beside);
  return only && !more ? readingOf(plain, periods, true) : readWording(text, plain);
}

function plainText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain
    .replace(/[‐-―−]/g, '-')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** An answer and where it stands. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly answer: Answer;
}

/** One answer is the value, unless it is asked, denied or doubtful. */
function readingOf(plain: string, placed: readonly Placed[], sure: boolean): Reading {
  const [only] = placed;
  const clear = sure && placed.length === 1 && !plain.includes('?') && !NEGATED.test(plain);
  if (only && clear) return { kind: 'value', answer: withWording(plain, only) };
  return { kind: 'unclear', candidates: distinctAnswers(placed.map(({ answer }) => answer)).slice(0, MOST_CANDIDATES) };
}

function readDays(plain: string, hits: readonly DayHit[], today: CalendarDay): Reading {
  const [first, second] = hits;
  const period = first && second && hits.length === 2 ? periodOf(plain, first, second) : null;
  if (period) return readingOf(plain, [period], true);
  const placed = hits.flatMap((hit) => hit.days.map((day) => ({ ...hit, answer: answerOf(plain, hit, day, today) })));
  return readingOf(plain, placed, !hits.some(({ doubtful, days }) => doubtful || days.length !== 1));
}

/** '1 augustus tot 15 september', 'tussen 1 augustus en 15 september'. */
function periodOf(plain: string, first: DayHit, second: DayHit): Placed | null {
  const [[from, ...others], [to, ...more]] = [first.days, second.days];
  const between = plain.slice(first.end, second.start);
  const before = plain.slice(Math.max(0, first.start - 12), first.start);
  const linked = BETWEEN_DAYS.test(between) || (/^ ?en ?$/.test(between) && /\btussen (?:de )?$/.test(before));
  if (!from || !to || others.length + more.length > 0 || first.doubtful || second.doubtful) return null;
  if (!linked || isoDay(from) >= isoDay(to)) return null;
  return { start: first.start, end: second.end, answer: periodAnswer(from, to) };
}

function periodAnswer(first: CalendarDay, last: CalendarDay): Answer {
  const [from, to] = [isoDay(first), isoDay(last)];
  const shown = `${showDay(first, 'plain')} tot en met ${showDay(last, 'plain')}`;
  return { value: `${from}/${to}`, shown, detail: { precision: 'period', from, to } };
}

function answerOf(plain: string, hit: DayHit, day: CalendarDay, today: CalendarDay): Answer {
  if (hit.until) return periodAnswer(day, hit.until);
  const before = plain.slice(Math.max(0, hit.start - 20), hit.start);
  const edge = EDGE.exec(before)?.[1] ?? (hit.about ? 'rond' : undefined);
  const shown = showDay(day, hit.relative && !hit.about ? 'weekday' : 'plain');
  const past = isoDay(day) < isoDay(today);
  return {
    value: isoDay(day),
    shown: edge ? `${edge} ${shown}` : shown,
    detail: { precision: 'day', ...(edge && { edge }), ...(past && { past }) },
  };
}

/** What stands beside the moment or in its word ('dinsdagmiddag na 14 uur') is kept in brackets, so that nothing is lost. */
function withWording(plain: string, { answer, start, end }: Placed): Answer {
  const rest = `${plain.slice(0, start)} ${plain.slice(end)}`.replace(FILLER, '');
  const own = plain.slice(start, end).replace(/^(?:over)?morgen(?= |$)/, '');
  const partOfDay = /(?:ochtend|morgen|middag|avond)/.test(own);
  if ((rest === '' && !partOfDay) || plain.length > LONGEST_WORDING) return answer;
  return { ...answer, shown: `${answer.shown} (${plain})` };
}

/** A moment in words: 'na de zomervakantie', 'zsm'. */
function readWording(text: string, plain: string): Reading {
  const words = SOON.test(plain) && plain.length < 12 ? 'zo snel mogelijk' : text.replace(/\s+/g, ' ').trim();
  if (plain.length > LONGEST_WORDING || plain.includes('?') || !(SOON.test(plain) || MOMENT.test(plain)))
    return { kind: 'unclear' };
  return { kind: 'value', answer: { value: words, shown: words, detail: { precision: 'text' } } };
}
