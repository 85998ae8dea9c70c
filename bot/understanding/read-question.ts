import type { Library } from '../contracts/library.ts';
import type { SearchMeasures } from '../contracts/search-settings.ts';
import { askingPart } from './asking-part.ts';
import { type Coverage, createCoverageMeter } from './coverage.ts';
import { createDutchTerms } from './dutch-terms.ts';
import { createPlaceNames } from './place-names.ts';
import { createTellingMeter, type Telling } from './how-telling.ts';
import type { ReadText } from './question-features.ts';
import { type Subject, toSubjects } from './to-subjects.ts';
import { vocabulary } from './vocabulary.ts';
import { createItemWeigher } from './weigh-items.ts';

/** What the library makes of a question, before it is decided what to say. */
export interface QuestionReading {
  /** The likeliest subjects, best first; at most three. */
  readonly subjects: readonly Subject[];
  readonly telling: Telling;
  readonly measures: SearchMeasures;
}

interface Weighed extends ReadText {
  readonly subjects: readonly Subject[];
}

const MOST_SUBJECTS = 3;
/** Longer texts are searched by their first part (design §3). */
const SEARCHED_CHARACTERS = 2000;
/** In a longer message a place name tells where the story plays, no longer what is asked. */
const MOST_WORDS_ABOUT_A_PLACE = 8;

/** Makes the reader of questions; takes about a second, a question well under a millisecond. */
export function createQuestionReader(library: Library): (text: string) => QuestionReading {
  const dutch = createDutchTerms(library.language, vocabulary(library));
  const withoutPlaces = createPlaceNames(library.regions, library.provinces);
  const readText = (text: string): ReadText => {
    const { rest, places } = withoutPlaces(text);
    return { terms: dutch(rest), places };
  };
  const readOnce = remember(readText);
  const weigh = createItemWeigher(library, readOnce.read);
  const telling = createTellingMeter(library, readOnce.read);
  readOnce.forget();
  const coverage = createCoverageMeter(library, dutch);
  const weighText = (text: string): Weighed => {
    const { terms, places } = readText(text);
    const near = terms.filter(({ stop }) => !stop).length <= MOST_WORDS_ABOUT_A_PLACE;
    return { terms, places, subjects: toSubjects(weigh({ terms, places: near ? places : [] }, places)) };
  };
  const positions = new Map(library.items.map(({ id }, position) => [id, position]));
  return (text) => {
    const whole = text.slice(0, SEARCHED_CHARACTERS);
    const { terms, places, subjects: all } = weighText(whole);
    const asking = askingPart(whole);
    const asked = asking === null ? all : weighText(asking).subjects;
    const cover = coverage(terms, positions.get(all[0]?.item.id ?? '') ?? -1);
    const told = telling({ terms, places });
    return {
      subjects: (told.much === 'little' ? oursAmong(all, told.subjects, library) : all).slice(0, MOST_SUBJECTS),
      telling: told,
      measures: measuresOf(all, asked, cover),
    };
  };
}

/** The subjects of our own with these keys, in that order, each shown by its main item: for a word that belongs to many. */
function oursAmong(all: readonly Subject[], keys: readonly string[], library: Library): Subject[] {
  const ours = all.filter(isOurs);
  const chosen = keys.flatMap((wanted) => ours.find(({ key }) => key === wanted) ?? []);
  return chosen.map((subject) => ({ ...subject, option: library.item(subject.key) ?? subject.option }));
}

function measuresOf(all: readonly Subject[], asked: readonly Subject[], cover: Coverage): SearchMeasures {
  const [best, second] = all;
  const share = best?.share ?? 0;
  const length = Math.log1p(cover.words);
  return {
    lead: logOdds(share),
    rival: Math.log((share + TINY) / ((second?.share ?? 0) + TINY)),
    asking: logOdds(asked.find(({ key }) => key === best?.key)?.share ?? 0),
    likeness: best?.likeness ?? 0,
    covered: cover.covered,
    known: cover.known,
    length,
    leadLength: logOdds(share) * length,
    ours: shareOf(all.slice(0, MOST_SUBJECTS).filter(isOurs)),
    neighbour: best && !isOurs(best) ? 1 : 0,
    neighbours: shareOf(all.filter((one) => !isOurs(one))),
    elsewhere: 1 - shareOf(all),
  };
}

function isOurs({ item }: Subject): boolean {
  return item.kind !== 'buurvraag';
}

function shareOf(subjects: readonly Subject[]): number {
  return subjects.reduce((sum, { share }) => sum + share, 0);
}

const TINY = 1e-6;

function logOdds(share: number): number {
  return Math.log((share + TINY) / (1 - share + TINY));
}

/** The same texts are read for several purposes while the search is built; afterwards nothing is kept. */
function remember(read: (text: string) => ReadText): { read(text: string): ReadText; forget(): void } {
  const known = new Map<string, ReadText>();
  return {
    read(text) {
      const result = known.get(text) ?? read(text);
      known.set(text, result);
      return result;
    },
    forget: () => known.clear(),
  };
}
