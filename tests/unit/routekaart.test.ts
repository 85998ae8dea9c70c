import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../dialogs/dialog.ts';
import type { RouteLine, Routekaart } from '../../bot/contracts/routekaart.ts';
import { compareRoutekaarten } from '../../bot/conversation/compare-routekaarten.ts';
import { routekaartMailTexts } from '../../bot/handoff/copy-texts.ts';
import { routekaartSummary } from '../../bot/handoff/routekaart-parts.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { fullAnswers, makeRoutekaart, routeWriter } from '../support/make-routekaart.ts';
import { root } from '../support/read-imports.ts';

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
      knelpunten: { value: ['financien'], shown: 'financiën' },
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
    expect(yearly.own.map(({ value }) => value)).toContain('in 2035 ongeveer 610 leerlingen, 190 minder dan nu (800)');
  });

  it('gives back what the user named himself as his own, and shows from where', () => {
    const { own } = makeRoutekaart({
      scholen: { value: 4, shown: '4' },
      vestigingen: { value: 4, shown: '4' },
      daling: {
        value: 15.1,
        shown: 'van 4.380 naar 3.720 leerlingen (15,1% minder)',
        detail: { from: 4380, to: 3720, now: 4380, direction: 'minder' },
      },
      termijn: { value: 5, shown: '5' },
    });
    expect(own.slice(-2)).toEqual([
      { label: 'U noemde', value: 'over 5 jaar 3.720 leerlingen, 660 minder dan nu (4.380)' },
      { label: 'Gemiddeld per school', value: 'nu 1.095 leerlingen, straks 930' },
    ]);
  });

  it('puts the newest figure of the region itself first, what is about more than it last, and says where the ones of now are', () => {
    const { reported, current } = makeRoutekaart({ regio: { value: 'oost-groningen', shown: 'Oost-Groningen' } });
    expect(reported.map(({ what }) => what)).toEqual([
      'Oost-Groningen: leerlingen in het vo in Winschoten en omgeving',
      'Leerlingen in het vo in Emmen, Coevorden en Ter Apel samen',
      expect.stringMatching(/^Leerlingen in het vo; één cijfer voor zes gebieden/),
    ]);
    expect(current?.text).toContain('nieuwste bericht is uit 2022');
    expect(current).toMatchObject({ item: { id: 'prognose-bronnen' }, url: expect.stringContaining('duo.nl') });
  });

  it('says of an example about more regions just that', () => {
    const lines = section(
      makeRoutekaart({
        regio: { value: 'oost-groningen', shown: 'Oost-Groningen' },
        fase: { value: 'nog-niet-begonnen', shown: 'nog niet begonnen' },
      }),
      'voorbeelden',
    );
    const example = lines.find(({ id }) => id === 'pv-zuidoost-drenthe-intentieverklaring');
    expect(example?.facts[0]?.value).toContain('meer regio’s, waaronder de uwe (Oost-Drenthe, Oost-Groningen)');
  });

  it.each([
    ['financien', 'nog-niet-begonnen'],
    ['vmbo-techniek', 'afspraken'],
    ['kwaliteit', 'uitvoeren'],
  ])('shows an example of the own region, whatever hurts (%s, %s)', (concern, phase) => {
    const lines = section(
      makeRoutekaart({
        regio: { value: 'oost-drenthe', shown: 'Oost-Drenthe' },
        knelpunten: { value: [concern], shown: concern },
        fase: { value: phase, shown: phase },
      }),
      'voorbeelden',
    );
    const regions = lines.map(({ id }) => routeWriter.library.item(id)?.attributes.regions);
    expect(regions.filter((ids) => ids?.includes('oost-drenthe')).length).toBeGreaterThan(0);
    expect(lines).toHaveLength(3);
  });

  it('chooses examples by what hurts, not by what stands in the way, and not three of one form', () => {
    const lines = section(
      makeRoutekaart({
        regio: { value: 'zeeuws-vlaanderen', shown: 'Zeeuws-Vlaanderen' },
        knelpunten: { value: ['sluiting', 'bereikbaarheid'], shown: 'een school of locatie sluiten, bereikbaarheid' },
        obstakels: { value: ['rvt'], shown: 'de raad van toezicht' },
      }),
      'voorbeelden',
    );
    const forms = lines.map(({ id }) => routeWriter.library.item(id)?.attributes.forms[0]);
    expect(new Set(forms).size).toBe(3);
    expect(
      lines.map(({ facts }) => facts[0]?.value).filter((value) => /thema:.*sluiten/.test(value ?? '')),
    ).not.toEqual([]);
    expect(
      lines.map(({ facts }) => facts[0]?.value).filter((value) => /thema: [^;]*toezicht/.test(value ?? '')),
    ).toEqual([]);
  });

  it('gives one school with several types the norm of a scholengemeenschap alone, and several schools their mean beside all', () => {
    const types = { value: ['mavo', 'havo'], shown: 'mavo, havo' };
    const norms = (answers: Answers) =>
      section(makeRoutekaart({ ...answers, schoolsoorten: types }), 'wet').find(({ id }) => id === 'opheffingsnorm')
        ?.facts;
    expect(norms({ scholen: { value: 1, shown: '1' } })?.map(({ label }) => label)).toEqual([
      'Norm voor een scholengemeenschap',
    ]);
    const several = norms({
      scholen: { value: 2, shown: '2' },
      leerlingen: { value: 800, shown: '800' },
      knelpunten: { value: ['bovenbouw'], shown: 'bovenbouw en kleine vakken' },
    });
    expect(several?.map(({ label }) => label)).toEqual([
      'Norm voor een school met alleen mavo',
      'Norm voor een school met alleen havo',
      'Norm voor een scholengemeenschap',
      'Uw gemiddelde per school',
    ]);
    expect(several?.at(-1)?.value).toMatch(/^nu 400 leerlingen\. Een gemiddelde zegt niets/);
  });

  it('leaves mergers out for who wants none, says so, and mentions no date that nobody named', () => {
    const without = makeRoutekaart(fullAnswers, 1, true);
    const forms = without.sections.find(({ id }) => id === 'vormen');
    expect(forms?.also).toContain('Fusies staan hier niet bij');
    expect(without.situation.at(-1)).toEqual({ label: 'Wens', value: 'geen fusie' });
    expect(JSON.stringify([forms?.lines, forms?.also?.split('Fusies')[0]])).not.toMatch(
      /scholenfusie|bestuurlijke fusie/i,
    );
    const merger = section(
      makeRoutekaart({ ...fullAnswers, knelpunten: { value: ['huisvesting'], shown: 'huisvesting' }, obstakels: null }),
      'wet',
    ).find(({ id }) => id === 'scholenfusie-start');
    expect(merger?.text).toContain('jaren voorbereiding');
    expect(merger?.text).not.toContain('eerstvolgende');
  });

  it('makes one of nothing too, without figures of a region or a sum', () => {
    const empty = makeRoutekaart({});
    expect(empty).toMatchObject({ title: 'Routekaart leerlingendaling', situation: [], own: [], reported: [] });
    expect(empty.notes[0]).toContain('U noemde geen regio');
    expect(section(empty, 'stappen')).toHaveLength(3);
  });

  it('says that no form fits in particular, instead of leaving the part out', () => {
    const late = makeRoutekaart({ fase: { value: 'uitvoeren', shown: 'wij voeren uit' } });
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
      'Gemiddeld per locatie',
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

describe('routekaartSummary', () => {
  it('tells staff whose the steps are: advice of the bot to the requester, not to them', () => {
    const say = readTexts(join(root, 'content')).bind(routekaartMailTexts);
    const list = routekaartSummary(makeRoutekaart(), say).find(({ kind }) => kind === 'list');
    expect(list).toMatchObject({ heading: 'Wat de bot de aanvrager aanraadde' });
    expect(list?.kind === 'list' ? list.lines.length : 0).toBe(3);
  });
});
