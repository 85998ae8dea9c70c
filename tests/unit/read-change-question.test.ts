import { describe, expect, it } from 'vitest';
import { readChangeQuestion } from '../../bot/understanding/read-change-question.ts';

/** `percent direction (pupils) perYear`, or an empty text when nothing is asked. */
function asked(text: string): string {
  const found = readChangeQuestion(text);
  if (!found) return '';
  const { percent, direction, pupils, perYear } = found;
  return [percent, direction, `(${pupils})`, perYear].filter((part) => part !== undefined).join(' ');
}

describe('readChangeQuestion', () => {
  it.each([
    ['wij gaan van 4.380 naar 3.720 in 7 jaar, hoeveel procent is dat?', '15.1 minder (660) 2.3'],
    ['van 900 naar 700 leerlingen, wat is dat in procenten', '22.2 minder (200)'],
    ['Hoeveel % daling is dat, van 1200 naar 1000?', '16.7 minder (200)'],
    ['We zakken van 850 naar 640 lln. Hoeveel leerlingen is dat minder?', '24.7 minder (210)'],
    ['van 450 leerlingen in 2025 naar 380 in 2030, hoeveel procent scheelt dat', '15.6 minder (70) 3.3'],
    ['van 500 naar 550 in 2 jaar, welk percentage is dat?', '10 meer (50) 4.9'],
    ['onze mavo gaat van 310 naar 240, hoeveel is dat procentueel', '22.6 minder (70)'],
  ])('reads %j', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it.each([
    'wij gaan van 4.380 naar 3.720 leerlingen, wat nu?',
    'hoeveel procent krimpt Drenthe?',
    'van 900 naar 700 leerlingen, hoeveel leerlingen hebben we minimaal nodig?',
    'van 900 naar 700 leerlingen, hoeveel procent minder geld krijgen we dan?',
    'hoeveel minder docenten als we van 900 naar 700 gaan?',
    'van 500 naar 500, hoeveel procent is dat?',
    'hoeveel procent is 3 van 10?',
    'wij verliezen 20 procent, hoeveel leerlingen is dat?',
    'van 0 naar 40, hoeveel procent is dat?',
    '',
  ])('leaves %j alone', (text) => {
    expect(asked(text)).toBe('');
  });
});
