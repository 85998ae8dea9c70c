import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { asksPrivacy } from '../../bot/understanding/read-privacy-question.ts';
import { root } from '../support/read-imports.ts';

it.each([
  'voordat ik iets typ.. wat gebeurt er met wat ik hier opschrijf? leest mijn bestuur mee? een collega van me zegt dat ik nooit mijn mailadres ergens moet achterlaten',
  'wat doen jullie met mijn mailadres, komt dat bij de staf terecht?',
  'wacht, kan het bestuur zien dat ik dit invul? en is dit wel voor mij, ik ben maar docent',
  'wie leest dit? ik wil liever anoniem, mag dat? en ik snap dit niet zo goed',
  'Ik wil eerst weten: wordt dit gesprek ergens opgeslagen? Onze rector is daar nogal streng op.',
  'en wat doet u straks met mijn telefoonnummer',
  'leest de inspectie hier ook mee? dan zeg ik liever niets over onze cijfers',
  'kan mijn directie of het bestuur meekijken met wat ik hier typ',
  'kunnen mijn collegas meelezen wat ik vraag',
  'krijgt de vo-raad dit te zien',
  'blijft dit gesprek wel vertrouwelijk? wij hebben nog niets met de mr besproken',
  'mag ik anoniem blijven, want het ligt gevoelig',
  'bewaren jullie mijn naam ook',
])('%j asks what becomes of what is typed', (text) => {
  expect(asksPrivacy(text)).toBe(true);
});

it.each([
  'mogen we leerlinggegevens delen met de buurschool',
  'wat gebeurt er met mijn school als de buren fuseren',
  'wie leest het jaarverslag van ons bestuur',
  'kan de inspectie zien dat wij te weinig leerlingen hebben',
  'leest de mr de fusie-effectrapportage mee',
  'is dit een fusie of een overdracht',
  'wat gebeurt er met personeel bij sluiting',
  'wat doen jullie voor kleine scholen',
  'is de prognose openbaar',
  'mag de gemeente zien wat wij besluiten',
])('%j asks something of the library', (text) => {
  expect(asksPrivacy(text)).toBe(false);
});

it('takes no example question of an item', () => {
  const { library } = readLibrary(join(root, 'content'));
  const asked = library?.items.flatMap(({ title, questions }) => [title, ...questions]) ?? [];
  expect(asked.length).toBeGreaterThan(1000);
  expect(asked.filter(asksPrivacy)).toEqual([]);
});
