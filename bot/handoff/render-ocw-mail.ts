import type { Case } from '../contracts/case.ts';
import { bareAddress } from './bare-address.ts';
import type { MailDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter } from './letter.ts';
import { questionPart } from './question-part.ts';
import { routekaartSummary } from './routekaart-parts.ts';
import { senderLine } from './sender-line.ts';
import { staffSubject } from './staff-subject.ts';
import { talkPart } from './talk-part.ts';

/** The mail to the account managers of the ministry: outside our staff, so without a link to our pages. */
export function renderOcwMail(stored: Case, { say, mailSettings }: MailDeps): Letter {
  const { intake } = stored;
  const email = bareAddress(intake.email);
  const trial = mailSettings.publicUrl === undefined ? [say('mail.proefmodus')] : [];
  return {
    subject: staffSubject(stored, say),
    parts: [
      {
        kind: 'text',
        lines: [
          say('mail.ocw.wat', { referentie: stored.reference }),
          senderLine(intake, say),
          email ? say('mail.ocw.antwoord', { email }) : say('mail.medewerker.antwoord-met-de-hand'),
        ],
      },
      ...questionPart(stored.intake, say),
      { kind: 'facts', heading: say('mail.medewerker.kop-gegevens'), facts: intakeFacts(stored, say) },
      ...(intake.routekaart ? routekaartSummary(intake.routekaart, say) : []),
      { kind: 'text', heading: say('mail.medewerker.kop-reden'), lines: [say('mail.reden.ocw-toestemming')] },
      talkPart(stored.talk, say),
      { kind: 'text', lines: [say('mail.ocw.afzender'), say('mail.automatisch'), ...trial] },
    ],
  };
}
