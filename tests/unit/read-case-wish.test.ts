import { expect, it } from 'vitest';
import { readCaseWish } from '../../bot/understanding/read-case-wish.ts';

it.each([
  ['trek mijn vraag in', 'withdraw'],
  ['Trek mijn aanvraag maar weer in', 'withdraw'],
  ['ik wil mijn verzoek intrekken', 'withdraw'],
  ['kan ik mijn aanvraag nog annuleren?', 'withdraw'],
  ['mijn vraag kan vervallen', 'withdraw'],
  ['wij willen de aanvraag terugtrekken', 'withdraw'],
  ['ik wil iets toevoegen', 'add'],
  ['ik wil nog iets toevoegen aan mijn vraag', 'add'],
  ['Mag ik iets aanvullen bij mijn aanvraag?', 'add'],
  ['wij willen onze aanvraag aanvullen', 'add'],
  ['ik ben iets vergeten', 'add'],
  ['hoe staat het met mijn aanvraag?', 'status'],
  ['wat is de status van mijn vraag', 'status'],
  ['is er al nieuws over mijn verzoek?', 'status'],
] as const)('"%s" wants to %s', (text, kind) => {
  expect(readCaseWish(text)).toEqual({ kind });
});

it.each([
  ['ik wil iets toevoegen aan KW-7F3K-90AZ', { kind: 'add', reference: 'KW-7F3K-90AZ' }],
  ['trek kw 7f3k 90az in', { kind: 'withdraw', reference: 'KW-7F3K-90AZ' }],
  ['KW7F3K90AZ intrekken graag', { kind: 'withdraw', reference: 'KW-7F3K-90AZ' }],
  ['kw-7f3k-90az', { kind: 'status', reference: 'KW-7F3K-90AZ' }],
])('"%s" names the case', (text, wish) => {
  expect(readCaseWish(text)).toEqual(wish);
});

it.each([
  'Kunnen wij onze aanvraag voor een fusie nog intrekken?',
  'kan de minister een subsidie intrekken',
  'trekt de inspectie de licentie van een school in?',
  'hoe trekken wij meer leerlingen in de regio',
  'hoe staat het met de krimp in Zeeland?',
  'ik wil een vraag stellen',
  'wij willen onze raad van toezicht aanvullen',
  'welke scholen zijn ingetrokken in een gezamenlijk gebouw?',
  `trek mijn vraag in ${'en nog veel meer '.repeat(12)}`,
])('"%s" is no wish about a case', (text) => {
  expect(readCaseWish(text)).toBeNull();
});
