import { describe, expect, it } from 'vitest';
import { createDutchTerms } from '../../bot/understanding/dutch-terms.ts';

const language = {
  stopWords: ['de', 'het', 'in', 'ons'],
  wordGroups: { krimp: ['krimp', 'daling', 'loopt leeg'], leerlingen: ['leerling', 'lln'] },
  compoundParts: ['leerling', 'daling', 'fusie', 'traject'],
  stemExceptions: { fusies: 'fusie', fusie: 'fusie' },
  acts: {
    mens: [],
    intake: [],
    groet: [],
    bedankt: [],
    help: [],
    stop: [],
    opnieuw: [],
    herhaal: [],
    terug: [],
    privacy: [],
    klacht: [],
    taal: [],
    geen: [],
  },
  requests: {},
  elsewhere: {},
} as const;
const dutch = createDutchTerms(language, {
  all: new Set(['bureau']),
  common: new Set(['bureau', 'convenant', 'schatting']),
});

describe('the Dutch terms', () => {
  it('give stems, with the exceptions of the editors', () => {
    expect(dutch('De fusies').map(({ stem, stop }) => [stem, stop])).toEqual([
      ['de', true],
      ['fusie', false],
    ]);
  });

  it('split compounds at known words, linked or not', () => {
    expect(dutch('leerlingendaling')[0]?.parts).toEqual(['leerling', 'daling']);
    expect(dutch('fusiebureau')[0]?.parts).toEqual(['fusie', 'bureau']);
    expect(dutch('fusiestrik')[0]?.parts).toEqual([]);
  });

  it('find groups of words, of expressions and of parts', () => {
    expect(dutch('lln')[0]?.groups).toEqual(['@leerlingen']);
    expect(dutch('ons dorp loopt leeg').map(({ groups }) => groups)).toEqual([[], [], ['@krimp'], []]);
    expect(dutch('leerlingendaling')[0]?.groups).toEqual(['@leerlingen', '@krimp']);
  });

  it('leave absurdly long words alone', () => {
    expect(dutch('fusie'.repeat(400))[0]?.parts).toEqual([]);
  });

  it('mend slips, in words that are no Dutch', () => {
    expect(dutch('convenand').map(({ word }) => word)).toEqual(['convenant']);
    expect(dutch('een nieuwe schutting').map(({ word }) => word)).toEqual(['een', 'nieuwe', 'schutting']);
  });

  it('mend nothing without a vocabulary', () => {
    expect(createDutchTerms(language)('convenand').map(({ word }) => word)).toEqual(['convenand']);
  });
});
