import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../bot/understanding/mask-personal.ts';
import { readMyDataWish } from '../../bot/understanding/read-my-data-wish.ts';

describe('readMyDataWish', () => {
  it.each([
    ['wat weet u van mij?', 'inzien'],
    ['Welke gegevens heeft u over ons?', 'inzien'],
    ['mag ik mijn gegevens zien', 'inzien'],
    ['ik wil inzage', 'inzien'],
    ['mijn gegevens', 'inzien'],
    ['kan ik mijn gegevens exporteren', 'meenemen'],
    ['ik wil dit gesprek downloaden', 'meenemen'],
    ['kopie van mijn gegevens graag', 'meenemen'],
    ['kunt u mijn naam aanpassen', 'verbeteren'],
    ['verwijder mijn gegevens', 'wissen'],
    ['ik wil dat mijn data gewist wordt', 'wissen'],
    ['gooi alles wat u van mij heeft weg', 'wissen'],
    ['hoe kan ik dit gesprek laten verwijderen', 'wissen'],
    ['vergeet mij', 'wissen'],
    ['wis alles wat ik heb getypt', 'wissen'],
    ['gooi maar weg wat ik net verteld heb', 'wissen'],
    ['kunt u verwijderen wat ik heb ingevuld', 'wissen'],
    ['wis alles', 'wissen'],
    ['alles wissen', 'wissen'],
    ['verwijder alles over fusies uit de lijst', null],
    ['worden deze gesprekken opgeslagen', null],
    ['wanneer worden mijn gegevens verwijderd', null],
    ['hoe lang bewaart u mijn gegevens', null],
    ['mogen wij gegevens van leerlingen verwijderen', null],
    ['wat weten jullie over krimp', null],
    ['een school sluiten', null],
  ] as const)('reads "%s" as %s', (text, wish) => {
    expect(readMyDataWish(text)).toBe(wish);
  });
});

describe('maskPersonal', () => {
  it.each([
    ['mail mij op jan@school.nl of bel 06-12345678', 'mail mij op ••• of bel •••'],
    ['bel 0113 123 456 na 17 uur', 'bel ••• na 17 uur'],
    ['+31 6 1234 5678 graag', '••• graag'],
    ['op NL91 ABNA 0417 1643 00', 'op •••'],
    ['Mijn naam is Jan de Vries en ik wil weten', 'Mijn naam is ••• en ik wil weten'],
    ['ik ben Karin van den Berg', 'ik ben •••'],
    ['de heer Jansen zei dat', 'de heer ••• zei dat'],
    ['Hoe werkt het?\nMet vriendelijke groet,\nPiet Jansen', 'Hoe werkt het?\nMet vriendelijke groet,\n•••'],
  ])('masks "%s"', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    'van 1.200 naar 900 leerlingen in 2030',
    'schooljaar 2025-2026 en 2026-2027',
    'in de jaren 2024 2025 2026 2027',
    'Ik ben bestuurder in Zeeland',
    'artikel 4.18 WVO 2020, kamerstuk 31293-345',
  ])('leaves "%s" as it is', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('is quick on what is hard for patterns', () => {
    const start = performance.now();
    for (const part of ['a', '1 ', 'A1', '@', '. ', 'ik ben A ', 'groet '])
      maskPersonal(part.repeat(1000).slice(0, 2000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
