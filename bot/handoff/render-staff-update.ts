import type { Case, CaseEvent } from '../contracts/case.ts';
import { cleanText } from './clean-text.ts';
import type { MailDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter, LetterPart } from './letter.ts';
import { oneLine } from './one-line.ts';
import { questionPart } from './question-part.ts';
import { recipientOf } from './recipient.ts';
import { staffButtons } from './staff-buttons.ts';
import { staffSubject } from './staff-subject.ts';
import type { HandoffSay } from './texts.ts';

/** What staff hear of a case that they have already: the requester added something or withdrew it, or it was reopened. */
export type StaffNews = 'aangevuld' | 'ingetrokken' | 'heropend';

/** A short mail in the thread of the case. */
export function renderStaffUpdate(
  stored: Case,
  event: CaseEvent & { readonly what: StaffNews },
  deps: MailDeps,
): Letter {
  const { say, mailSettings } = deps;
  const trial = mailSettings.publicUrl === undefined ? [say('mail.proefmodus')] : [];
  return {
    subject: staffSubject(stored, say, say(`mail.nieuws.${event.what}`)),
    parts: [
      { kind: 'text', lines: [lead(stored, event, say), ...reopened(stored, event, say)] },
      ...said(event, say),
      ...staffButtons(stored, recipientOf(stored.route, deps), deps),
      ...known(stored, event, say),
      { kind: 'text', lines: [say('mail.automatisch'), ...trial] },
    ],
  };
}

/** What the case was about, so that nobody has to look for the first mail. */
function known(stored: Case, { what }: CaseEvent, say: HandoffSay): LetterPart[] {
  if (what === 'ingetrokken') return [];
  const facts = intakeFacts(stored, say);
  return [...questionPart(stored.intake, say), { kind: 'facts', heading: say('mail.medewerker.kop-gegevens'), facts }];
}

function lead({ reference, intake }: Case, { what, by }: CaseEvent & { what: StaffNews }, say: HandoffSay): string {
  const naam = oneLine(intake.name, 80);
  if (what === 'heropend') return say('mail.update.heropend', { referentie: reference, wie: oneLine(by ?? '', 80) });
  return say(`mail.update.${what}`, { referentie: reference, naam });
}

/** What is added to a closed case opens it again. */
function reopened({ waitingSince }: Case, { what, at }: CaseEvent, say: HandoffSay): string[] {
  return what === 'aangevuld' && waitingSince === at ? [say('mail.update.weer-open')] : [];
}

function said({ what, detail }: CaseEvent & { what: StaffNews }, say: HandoffSay): LetterPart[] {
  return detail ? [{ kind: 'quote', heading: say(`mail.update.kop-${what}`), text: cleanText(detail) }] : [];
}
