import type { Library, Region } from '../contracts/library.ts';
import type { Collection, Criterion, Sought } from '../contracts/understanding.ts';
import type { DutchTerms, Term } from './dutch-terms.ts';
import { createPhrases, type Phrases } from './find-phrases.ts';
import { findPlaces, type PlaceHit } from './find-places.ts';
import { normalise, words } from './normalise.ts';
import { createRegionNames } from './region-names.ts';

/** Longer texts are read by their first part, as the search does (design §3). */
const READ_CHARACTERS = 2000;
/** More criteria than this are a story, not a search. */
const MOST_CRITERIA = 6;

/** Words for the collections, by stem. Plural only where the singular mostly means something else ('rapport', 'model'). */
const COLLECTION_WORDS: Readonly<Record<Collection, readonly string[]>> = {
  praktijkvoorbeeld: [
    'voorbeeld',
    'voorbeelden',
    'praktijkvoorbeeld',
    'praktijkvoorbeelden',
    'voorbeeldje',
    'voorbeeldjes',
    'praktijkcase',
    'praktijkcases',
    'cases',
    'casussen',
    'good practice',
    'good practices',
    'best practice',
    'best practices',
    'succesverhaal',
    'succesverhalen',
    'praktijkverhalen',
    'verhalen',
    'praktijkervaringen',
    'ervaringen van',
  ],
  handreiking: [
    'handreiking',
    'handreikingen',
    'instrument',
    'instrumenten',
    'checklist',
    'checklists',
    'tool',
    'tools',
    'publicatie',
    'publicaties',
    'brochure',
    'brochures',
    'handleiding',
    'handleidingen',
    'rapporten',
    'stappenplannen',
    'sjablonen',
    'formats',
    'hulpmiddel',
    'hulpmiddelen',
    'leesvoer',
  ],
};

/** 'Bij voorbeeld', 'als voorbeeld' and 'ten voorbeeld' ask for none. */
const NO_COLLECTION = new Set(['bij', 'als', 'ten']);
/** Words that go with a place or a collection without saying more. */
const FILLERS = new Set(
  words(
    'zit zitten zat ligt liggen woon wonen werk werken kom komen gevestigd bestuur besturen bestuurder bestuurders schoolbestuur stichting school scholen schoolbesturen regio regios provincie gemeente omgeving gebied rond rondom nabij uit buurt hier vo voortgezet onderwijs geef geven toon laat zien zoek zoeken noem vind vinden krijg krijgen hebben paar aantal recente nieuwste goede goed mooie leuke inspirerende concrete praktische passende soort welke overzicht lijst vooral betreft gaat gaan thema onderwerp voor bestuurders',
  ),
);

/** A term that a phrase may mean, and the phrase as begrippen.yaml spells it. */
interface Subject {
  readonly attribute: string;
  readonly spelled: string;
}

/** Makes the reader of what a text seeks in the collections: terms of begrippen.yaml with their `ook` words, and places. */
export function createSoughtReader(library: Library, dutch: DutchTerms): (text: string) => Sought {
  const stems = (text: string): string[] => dutch(text).map(keyOf);
  const collections = createPhrases<Collection>();
  for (const [collection, names] of Object.entries(COLLECTION_WORDS))
    for (const name of names) collections.add(words(name), collection as Collection);
  const subjects = subjectPhrases(library, stems);
  const names = createRegionNames(library.regions, library.provinces);
  const articles = articlesOf(library.regions);
  return (text) => {
    const cut = text.slice(0, READ_CHARACTERS);
    const terms = dutch(cut);
    const plain = terms.map(({ word }) => word);
    const named = collections.find(plain).filter(({ start }) => !NO_COLLECTION.has(plain[start - 1] ?? ''));
    const where = findPlaces(cut, names);
    const taken = new Set([...named.flatMap(covered), ...where.flatMap(({ words: name }) => positionsOf(name, plain))]);
    // What is taken already must not be read as a subject too.
    const free = terms.map((term, index) => (taken.has(index) ? '' : keyOf(term)));
    const about = subjects.find(free);
    for (const index of about.flatMap(covered)) taken.add(index);
    const criteria = [
      ...about.map(({ meanings }) => ({
        about: 'subject' as const,
        shown: meanings[0]?.spelled ?? '',
        anyOf: [...new Set(meanings.map(({ attribute }) => attribute))],
      })),
      ...placeCriterion(where, articles),
    ];
    return {
      collections: [...new Set(named.flatMap(({ meanings }) => meanings))],
      criteria: distinct(criteria).slice(0, MOST_CRITERIA),
      nothingElse: terms.every(({ word, stop }, index) => stop || taken.has(index) || FILLERS.has(word)),
    };
  };
}

/** The stem, but short words as they are: the stem of 'weten' is 'wet'. */
function keyOf({ word, stem }: Term): string {
  return stem.length > 3 ? stem : word;
}

function covered({ start, length }: { start: number; length: number }): number[] {
  return Array.from({ length }, (_, offset) => start + offset);
}

function subjectPhrases(library: Library, stems: (text: string) => string[]): Phrases<Subject> {
  const phrases = createPhrases<Subject>();
  const { themes, forms, schoolTypes } = library;
  for (const [of, terms] of Object.entries({ theme: themes, form: forms, schoolType: schoolTypes }))
    for (const { id, name, also } of terms)
      for (const phrase of [name, ...also])
        phrases.add(stems(phrase), { attribute: `${of}/${id}`, spelled: uncapitalised(phrase) });
  return phrases;
}

function uncapitalised(phrase: string): string {
  return /^\p{Lu}\p{Ll}/u.test(phrase) ? `${phrase[0]?.toLowerCase()}${phrase.slice(1)}` : phrase;
}

/** Several places are one criterion: 'in Zeeland en Drenthe' means either, and so does a name of two places. */
function placeCriterion(hits: readonly PlaceHit[], articles: ReadonlyMap<string, string>): Criterion[] {
  const places = hits.flatMap((hit) => hit.places);
  if (places.length === 0) return [];
  const names = [...new Set(places.map(({ area, place }) => place ?? articles.get(area) ?? area))];
  const shown = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' en ');
  return [{ about: 'place', shown, anyOf: [...new Set(places.map(({ kind, id }) => `${kind}/${id}`))] }];
}

/** Region → 'de Achterhoek', where that is how people say it. */
function articlesOf(regions: readonly Region[]): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ name, also }) => {
      const said = also.find(
        (other) => /^(?:de|het) /i.test(other) && normalise(other).endsWith(` ${normalise(name)}`),
      );
      return said ? [[name, said] as const] : [];
    }),
  );
}

/** Where these words stand among others. */
function positionsOf(name: string, plain: readonly string[]): number[] {
  const parts = name.split(' ');
  const start = plain.findIndex((_, index) => parts.every((part, offset) => plain[index + offset] === part));
  return start < 0 ? [] : covered({ start, length: parts.length });
}

function distinct(criteria: readonly Criterion[]): Criterion[] {
  const keys = criteria.map(({ anyOf }) => anyOf.join(' '));
  return criteria.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
