import type { Case } from '../contracts/case.ts';
import { dutchMoment } from './dutch-moment.ts';
import type { Fact } from './letter.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';

/** The longest value of a fact; what is longer than this is a question, and stands in the mail as one. */
const LONGEST = 1000;

/** The facts of a case in the order in which both mails show them; what was not given is left out. */
export function intakeFacts({ reference, createdAt, intake }: Case, say: HandoffSay): Fact[] {
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [say('mail.veld.referentie'), reference],
    [say('mail.veld.verzoek'), say(`mail.verzoek.${intake.request}`)],
    [say('mail.veld.regio'), intake.region],
    ...intake.extra.map(({ label, value }) => [label, value] as const),
    [say('mail.veld.naam'), intake.name],
    [say('mail.veld.organisatie'), intake.organisation],
    [say('mail.veld.email'), intake.email],
    [say('mail.veld.telefoon'), intake.phone],
    [say('mail.veld.ontvangen'), dutchMoment(createdAt)],
  ];
  return facts.flatMap(([label, value]) =>
    value ? [{ label: oneLine(label, LONGEST), value: oneLine(value, LONGEST) }] : [],
  );
}
