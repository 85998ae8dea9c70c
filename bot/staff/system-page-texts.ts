import type { Say, TextDeclarations } from '../contracts/texts.ts';
import { ownCaseTexts } from './own-case-texts.ts';

/** The sentences of all pages behind the links of mails; they stand in content/teksten/behandelen.yaml. */
export const systemPageTexts = {
  ...ownCaseTexts,
  'postbus.titel': [],
  'postbus.uitleg': [],
  'postbus.knop': [],
  'postbus.bewezen': [],
  'postbus.voet': [],
  'weekbericht.titel': ['dag'],
  'weekbericht.kop-zonder': [],
  'weekbericht.kop-duim': [],
  'weekbericht.geen': [],
  'weekbericht.voet': [],
} as const satisfies TextDeclarations;

/** Says a sentence of these pages. */
export type SystemPageSay = Say<typeof systemPageTexts>;
