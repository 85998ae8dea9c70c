import { describe, expect, it } from 'vitest';
import { readFigures } from '../../bot/understanding/read-figures.ts';

const now = new Date('2026-11-28T12:00:00Z');
const answersIn = (text: string) =>
  Object.fromEntries(Object.entries(readFigures(text, now).answers).map(([id, { value }]) => [id, value]));

describe('readFigures', () => {
  it.each([
    ['toch 900 leerlingen nu, niet 950', { leerlingen: 900 }],
    ['toch minder dan 140, eerder 120 leerlingen', { leerlingen: 120 }],
    ['toch is het aantal leerlingen 120, niet 140', { leerlingen: 120 }],
    ['toch 4.380 (teldatum 1-10-2025)', { leerlingen: 4380 }],
    ['toch 4.380 leerlingen op 1 oktober 2025', { leerlingen: 4380 }],
    ['toch 950', { leerlingen: 950 }],
    ['toch is het aantal locaties 5', { vestigingen: 5 }],
    ['3 scholen op 5 locaties met 900 leerlingen', { scholen: 3, vestigingen: 5, leerlingen: 900 }],
    ['we zitten met 1 school minder, dus 3 scholen', { scholen: 3 }],
    ['de daling is 660 leerlingen', { daling: 660 }],
    ["zo'n 2% per jaar", { daling: 2 }],
    ['950 leerlingen minder in 2035', { daling: 950 }],
    ['daling van 4.380 naar 3.650', { leerlingen: 4380, daling: 16.7 }],
    [
      'vooral leegstand. we gaan van 4.380 in 2025 naar 3.650 in 2032 en hebben 4 scholen 6 locaties',
      { scholen: 4, vestigingen: 6, leerlingen: 4380, daling: 16.7 },
    ],
    ['elk 400 leerlingen', {}],
    ['onze locatie heeft er 140', {}],
    ['klas 3 in 2030', {}],
    ['', {}],
  ])('reads %j as %j', (text, answers) => {
    expect(answersIn(text)).toEqual(answers);
  });

  it.each([
    ['3.650 leerlingen in 2032', 3650, { until: 2032 }, false],
    ['in 2032 hebben we 3.400 leerlingen', 3400, { until: 2032 }, false],
    ['straks 3.650 leerlingen', 3650, {}, true],
    ['over 7 jaar nog 3.650 leerlingen', 3650, { years: 7 }, true],
    ['we krimpen naar 3.650', 3650, {}, true],
  ])('reads in %j that %d are left', (text, pupils, detail, plain) => {
    const { target, answers } = readFigures(text, now);
    expect(target).toMatchObject({ pupils, detail, plain });
    expect(answers).toEqual({});
  });

  it('tells from which year a period counts', () => {
    expect(readFigures('20% tot 2032', now).answers.daling?.shown).toBe('20% tot 2032 (6 jaar vanaf 2026)');
    expect(readFigures('van 4.380 in 2025 naar 3.650 in 2032', now).answers.daling).toMatchObject({
      shown: 'van 4.380 naar 3.650 leerlingen tot 2032 (16,7% minder, 6 jaar vanaf 2026)',
      detail: { now: 4380, until: 2032 },
    });
    expect(readFigures('van 450 in 2015 naar 380 in 2030', now).answers.leerlingen).toBeUndefined();
  });

  it.each([
    ['geen idee hoeveel leerlingen', ['leerlingen'], false],
    ['toch geen 5 scholen maar ik weet het niet', ['scholen'], false],
    ['geen idee van de hele stichting, onze locatie heeft er 140', ['*'], false],
    ['we weten het aantal leerlingen niet', ['leerlingen'], false],
    ['geen idee, ik denk 900', ['*'], true],
    ['weet ik niet precies, 900', [], false],
  ])('reads in %j what is not known: %j, guessed: %s', (text, unknown, estimate) => {
    expect(readFigures(text, now)).toMatchObject({ unknown, estimate });
  });

  it('reads by how many a count changes', () => {
    expect(readFigures('1 school minder', now).changes).toEqual({ scholen: -1 });
    expect(readFigures('als we twee locaties sluiten', now).changes).toEqual({ vestigingen: -2 });
    expect(readFigures('een school erbij', now).changes).toEqual({ scholen: 1 });
  });

  it('is quick on nasty text', () => {
    const start = performance.now();
    for (const part of ['minder dan 1 ', 'niet 1, ', 'van 1 naar ', 'weten we ', '1 school ', 'geen idee, '])
      readFigures(part.repeat(Math.floor(2000 / part.length)), now);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
