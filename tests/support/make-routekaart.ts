import type { Routekaart } from '../../bot/contracts/routekaart.ts';

/** A small routekaart, changed where a test says so. */
export function makeRoutekaart(changes: Partial<Routekaart> = {}): Routekaart {
  const line = { facts: [], why: 'Omdat u dit noemde.', sources: [] };
  return {
    v: 1,
    number: 1,
    madeAt: '2026-11-23T09:00:00.000Z',
    title: 'Routekaart 1: Achterhoek',
    situation: [
      { label: 'Regio', value: 'Achterhoek' },
      { label: 'Waar het knelt', value: 'breed aanbod houden, bovenbouw en kleine vakken' },
    ],
    own: [{ label: 'Leerlingen nu', value: '1.200' }],
    reported: [
      { what: 'Leerlingen in de regio', value: '11 procent minder', period: '2025 tot 2035', source: 'Een bron, 2025' },
    ],
    notes: ['Cijfers van een regio zeggen niets over een enkele school.'],
    sections: [
      {
        id: 'stappen',
        title: 'Drie stappen om mee te beginnen',
        lines: [
          { ...line, id: 'a', title: 'Leg de prognoses van alle vestigingen in uw gebied naast elkaar.' },
          {
            ...line,
            id: 'b',
            title: 'Tel per vak en profiel de leerlingen voor de komende vijf jaar.',
            estimate: true,
          },
        ],
        also: 'Daarna: nodig de andere besturen uit.',
      },
    ],
    ...changes,
  };
}
