import { describe, expect, it } from 'vitest';
import type { Correction, NamedStep } from '../../bot/contracts/understanding.ts';
import { readCorrection } from '../../bot/understanding/read-correction.ts';

const steps: readonly NamedStep[] = [
  { id: 'email', words: ['e-mail', 'e-mailadres', 'mail', 'mailadres'] },
  { id: 'regio', words: ['regio', 'plaats', 'gemeente'] },
  { id: 'naam', words: ['naam', 'functie'] },
  { id: 'telefoon', words: ['telefoon', 'telefoonnummer', 'nummer'] },
];
const bare = (value: string, sure: boolean): Correction => ({ named: [], bare: { value, sure } });
const named = (...parts: readonly (readonly [string, string])[]): Correction => ({
  named: parts.map(([id, value]) => ({ id, value })),
});

describe('readCorrection', () => {
  const rows: readonly (readonly [string, Correction])[] = [
    ['nee, 300', bare('300', false)],
    ['Nee 300', bare('300', false)],
    ['sorry, ik bedoel Twente', bare('Twente', true)],
    ['Sorry ik bedoelde Twente.', bare('Twente', true)],
    ['oeps, Twente', bare('Twente', true)],
    ['nee wacht, het is Twente', bare('Twente', true)],
    ['het moet 300 zijn', bare('300', true)],
    ['dat moest Twente zijn', bare('Twente', true)],
    ['Twente bedoel ik', bare('Twente', true)],
    ['nee, niet Zeeland maar Twente', bare('Twente', false)],
    ['toch 20 procent', bare('20 procent', false)],
    ['mijn e-mail is jan@school.nl', named(['email', 'jan@school.nl'])],
    ['Mijn mailadres is jan@school.nl.', named(['email', 'jan@school.nl'])],
    ['email: jan@school.nl', named(['email', 'jan@school.nl'])],
    ['sorry, mijn e mail moet jan@school.nl zijn', named(['email', 'jan@school.nl'])],
    ['de regio moet Achterhoek zijn', named(['regio', 'Achterhoek'])],
    ['De regio is toch Achterhoek', named(['regio', 'Achterhoek'])],
    ['de regio is niet Zeeland maar Achterhoek', named(['regio', 'Achterhoek'])],
    ['wijzig de regio in Achterhoek', named(['regio', 'Achterhoek'])],
    ['pas mijn telefoonnummer aan naar 0113 123456', named(['telefoon', '0113 123456'])],
    [
      'mijn naam is Jan de Vries en mijn e-mail is jan@school.nl',
      named(['naam', 'Jan de Vries'], ['email', 'jan@school.nl']),
    ],
    ['regio: Twente, telefoon: 0113 123456', named(['regio', 'Twente'], ['telefoon', '0113 123456'])],
    [
      'mijn e-mail moet jan@school.nl zijn en de regio Salland',
      named(['email', 'jan@school.nl'], ['regio', 'Salland']),
    ],
    ['ik wil mijn e-mail wijzigen', named(['email', ''])],
    ['kan ik mijn naam nog aanpassen?', named(['naam', ''])],
    ['mijn e-mail klopt niet', named(['email', ''])],
    ['wijzig de regio', named(['regio', ''])],
    ['het e-mailadres is fout', named(['email', ''])],
    ['regio', named(['regio', ''])],
  ];
  it.each(rows)('reads %j', (text, correction) => {
    expect(readCorrection(text, steps)).toEqual(correction);
  });

  it.each([
    'Wij zitten in de Achterhoek',
    'bestaat de fusietoets nog',
    'in welke regio is de daling het grootst',
    'wat is mijn e-mail?',
    'mijn e-mail is toch niet openbaar?',
    'Twente',
    'nee',
    'sorry',
    '',
  ])('reads no correction in %j', (text) => {
    expect(readCorrection(text, steps)).toBeNull();
  });

  it('is quick on nasty text', () => {
    const nasty = ['sorry, '.repeat(50), 'mijn e-mail is '.repeat(25), 'en '.repeat(130), 'niet a maar '.repeat(30)];
    const start = performance.now();
    for (const text of nasty) readCorrection(text, steps);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
