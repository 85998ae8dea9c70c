import type { Case } from '../contracts/case.ts';

/** A case as a table holds it: no name, address, phone number or question. */
type Row = Pick<
  Case,
  'reference' | 'status' | 'createdAt' | 'claimedAt' | 'closedAt' | 'closeReason' | 'escalatedAt' | 'route' | 'intake'
>;

const COLUMNS: readonly (readonly [name: string, value: (row: Row) => string | undefined])[] = [
  ['nummer', ({ reference }) => reference],
  ['status', ({ status }) => status],
  ['soort', ({ intake }) => intake.request],
  ['regio', ({ intake }) => intake.region],
  ['organisatie', ({ intake }) => intake.organisation],
  ['ligt_bij', ({ route }) => route.adviser?.role ?? route.to],
  ['waarom', ({ route }) => route.reason],
  ['ontvangen', ({ createdAt }) => createdAt],
  ['opgepakt', ({ claimedAt }) => claimedAt],
  ['gemeld_dat_niemand_oppakt', ({ escalatedAt }) => escalatedAt],
  ['gesloten', ({ closedAt }) => closedAt],
  ['reden', ({ closeReason }) => closeReason],
];

/** Cases as CSV that Dutch spreadsheets open by themselves: semicolons, UTF-8 with a mark, every cell quoted. */
export function casesToCsv(cases: readonly Row[]): string {
  const head = COLUMNS.map(([name]) => name);
  const rows = cases.map((row) => COLUMNS.map(([, value]) => value(row) ?? ''));
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A spreadsheet runs what begins with one of these, plain or full-width, as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

/** A cell on one line; behind an apostrophe a formula is text. */
function cell(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
