const OPTIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A day, month, year or moment (ISO) in Dutch words: `2026-11` is 'november 2026'. A moment is shown as the day in Amsterdam. */
export function shownDate(date: string): string {
  const parts = date.length > 10 ? 3 : date.split('-').length;
  const timeZone = date.length > 10 ? 'Europe/Amsterdam' : 'UTC';
  return new Intl.DateTimeFormat('nl-NL', { ...OPTIONS[parts - 1], timeZone }).format(new Date(date));
}
