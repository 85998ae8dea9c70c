import type { Case } from '../contracts/case.ts';
import { additionParts } from './addition-parts.ts';
import { dutchMoment } from './dutch-moment.ts';
import { expectedDay } from './expectation.ts';
import type { MailDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter } from './letter.ts';
import { recipientName } from './recipient-name.ts';
import { questionPart } from './question-part.ts';
import type { Recipient } from './recipient.ts';
import { senderLine } from './sender-line.ts';
import { staffButtons } from './staff-buttons.ts';
import { staffSubject } from './staff-subject.ts';

/** How pressing it is: the route is reminded, or the mailbox hears that nobody took the case. */
export type ReminderKind = 'herinnerd' | 'geescaleerd';

/** The mail about a case that nobody took: enough to act on without looking for the first one. */
export function renderReminder(stored: Case, kind: ReminderKind, recipient: Recipient, deps: MailDeps): Letter {
  const { say, mailSettings } = deps;
  const verzoek = say(`mail.verzoek.${stored.intake.request}`);
  const sinds = dutchMoment(stored.waitingSince ?? stored.createdAt);
  const dag = expectedDay(stored, mailSettings, new Date(stored.remindedAt ?? stored.createdAt));
  const route = recipientName(stored.route, say);
  const trial = mailSettings.publicUrl === undefined ? [say('mail.proefmodus')] : [];
  const lines =
    kind === 'herinnerd'
      ? [
          say('mail.herinnering.wat', { referentie: stored.reference, verzoek, sinds }),
          dag ? say('mail.herinnering.vraag', { dag }) : say('mail.herinnering.vraag-kort'),
        ]
      : [
          say('mail.escalatie.wat', { referentie: stored.reference, verzoek, sinds, route }),
          say('mail.escalatie.vraag'),
        ];
  return {
    subject: staffSubject(stored, say, say(`mail.nieuws.${kind}`)),
    parts: [
      { kind: 'text', lines: [...lines, senderLine(stored.intake, say)] },
      ...staffButtons(stored, recipient, deps),
      ...questionPart(stored.intake, say),
      ...additionParts(stored, say),
      { kind: 'facts', heading: say('mail.medewerker.kop-gegevens'), facts: intakeFacts(stored, say) },
      { kind: 'text', lines: [say('mail.medewerker.link-persoonlijk'), say('mail.automatisch'), ...trial] },
    ],
  };
}
