import { weekdayOf } from './calendar-day.ts';
import type { DayHit } from './find-days.ts';

/** So many characters may stand between a weekday and its date: 'dinsdag de 24e'. */
const CLOSE = 4;

/** Orders hits; a weekday right before its date is one with it ('dinsdag 24 november'), and doubtful when it does not fit. A weekday that fits confirms the date. */
export function mergeDays(hits: readonly DayHit[]): DayHit[] {
  const merged: DayHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before && belongsTo(before, hit)) merged[merged.length - 1] = joined(before, hit);
    else merged.push(hit);
  }
  return merged;
}

function belongsTo(weekday: DayHit, date: DayHit): boolean {
  const gap = date.start - weekday.end;
  return weekday.relative === true && !weekday.about && !date.relative && gap >= 0 && gap <= CLOSE;
}

function joined(weekday: DayHit, date: DayHit): DayHit {
  const wanted = new Set(weekday.days.map(weekdayOf));
  const fits = date.days.some((day) => wanted.has(weekdayOf(day)));
  const { doubtful: _confirmed, ...clear } = date;
  return { ...clear, start: weekday.start, relative: true, ...(!fits && { doubtful: true as const }) };
}
