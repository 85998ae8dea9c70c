import type { Case } from '../contracts/case.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';

const LONGEST_SUBJECT = 150;
const LONGEST_NAME = 80;

/** `[KW-…] Ledenadviseur gevraagd – Achterhoek – Stichting Voorbeeld`: sorts by case, and tells what it is about. */
export function staffSubject({ reference, intake }: Case, say: HandoffSay, news?: string): string {
  const where = [intake.region, intake.organisation]
    .filter((part) => part)
    .map((part) => oneLine(part ?? '', LONGEST_NAME));
  const kern = [
    ...(news ? [news] : []),
    say(`mail.kern.${intake.request}`),
    ...(where.length > 0 ? where : [oneLine(intake.question, LONGEST_NAME)]),
  ];
  return oneLine(say('mail.medewerker.onderwerp', { referentie: reference, kern: kern.join(' – ') }), LONGEST_SUBJECT);
}
