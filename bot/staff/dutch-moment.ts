const FORMAT = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** A moment (ISO 8601) as Dutch readers write it, in the time of Amsterdam. */
export function dutchMoment(iso: string): string {
  return FORMAT.format(new Date(iso));
}
