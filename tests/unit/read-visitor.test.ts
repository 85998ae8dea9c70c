import { expect, it } from 'vitest';
import { readVisitor } from '../../bot/understanding/read-visitor.ts';

const ALL = 'as it stands';

it.each([
  ['ik ben een ouder', 'ouder', ''],
  ['Hallo, ik ben een bezorgde moeder', 'ouder', ''],
  ['ik ben de vader van een leerling in Goes', 'ouder', ''],
  ['Ik ben journalist bij de PZC', 'journalist', ''],
  ['ik ben freelance journalist', 'journalist', ''],
  ['ik ben leerling', 'leerling', ''],
  ['ik ben docent op een school in Zeeland', 'leraar', ''],
  ['Ik ben lid van de mr', 'mr-lid', ''],
  ['ik ben mr-lid', 'mr-lid', ''],
  ['ik ben voorzitter van de gmr', 'mr-lid', ''],
  ['ik ben geen bestuurder maar ik ben leraar', 'leraar', ''],
  ['ik ben een ouder en wil weten of onze school dichtgaat', 'ouder', ALL],
  ['mag ik als docent meebeslissen over een fusie', 'leraar', ALL],
  ['Ik ben docent. Mag ons bestuur zomaar fuseren?', 'leraar', 'Mag ons bestuur zomaar fuseren?'],
  ['ik ben lid van de medezeggenschapsraad, mogen wij een fusie tegenhouden?', 'mr-lid', ALL],
])('%j is read as %s', (text, who, rest) => {
  expect(readVisitor(text)).toEqual({ who, rest: rest === ALL ? text : rest });
});

it.each([
  'ik ben bestuurder',
  'ik ben docent en bestuurder',
  'wat als ouders bezwaar maken tegen de fusie',
  'hoe neem ik ouders mee',
  'mag ik docenten overplaatsen als een leraar weigert',
  'onze mr is tegen',
  'wij verliezen leerlingen',
  'ik ben lid van de raad van toezicht',
])('%j introduces nobody else', (text) => {
  expect(readVisitor(text)).toBeNull();
});
