import { expect, it } from 'vitest';
import { salutation } from '../../bot/handoff/salutation.ts';

const say = (key: string, ...[values]: readonly unknown[]) => `${key} ${JSON.stringify(values ?? {})}`;
const saluted = (name: string) => salutation({ name }, say as Parameters<typeof salutation>[1]);

it.each([
  'Een mr-lid',
  'lid van de mr',
  'Controller',
  'voorzitter van het bestuur',
  'de rector',
  'anoniem',
  'docent, Goes',
])('%j is a role: nobody is called by it', (name) => {
  expect(saluted(name)).toMatch(/^mail\.bevestiging\.aanhef-zonder-naam/);
});

it.each([
  ['Jo de Vries, bestuurder', 'Jo de Vries'],
  ['Ledeboer', 'Ledeboer'],
  ['Hoofdman (controller)', 'Hoofdman'],
  ['mevrouw De Raad', 'mevrouw De Raad'],
])('%j is a name', (name, shown) => {
  expect(saluted(name)).toBe(`mail.bevestiging.aanhef {"naam":"${shown}"}`);
});
