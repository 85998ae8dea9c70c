import { describe, expect, it } from 'vitest';
import { readPercentage } from '../../bot/understanding/read-percentage.ts';
import { readingLine } from '../support/reading-line.ts';

const table: readonly (readonly [string, string])[] = [
  ['20%', '20 | 20%'],
  ['20 %', '20 | 20%'],
  ['20 procent', '20 | 20%'],
  ['20 pct', '20 | 20%'],
  ['12,5%', '12.5 | 12,5%'],
  ['12.5%', '12.5 | 12,5%'],
  ['0,5%', '0.5 | 0,5%'],
  ['2½%', '2.5 | 2,5%'],
  ['twaalf procent', '12 | 12%'],
  ['vijfentwintig procent', '25 | 25%'],
  ['anderhalf procent', '1.5 | 1,5%'],
  ['een half procent', '0.5 | 0,5%'],
  ['een kwart procent', '0.25 | 0,25%'],
  ['honderd procent', '100 | 100%'],
  ['een kwart', '25 | 25%'],
  ['een derde', '33.3 | 33,3%'],
  ['twee derde', '66.7 | 66,7%'],
  ['de helft', '50 | 50%'],
  ['ruim de helft', '50 | ruim 50%'],
  ['driekwart', '75 | 75%'],
  ['bijna een vijfde', '20 | bijna 20%'],
  ['1/5', '20 | 20%'],
  ['een op de vijf', '20 | 20%'],
  ['1 op 5', '20 | 20%'],
  ['één op de drie leerlingen', '33.3 | 33,3%'],
  ['anderhalf procent per jaar', '1.5 | 1,5% per jaar'],
  ['jaarlijks 3 procent', '3 | 3% per jaar'],
  ['3% p/j', '3 | 3% per jaar'],
  ['3 procent elk jaar', '3 | 3% per jaar'],
  ['20% in 5 jaar', '20 | 20% in 5 jaar'],
  ['20% minder in vijf jaar tijd', '20 | 20% minder in 5 jaar'],
  ['30% tot 2030', '30 | 30% tot 2030'],
  ['15 procent in totaal', '15 | 15% in totaal'],
  ['20% minder', '20 | 20% minder'],
  ['de leerlingaantallen dalen 2% per jaar', '2 | 2% minder per jaar'],
  ['wij krimpen met een kwart in tien jaar', '25 | 25% minder in 10 jaar'],
  ['1,5 % groei', '1.5 | 1,5% meer'],
  ['-20%', '-20 | -20%'],
  ['min 5 procent', '-5 | -5%'],
  ['ruim 20%', '20 | ruim 20%'],
  ["zo'n 8 procent", "8 | zo'n 8%"],
  ['10 tot 15 procent', '12.5 | 10 tot 15%'],
  ['10-15%', '12.5 | 10 tot 15%'],
  ['tussen de 10 en 15 procent per jaar', '12.5 | 10 tot 15% per jaar'],
  ['20', '20 | 20%'],
  ['ongeveer 20', '20 | ongeveer 20%'],
  ['20 per jaar', '20 | 20% per jaar'],
  ['10 à 15', '12.5 | 10 tot 15%'],
  ['nul procent', '0 | 0%'],
  ['20 leerlingen', '?'],
  ['20 minder', '? 20% minder'],
  ['0,2', '? 0,2% / 20%'],
  ['1,200', '? 1,2%'],
  ['120%', '? 120%'],
  ['20%?', '? 20%'],
  ['minder dan 10%', '? minder dan 10%'],
  ['tot 30 procent', '? tot 30%'],
  ['meer dan de helft', '? meer dan 50%'],
  ['van 450 naar 380', '? -15,6%'],
  ['van 380 naar 450', '? 18,4%'],
  ['van 20% naar 15%', '? 15% / 20%'],
  ['20 van de 80', '? 25%'],
  ['gehalveerd', '? 50%'],
  ['10% per jaar, dus 40% in totaal', '? 10% per jaar / 40% in totaal'],
  ['vmbo 23 procent, havo 11 procent', '? 23% / 11%'],
  ['een paar procent', '?'],
  ['procent', '?'],
  ['5 jaar', '?'],
  ['2030', '?'],
  ['weet niet', '?'],
];

/** What more was said, beside the percentage. */
const details: readonly (readonly [string, Readonly<Record<string, string | number | boolean>>])[] = [
  ['anderhalf procent per jaar', { per: 'jaar' }],
  ['10% p.j.', { per: 'jaar' }],
  ['15 procent in totaal', { per: 'totaal' }],
  ['20% minder in 5 jaar', { direction: 'minder', per: 'totaal', years: 5 }],
  ['over tien jaar 30% minder leerlingen', { direction: 'minder', per: 'totaal', years: 10 }],
  ['30% daling tot 2030', { direction: 'minder', per: 'totaal', until: 2030 }],
  ['4 procent groei', { direction: 'meer' }],
  ['-4%', { direction: 'minder' }],
  ['10 tot 15 procent per jaar', { per: 'jaar', from: 10, to: 15 }],
  ['ruim 20%', { about: 'ruim' }],
];

describe('readPercentage', () => {
  it.each(table)('reads %j as %j', (text, expected) => {
    expect(readingLine(readPercentage(text))).toBe(expected);
  });

  it.each(details)('keeps what more %j says', (text, detail) => {
    expect(readPercentage(text)).toMatchObject({ kind: 'value', answer: { detail } });
  });

  it('says how a computed percentage came about', () => {
    expect(readPercentage('van 450 naar 380')).toEqual({
      kind: 'unclear',
      candidates: [
        { value: -15.6, shown: '-15,6%', detail: { from: 450, to: 380, direction: 'minder', computed: true } },
      ],
    });
  });
});
