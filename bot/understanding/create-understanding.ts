import type { Expectation, Reading } from '../../dialogs/dialog.ts';
import type { Library } from '../contracts/library.ts';
import type { Understanding } from '../contracts/understanding.ts';
import { createActReader } from './create-act-reader.ts';
import { createRequestReader } from './create-request-reader.ts';
import { createSearch } from './create-search.ts';
import { createDutchTerms } from './dutch-terms.ts';
import { maskPersonal } from './mask-personal.ts';
import { readCriteria } from './read-criteria.ts';
import { createFollowUpReader } from './read-follow-up.ts';
import { readMyDataWish } from './read-my-data-wish.ts';
import { createSoughtReader } from './read-sought.ts';
import { readDialogCommand } from './read-dialog-command.ts';
import { chooseMentioned } from './choose-mentioned.ts';
import { chooseSeveral } from './choose-several.ts';
import { countsEach } from './counts-each.ts';
import { maskBsn } from './mask-bsn.ts';
import { readCaseWish } from './read-case-wish.ts';
import { readChangeQuestion } from './read-change-question.ts';
import { readChoice } from './read-choice.ts';
import { readCommand } from './read-command.ts';
import { readCorrection } from './read-correction.ts';
import { readCopyWish } from './read-copy-wish.ts';
import { readCounts } from './read-counts.ts';
import { readDate } from './read-date.ts';
import { readDecline } from './read-decline.ts';
import { readFigures } from './read-figures.ts';
import { readEmail } from './read-email.ts';
import { readMergerWish } from './read-merger-wish.ts';
import { readNumber } from './read-number.ts';
import { readPercentage } from './read-percentage.ts';
import { readPhone } from './read-phone.ts';
import { createRegionReader } from './read-region.ts';
import { beginsWithVerkenning, readRouteWish, readTravelWish, wantsVerkenning } from './read-route-wish.ts';
import { readSituation } from './read-situation.ts';
import { readVisitor } from './read-visitor.ts';
import { readWorry } from './read-worry.ts';
import { readYears } from './read-years.ts';
import { readYesNo } from './read-yes-no.ts';

/** Builds everything that turns Dutch text into meaning, for one library. */
export function createUnderstanding(library: Library): Understanding {
  const readRegion = createRegionReader(library.regions, library.provinces);
  const dutch = createDutchTerms(library.language);
  const sought = createSoughtReader(library, dutch);
  return {
    act: createActReader(library),
    command: readCommand,
    travelWish: readTravelWish,
    worry: readWorry,
    dialogCommand: readDialogCommand,
    request: createRequestReader(library.language),
    caseWish: readCaseWish,
    correction: readCorrection,
    visitor: readVisitor,
    search: createSearch(library),
    sought,
    followUp: createFollowUpReader(dutch),
    myDataWish: readMyDataWish,
    maskPersonal,
    maskBsn,
    routeWish: readRouteWish,
    mergerWish: readMergerWish,
    wantsVerkenning,
    beginsWithVerkenning,
    situation: (text) => readSituation(text, readRegion),
    changeAsked: readChangeQuestion,
    chooseFrom: readChoice,
    chooseSeveral,
    chooseMentioned,
    copyWish: readCopyWish,
    counts: readCounts,
    figures: readFigures,
    read: (expects, text, now) => readAs(expects, text, { readRegion, sought, now }),
  };
}

/** What some readers need besides the text. */
interface ReadingContext {
  readonly sought: Understanding['sought'];
  readonly readRegion: (text: string) => Reading;
  readonly now: Date | undefined;
}

function readAs(expects: Expectation, text: string, { readRegion, sought, now }: ReadingContext): Reading {
  switch (expects.kind) {
    case 'text':
      return readText(text, expects.maxLength);
    case 'yes-no':
      return readYesNo(text);
    case 'email':
      return readEmail(text);
    case 'phone':
      return readPhone(text);
    case 'region':
      return readRegion(text);
    case 'criteria':
      return readCriteria(sought(text));
    case 'number':
      if (expects.inAll && countsEach(text)) return { kind: 'unclear' };
      return expects.years && now ? readYears(text, expects, now) : readNumber(text, expects);
    case 'percentage':
      return expects.orPupils ? readDecline(text, now) : readPercentage(text);
    case 'date':
      if (!now) throw new Error("a date is read from a moment: hand in the turn's now");
      return readDate(text, now);
    case 'choice':
    case 'choices':
      throw new Error('a choice is read against its labels (chooseFrom, chooseSeveral), not here');
    default:
      return expects satisfies never;
  }
}

function readText(text: string, maxLength: number): Reading {
  const value = text.trim();
  return value === '' || value.length > maxLength
    ? { kind: 'unclear' }
    : { kind: 'value', answer: { value, shown: value } };
}
