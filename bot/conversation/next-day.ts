/** The first time from `now` on (Amsterdam) that this day comes round: MM-DD gives YYYY-MM-DD. */
export function nextDay(day: string, now: Date): string {
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const year = Number(today.slice(0, 4));
  return `${year}-${day}` > today ? `${year}-${day}` : `${year + 1}-${day}`;
}
