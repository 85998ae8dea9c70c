import { describe, expect, it } from 'vitest';
import { readEmail } from '../../bot/understanding/read-email.ts';
import { readingLine } from '../support/reading-line.ts';

const table: readonly (readonly [string, string])[] = [
  ['jan@school.nl', 'jan@school.nl'],
  ['Jan.Jansen@School.NL', 'Jan.Jansen@school.nl'],
  ['mijn mail is jan@school.nl.', 'jan@school.nl'],
  ['<jan@school.nl>', 'jan@school.nl'],
  ['"Jan Jansen" <jan@school.nl>', 'jan@school.nl'],
  ['mailto:jan@school.nl', 'jan@school.nl'],
  ['jan@school.nl (werk)', 'jan@school.nl'],
  ['x@y.example', 'x@y.example'],
  ['bestuur@pcvo.frl', 'bestuur@pcvo.frl'],
  ["o'brien@school.nl", "o'brien@school.nl"],
  ['jan_de-vries+krimp@mail.school.org', 'jan_de-vries+krimp@mail.school.org'],
  ['a@x.nl, a@x.nl', 'a@x.nl'],
  ['jan punt jansen apenstaartje school punt nl', 'jan.jansen@school.nl'],
  ['mijn mailadres is jan punt jansen apestaartje school punt nl', 'jan.jansen@school.nl'],
  ['jan streepje vries apenstaartje school punt nl', 'jan-vries@school.nl'],
  ['jan(at)school.nl', 'jan@school.nl'],
  ['jan [at] school [dot] nl', 'jan@school.nl'],
  ['jan at school dot nl', 'jan@school.nl'],
  ['jan @ school.nl', 'jan@school.nl'],
  ['a@x.nl of b@x.nl', '? a@x.nl / b@x.nl'],
  ['j punt de vries apenstaartje school punt nl', '? j.devries@school.nl / vries@school.nl'],
  ['jan jansen apenstaartje school punt nl', '? janjansen@school.nl / jansen@school.nl'],
  ['j. jansen@school.nl', '? j.jansen@school.nl / jansen@school.nl'],
  ['jan@gmial.com', '? jan@gmail.com / jan@gmial.com'],
  ['jan@gmail.con', '? jan@gmail.com / jan@gmail.con'],
  ['jan@school.nll', '? jan@school.nl / jan@school.nll'],
  ['www.jan@school.nl', '? jan@school.nl / www.jan@school.nl'],
  ['jan@school,nl', '? jan@school.nl'],
  ['jan@school', '? jan@school.nl'],
  ['jan@@school.nl', '? jan@school.nl'],
  ['jan..jansen@school.nl', '? jan.jansen@school.nl'],
  ['.jan@school.nl', '?'],
  ['jan@-school.nl', '?'],
  ['jan@192.168.1.1', '?'],
  ['josé@school.nl', '?'],
  ['janschool.nl', '?'],
  ['https://school.nl/contact', '?'],
  ['@', '?'],
  ['geen', '?'],
];

describe('readEmail', () => {
  it.each(table)('reads %j as %j', (text, expected) => {
    expect(readingLine(readEmail(text))).toBe(expected);
  });

  it('finds an address behind a long story, whole', () => {
    expect(readingLine(readEmail(`${'wij zitten in de Achterhoek '.repeat(60)} jan.jansen@school.nl`))).toBe(
      'jan.jansen@school.nl',
    );
  });

  it('refuses an address that is longer than mail allows', () => {
    expect(readingLine(readEmail(`${'a'.repeat(65)}@school.nl`))).toBe('?');
    expect(readingLine(readEmail(`jan@${'a'.repeat(64)}.nl`))).toBe('?');
  });
});

it('readEmail does not take an address whose beginning is glued on by a comma', () => {
  for (const text of ['jan,jansen@school.nl', 'mijn mail is jan;jansen@school.nl'])
    expect(readEmail(text)).toMatchObject({ kind: 'unclear' });
});
