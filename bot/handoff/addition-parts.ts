import type { Case } from '../contracts/case.ts';
import { cleanText } from './clean-text.ts';
import { dutchMoment } from './dutch-moment.ts';
import type { LetterPart } from './letter.ts';
import type { HandoffSay } from './texts.ts';

/** What the requester added since, each as a quote. */
export function additionParts({ timeline }: Case, say: HandoffSay): LetterPart[] {
  return timeline
    .filter(({ what }) => what === 'aangevuld')
    .map(({ at, detail = '' }) => ({
      kind: 'quote',
      heading: say('mail.medewerker.kop-aanvulling', { moment: dutchMoment(at) }),
      text: cleanText(detail),
    }));
}
