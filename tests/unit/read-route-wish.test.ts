import { describe, expect, it } from 'vitest';
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

const why = (text: string) => {
  const wish = readRouteWish(text);
  return wish?.kind === 'why' ? [wish.about, wish.rest, wish.done] : null;
};

describe('readRouteWish', () => {
  it.each([
    ['waarom dit?', '', '', false],
    ['waarom stap 2', 'stap 2', '', false],
    ['Waarom staat het convenant op mijn routekaart?', 'convenant', '', false],
    [
      "Waarom 'Zoek de prognose per vestiging op bij DUO', die heb ik al",
      'zoek prognose per vestiging duo',
      ', die heb ik al',
      true,
    ],
    ['waarom bestuurlijke fusie? ik wil geen fusie', 'bestuurlijke fusie', 'ik wil geen fusie', false],
    ['waarom dit? wij hebben maar 140 leerlingen', '', 'wij hebben maar 140 leerlingen', false],
    ['Hoezo de rvt agenderen, dat is al gedaan', 'rvt agenderen', 'dat is al gedaan', true],
    [
      'waarom leg de prognoses van alle vestigingen in uw gebied naast elkaar',
      'leg prognoses van alle vestigingen in uw gebied naast elkaar',
      '',
      false,
    ],
  ])('reads what "%s" asks about, and what is said after it', (text, about, rest, done) => {
    expect(why(text)).toEqual([about, rest, done]);
  });

  it.each(['wij willen een fusie', 'waaromtrent iets', 'ik vroeg waarom'])('reads no why in "%s"', (text) => {
    expect(why(text)).toBeNull();
  });
});
