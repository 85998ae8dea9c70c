import type { Reading } from '../../dialogs/dialog.ts';

/** A reading as one line of a table: `1200 | ruim 1.200` for a value as it is stored and shown, `? 2 / 3` for unclear with its candidates. */
export function readingLine(reading: Reading | null): string {
  if (!reading) return 'null';
  if (reading.kind === 'unclear')
    return ['?', (reading.candidates ?? []).map(({ shown }) => shown).join(' / ')].join(' ').trim();
  const { value, shown } = reading.answer;
  return String(value) === shown ? shown : `${value} | ${shown}`;
}
