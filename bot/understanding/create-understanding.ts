import type { Expectation, Reading } from '../../dialogs/dialog.ts';
import type { Library } from '../contracts/library.ts';
import type { Understanding } from '../contracts/understanding.ts';
import { readAct, readCommand } from './acts.ts';
import { createSearch, type Thresholds } from './create-search.ts';
import { readDialogCommand } from './read-dialog-command.ts';
import { maskBsn } from './mask-bsn.ts';
import { readChoice } from './read-choice.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';
import { createRegionReader } from './read-region.ts';
import { readRequest } from './read-request.ts';
import { readYesNo } from './read-yes-no.ts';

/** Chosen by looking at the example questions of the first library; to be fitted by a command. */
const FIRST_THRESHOLDS: Thresholds = { answer: 0.42, lead: 0.06, option: 0.3 };

/** Builds everything that turns Dutch text into meaning, for one library. */
export function createUnderstanding(library: Library): Understanding {
  const search = createSearch(library, FIRST_THRESHOLDS);
  const readRegion = createRegionReader(library.regions, library.provinces);
  return {
    act: readAct,
    command: readCommand,
    dialogCommand: readDialogCommand,
    request: readRequest,
    search: search.find,
    maskBsn,
    chooseFrom: readChoice,
    read: (expects, text) => readAs(expects, text, readRegion),
  };
}

function readAs(expects: Expectation, text: string, readRegion: (text: string) => Reading): Reading {
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
    case 'choice':
      throw new Error('a choice is read against its labels (read-choice), not here');
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
