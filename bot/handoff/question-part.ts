import type { Intake } from '../contracts/case.ts';
import { cleanText } from './clean-text.ts';
import type { LetterPart } from './letter.ts';
import type { HandoffSay } from './texts.ts';

/** What is asked in words, quoted; nothing when a request consists of facts alone. */
export function questionPart({ question }: Intake, say: HandoffSay): LetterPart[] {
  const text = cleanText(question);
  return text === '' ? [] : [{ kind: 'quote', heading: say('mail.medewerker.kop-vraag'), text }];
}
