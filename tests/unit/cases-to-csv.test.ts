import { expect, it } from 'vitest';
import { casesToCsv } from '../../bot/staff/cases-to-csv.ts';
import { makeCase, makeIntake } from '../support/make-case.ts';

/** The cells of a line, as a spreadsheet reads them. */
const cells = (line: string) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]?.replaceAll('""', '"'));
const rows = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n').map(cells);

it('the table has a line a case, and no name, address, phone number or question', () => {
  const csv = casesToCsv([
    makeCase(),
    makeCase({ reference: 'KW-0000-0002', status: 'gesloten', closeReason: 'dubbel' }),
  ]);
  const [head, first, second] = rows(csv);
  expect(csv.startsWith('\uFEFF"nummer";"status"')).toBe(true);
  expect(head).toHaveLength(12);
  expect(first?.slice(0, 6)).toEqual([
    'KW-0000-0001',
    'nieuw',
    'vraag',
    'Achterhoek',
    'Stichting Voorbeeld',
    'mailbox',
  ]);
  expect([second?.[1], second?.[11]]).toEqual(['gesloten', 'dubbel']);
  expect(csv).not.toMatch(/Jo de Vries|school\.example|0314|minister/);
});

it.each([
  '=1+1',
  '=HYPERLINK("https://elders.example";"klik")',
  '+31 6',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '\t=1+1',
  '\r\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '＝1+1',
  '%0A=1',
  '|calc',
])('a cell of %j is text, and stays one cell', (text) => {
  const intake = makeIntake({ region: text, organisation: `"${text}";"x"\r\nnieuwe regel` });
  const lines = rows(casesToCsv([makeCase({ intake })]));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toHaveLength(12);
  expect(lines[1]?.[3]).toMatch(/^'/);
  expect(lines[1]?.[4]).toMatch(/^"/);
});
