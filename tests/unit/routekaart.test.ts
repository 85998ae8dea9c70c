import { describe, expect, it } from 'vitest';
import type { Answers } from '../../dialogs/dialog.ts';
import type { RouteLine, Routekaart } from '../../bot/contracts/routekaart.ts';
import { compareRoutekaarten } from '../../bot/conversation/compare-routekaarten.ts';
import { fullAnswers, makeRoutekaart, routeWriter } from '../support/make-routekaart.ts';

const decline = (value: number): Answers => ({
  ...fullAnswers,
  daling: { value, shown: `${value}% in 5 jaar`, detail: { per: 'totaal', years: 5 } },
});
const linesOf = ({ sections }: Routekaart): readonly RouteLine[] => sections.flatMap(({ lines }) => lines);
const section = (routekaart: Routekaart, id: string) => routekaart.sections.find((one) => one.id === id)?.lines ?? [];

describe('writeRoutekaart', () => {
  const full = makeRoutekaart();

  it('has three steps, at most four forms and law rules, three of examples and handreikingen, and support with requests', () => {
    const counts = full.sections.map(({ id, lines }) => [id, lines.length]);
    expect(counts).toEqual([
      ['stappen', 3],
      ['vormen', 4],
      ['voorbeelden', 3],
      ['handreikingen', 3],
      ['wet', 4],
      ['ondersteuning', 3],
    ]);
    expect(section(full, 'ondersteuning').filter(({ request }) => !request)).toEqual([]);
  });

  it('gives every line a reason, an item that exists and a source', () => {
    const without = linesOf(full).filter(
      ({ why, item, sources }) => why === '' || !item || !routeWriter.library.item(item.id) || sources.length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('says of every form who decides, which law, and how long it took elsewhere or that we did not find that', () => {
    for (const { facts } of section(full, 'vormen')) {
      expect(facts.map(({ label }) => label)).toEqual(['Zwaarte', 'Wie beslist', 'De wet', 'Hoe lang elders']);
      expect(facts.filter(({ value }) => value === '')).toEqual([]);
    }
  });

  it('names what every example shares', () => {
    for (const { facts } of section(full, 'voorbeelden')) expect(facts[0]?.label).toBe('Deelt met u');
  });

  it('marks our own estimate', () => {
    const alone = makeRoutekaart({
      ...fullAnswers,
      scholen: { value: 1, shown: '1' },
      obstakels: null,
      partners: null,
    });
    const fusion = section(alone, 'vormen').find(({ id }) => id === 'bestuurlijke-fusie');
    expect(fusion?.estimate).toBe(true);
    expect(fusion?.why).toContain('onze inschatting');
  });

  it('puts the own expectation beside the figures of sources, each with its period and source', () => {
    expect(full.expected).toMatchObject({ value: '20% minder', period: '5 jaar', source: 'uw eigen verwachting' });
    expect(full.reported.length).toBeGreaterThan(1);
    expect(full.reported.filter(({ period, source }) => period === '' || source === '')).toEqual([]);
  });

  it('names the source that says it, also where it is not the first of its item', () => {
    const housing = makeRoutekaart({
      knelpunten: { value: ['huisvesting'], shown: 'huisvesting' },
      fase: { value: 'uitvoeren', shown: 'wij voeren uit' },
    });
    const [line] = section(housing, 'wet').filter(({ id }) => id === 'tijdelijke-nevenvestiging');
    expect(line?.sources[0]?.text).toMatch(/^DUO, tijdelijke nevenvestiging/);
  });

  it('works out 3% a year until 2035 over the years that are left', () => {
    const yearly = makeRoutekaart({
      leerlingen: { value: 800, shown: '800' },
      daling: { value: 3, shown: '3% per jaar tot 2035', detail: { per: 'jaar', until: 2035 } },
    });
    expect(yearly.expected).toMatchObject({ value: '3% per jaar minder', period: 'tot 2035' });
    // 800 × 0.97⁹ = 608.2
    expect(yearly.own.map(({ value }) => value)).toContain('straks ongeveer 610 leerlingen, 190 minder dan nu');
  });

  it('makes one of nothing too, without figures of a region or a sum', () => {
    const empty = makeRoutekaart({});
    expect(empty).toMatchObject({ title: 'Routekaart leerlingendaling', situation: [], own: [], reported: [] });
    expect(empty.notes[0]).toContain('U noemde geen regio');
    expect(section(empty, 'stappen')).toHaveLength(3);
  });

  it('says that no form fits in particular, instead of leaving the part out', () => {
    const late = makeRoutekaart({ fase: { value: 'besluiten', shown: 'wij gaan besluiten' } });
    const forms = late.sections.find(({ id }) => id === 'vormen');
    expect(forms).toMatchObject({ lines: [], intro: expect.stringContaining('nog geen vorm') });
  });
});

describe('compareRoutekaarten', () => {
  const own = makeRoutekaart();

  it('marks only the figures when a decline changes', () => {
    const other = compareRoutekaarten(own, makeRoutekaart(decline(30), 2), '30%');
    expect(other.own.filter(({ changed }) => changed).map(({ label }) => label)).toEqual([
      'Verwachte daling',
      'Onze rekensom',
      'Gemiddeld per school',
    ]);
    expect(linesOf(other).filter(({ change }) => change)).toEqual([]);
    expect(other.comparedWith).toEqual({ number: 1, what: '30%', gone: [] });
  });

  it('marks new lines and names what fell away when the phase changes', () => {
    const later = makeRoutekaart({ ...fullAnswers, fase: { value: 'besluiten', shown: 'wij gaan besluiten' } }, 2);
    const other = compareRoutekaarten(own, later, 'besluiten');
    const before = new Set(linesOf(own).map(({ id }) => id));
    const added = linesOf(other).filter(({ change }) => change === 'nieuw');
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ id }) => before.has(id))).toEqual([]);
    expect(other.comparedWith?.gone.length).toBeGreaterThan(0);
    expect(linesOf(own).filter(({ change }) => change)).toEqual([]);
  });

  it('marks nothing between two that are the same', () => {
    const other = compareRoutekaarten(own, makeRoutekaart(fullAnswers, 2), 'niets');
    expect(JSON.stringify(other)).not.toMatch(/"change|"changed/);
  });
});
