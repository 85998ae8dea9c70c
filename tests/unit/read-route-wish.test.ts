import { expect, it } from 'vitest';
import { readRouteWish, readTravelWish } from '../../bot/understanding/read-route-wish.ts';

it.each([
  ['zonder routekaart', 'without'],
  ['routekaart niet meesturen', 'without'],
  ['routekaart toch wel mee', 'with'],
  ['met mijn verkenning graag', 'with'],
])('%j says whether the routekaart goes along: %s', (text, kind) => {
  expect(readRouteWish(text)).toEqual({ kind });
});

it.each([
  ['ja, maar zonder routekaart', 'without', 'ja'],
  ['nee, maar de routekaart wel', 'with', 'nee'],
  ['ja, de routekaart liever niet', 'without', 'ja'],
  ['Jan de Vries, en graag zonder verkenning', 'without', 'Jan de Vries'],
  ['jan@voorbeeld.nl. Stuur de routekaart niet mee', 'without', 'jan@voorbeeld.nl'],
])('%j is an answer with a word on the routekaart', (text, kind, rest) => {
  expect(readTravelWish(text)).toEqual({ kind, rest });
});

it.each([
  'Jan de Vries',
  'ja, stuur alles mee',
  'wat is een routekaart',
  'onze routekaart klopt',
])('%j says nothing of that', (text) => {
  expect(readTravelWish(text)).toBeNull();
});
