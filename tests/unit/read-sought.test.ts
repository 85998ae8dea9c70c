import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { createDutchTerms } from '../../bot/understanding/dutch-terms.ts';
import { readCriteria } from '../../bot/understanding/read-criteria.ts';
import { createFollowUpReader } from '../../bot/understanding/read-follow-up.ts';
import { createSoughtReader } from '../../bot/understanding/read-sought.ts';
import { root } from '../support/read-imports.ts';

const { library } = readLibrary(join(root, 'content'));
if (!library) throw new Error('content/ has mistakes');
const dutch = createDutchTerms(library.language);
const sought = createSoughtReader(library, dutch);
const followUp = createFollowUpReader(dutch);

describe('sought', () => {
  it.each([
    ['voorbeelden van vmbo in de Achterhoek', ['praktijkvoorbeeld'], ['vmbo', 'de Achterhoek'], true],
    ['heeft u handreikingen over medezeggenschap?', ['handreiking'], ['medezeggenschap'], true],
    ['praktijkvoorbeelden fusie Zeeland', ['praktijkvoorbeeld'], ['fusie', 'Zeeland'], true],
    ['good practices van docenten delen', ['praktijkvoorbeeld'], ['docenten delen'], true],
    ['voorbeelden en checklists over personeel', ['praktijkvoorbeeld', 'handreiking'], ['personeel'], true],
    ['voorbeelden in Zeeland of Drenthe', ['praktijkvoorbeeld'], ['Zeeland en Drenthe'], true],
    ['voorbeelden van bestuurlijke fusies', ['praktijkvoorbeeld'], ['bestuurlijke fusie'], true],
    ['welke handreikingen zijn er', ['handreiking'], [], true],
    ['wij zitten in de Achterhoek', [], ['de Achterhoek'], true],
    ['ons bestuur zit in Winterswijk', [], ['Winterswijk'], true],
    ['wat gebeurt er met de leegstand in Winterswijk', [], ['leegstand', 'Winterswijk'], false],
    ['zijn er echt voorbeelden', ['praktijkvoorbeeld'], [], false],
    ['bijvoorbeeld de fusietoets', [], [], false],
    ['bij voorbeeld een fusie', [], ['fusie'], false],
    ['ze weten niet hoe', [], [], true],
    ['bestaat de fusietoets nog', [], [], false],
  ])('reads "%s"', (text, collections, shown, nothingElse) => {
    const read = sought(text);
    expect(read.collections).toEqual(collections);
    expect(read.criteria.map((one) => one.shown)).toEqual(shown);
    expect(read.nothingElse).toBe(nothingElse);
  });

  it('gives every meaning of a word, and one criterion for a place of two names', () => {
    const [fusie] = sought('voorbeelden van fusie').criteria;
    expect(fusie?.anyOf).toEqual(expect.arrayContaining(['form/scholenfusie', 'form/bestuurlijke-fusie']));
    const [hengelo] = sought('voorbeelden in Hengelo').criteria;
    expect(hengelo?.anyOf).toEqual(expect.arrayContaining(['region/twente', 'region/achterhoek']));
  });

  it('shows criteria in words that read the same again', () => {
    const texts = [
      'fusie in Zeeland',
      'coöperatie',
      'samen vmbo aanbieden',
      'raad van toezicht',
      'de Achterhoek',
      'Hengelo',
    ];
    for (const text of texts) {
      const { criteria } = sought(text);
      expect(sought(criteria.map(({ shown }) => shown).join(', ')).criteria, text).toEqual(criteria);
    }
    const names = [...library.themes, ...library.forms, ...library.schoolTypes].map(({ name }) => name);
    expect(names.filter((name) => sought(name).criteria.length === 0)).toEqual([]);
  });

  it('takes at most six criteria, from the first two thousand characters', () => {
    expect(sought('havo, vwo, vmbo, mavo, mbo, fusie, federatie, holding, personeel').criteria).toHaveLength(6);
    expect(sought(`${'x '.repeat(1500)} voorbeelden van fusie`).collections).toEqual([]);
  });
});

describe('readCriteria', () => {
  it.each([
    ['vmbo', ['vmbo'], false],
    ['fusie in Zeeland', ['fusie', 'Zeeland'], true],
    ['voorbeelden over personeel graag', ['personeel'], false],
  ])('reads "%s" as what to look for', (text, value, place) => {
    expect(readCriteria(sought(text))).toEqual({
      kind: 'value',
      answer: { value, shown: value.join(', '), detail: { place } },
    });
  });

  it.each([
    'xyzzy',
    'bestaat de fusietoets nog',
    'wat mag de mr precies tegenhouden bij een fusie',
  ])('leaves "%s" unclear', (text) => {
    expect(readCriteria(sought(text))).toEqual({ kind: 'unclear' });
  });
});

describe('followUp', () => {
  it.each([
    ['hoe lang duurt dat?', 'leans'],
    ['wie betaalt dat?', 'leans'],
    ['wie beslist daarover', 'leans'],
    ['is dat verplicht?', 'leans'],
    ['waarom?', 'leans'],
    ['en dan?', 'leans'],
    ['en voor het vmbo?', 'leans'],
    ['en bij sluiting?', 'leans'],
    ['heeft u daar voorbeelden van?', 'leans'],
    ['en een federatie?', 'adds'],
    ['en de mr?', 'adds'],
    ['moet dat ook van de mr', 'adds'],
    ['meer', 'more'],
    ['laat er nog meer zien', 'more'],
    ['bestaat de fusietoets nog', null],
    ['welke handreikingen zijn er', null],
    ['wat kost een fusie', null],
    ['klopt het dat de fusietoets is afgeschaft', null],
    ['', null],
    ['en wij willen met drie besturen in de regio iets gaan doen aan het vmbo', null],
  ] as const)('reads "%s" as %s', (text, expected) => {
    expect(followUp(text)).toBe(expected);
  });
});
