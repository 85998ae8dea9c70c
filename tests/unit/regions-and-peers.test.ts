import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import type { Exploration } from '../../bot/contracts/stores.ts';
import { openContent } from '../../bot/open-content.ts';
import { openToPeers, pairPeers } from '../../bot/staff/pair-peers.ts';
import { reportMatches } from '../../bot/staff/report-matches.ts';
import { reportRegions } from '../../bot/staff/report-regions.ts';
import { makeCase, makeIntake } from '../support/make-case.ts';
import { fullAnswers, makeRoutekaart } from '../support/make-routekaart.ts';
import { root } from '../support/read-imports.ts';

const { library, say, forTurn } = openContent(join(root, 'content'));
const explored = (region: string | undefined, concerns: readonly string[] = ['financien']): Exploration => ({
  at: '2026-11-25T10:00:00.000Z',
  concerns,
  phase: 'verkennen',
  ...(region && { region }),
});
const times = (count: number, one: Exploration) => Array.from({ length: count }, () => one);
const regions = (all: readonly Exploration[]) =>
  reportRegions(all, { say: say.overviews, library, sayKey: forTurn.sayKey });

describe('the regiobeeld', () => {
  it('is not shown below five talks', () => {
    expect(regions(times(4, explored('achterhoek')))).not.toMatch(/Achterhoek|financi/);
    expect(regions(times(5, explored('achterhoek')))).toContain('Achterhoek: 5');
  });

  it('counts by concern and phase, and hides every count below five', () => {
    const said = regions([...times(6, explored('achterhoek')), ...times(2, explored('achterhoek', ['bovenbouw']))]);
    expect(said).toContain('financiën 6');
    expect(said).toContain('bovenbouw en kleine vakken minder dan 5');
    expect(said).toContain('wij verkennen 8');
  });

  it('puts small regions together, and shows them only when they are five', () => {
    const shown = times(5, explored('achterhoek'));
    const few = [explored('drenthe'), explored('parkstad'), explored(undefined)];
    expect(regions([...shown, ...few])).not.toMatch(/Drenthe|Parkstad|te weinig gesprekken, of/);
    expect(regions([...shown, ...few, explored('twente'), explored('twente')])).toContain('zonder regio: 5');
  });
});

const peer = (reference: string, changes: Partial<Case['intake']> = {}, more: Partial<Case> = {}): Case =>
  makeCase({
    reference,
    intake: makeIntake({
      request: 'collegiale-uitwisseling',
      peerConsent: true,
      regionId: 'achterhoek',
      email: `${reference}@school.example`,
      ...changes,
    }),
    ...more,
  });

describe('pairs of peers', () => {
  it('are made of open requests for an exchange with consent alone', () => {
    const cases = [
      peer('a'),
      peer('b', { peerConsent: false }),
      peer('c', { request: 'vraag' }),
      peer('d', {}, { status: 'gesloten' }),
      peer('e', {}, { status: 'opgepakt' }),
      peer('f', { peerConsent: undefined }),
    ];
    expect(openToPeers(cases).map(({ reference }) => reference)).toEqual(['a', 'e']);
    expect(pairPeers(cases, library.regions)).toEqual([
      { one: 'a', other: 'e', shared: [{ kind: 'region', id: 'achterhoek' }] },
    ]);
  });

  it('share a region, a province or answers of both verkenningen, most alike first', () => {
    const routekaart = makeRoutekaart();
    const alike = makeRoutekaart({
      ...fullAnswers,
      knelpunten: { value: ['financien'], shown: 'financiën' },
    });
    const pairs = pairPeers(
      [
        peer('a'),
        peer('b', { regionId: 'veluwe' }),
        peer('c', { regionId: 'drenthe', routekaart }),
        peer('d', { regionId: 'parkstad', routekaart: alike }),
      ],
      library.regions,
    );
    expect(pairs.map(({ one, other }) => `${one}-${other}`)).toEqual(['c-d', 'a-b']);
    expect(pairs[0]?.shared).toContainEqual({ kind: 'told', label: 'Waar het knelt', value: 'financiën' });
    expect(pairs[1]?.shared).toEqual([{ kind: 'province', id: 'gelderland' }]);
  });

  it('are never of one sender, nor of two that share nothing', () => {
    expect(
      pairPeers([peer('a', { email: 'Jo@x.example' }), peer('b', { email: 'jo@x.example' })], library.regions),
    ).toEqual([]);
    expect(pairPeers([peer('a'), peer('b', { regionId: 'drenthe' })], library.regions)).toEqual([]);
  });

  it('are reported by reference and what they share, without names or addresses', () => {
    const said = reportMatches([peer('KW-0000-000A'), peer('KW-0000-000B')], say.overviews, library);
    expect(said).toContain('KW-0000-000A en KW-0000-000B');
    expect(said).toContain('regio Achterhoek');
    expect(said).not.toMatch(/school\.example|Jo de Vries|Stichting/);
    expect(reportMatches([], say.overviews, library)).toContain('Geen paren');
  });
});
