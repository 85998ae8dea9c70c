import type { Case } from '../contracts/case.ts';
import { bareAddress } from './bare-address.ts';
import { additionParts } from './addition-parts.ts';
import { deadlinesOf } from './expectation.ts';
import type { MailDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { MailSettings } from './mail-settings.ts';
import { oneLine } from './one-line.ts';
import { questionPart } from './question-part.ts';
import { recipientOf } from './recipient.ts';
import { routekaartSummary } from './routekaart-parts.ts';
import { senderLine } from './sender-line.ts';
import { staffButtons } from './staff-buttons.ts';
import { staffSubject } from './staff-subject.ts';
import { talkPart } from './talk-part.ts';
import type { HandoffSay } from './texts.ts';
import { dayInWords, dayOf } from './working-days.ts';

const LONGEST_NAME = 80;
const LONGEST_EXCERPT = 140;

/** The mail to who handles a case: what is asked, by whom, how to answer, what is expected, and what was said before. */
export function renderStaffMail(stored: Case, deps: MailDeps): Letter {
  const { say, mailSettings } = deps;
  return {
    subject: staffSubject(stored, say),
    parts: [
      lead(stored, say),
      ...staffButtons(stored, recipientOf(stored.route, deps), deps),
      ...question(stored.intake, say),
      ...additionParts(stored, say),
      asked(stored, say, mailSettings),
      { kind: 'facts', heading: say('mail.medewerker.kop-gegevens'), facts: intakeFacts(stored, say) },
      ...(stored.intake.routekaart ? routekaartSummary(stored.intake.routekaart, say) : []),
      { kind: 'text', heading: say('mail.medewerker.kop-reden'), lines: [reasonOf(stored, say)] },
      talkPart(stored.talk, say),
      closing(say, mailSettings),
    ],
  };
}

/** Three lines that tell all, also in the preview of a mail program: what and who, in short, how to answer. */
function lead({ reference, intake, route }: Case, say: HandoffSay): LetterPart {
  const address = bareAddress(intake.email);
  const wat = { referentie: reference, verzoek: say(`mail.verzoek.${intake.request}`) };
  const what =
    route.reason === 'doorgegeven' ? say('mail.medewerker.wat-doorgegeven', wat) : say('mail.medewerker.wat', wat);
  return {
    kind: 'text',
    lines: [
      `${what} ${senderLine(intake, say)}`,
      ...inShort(intake, say),
      address ? say('mail.medewerker.antwoord', { email: address }) : say('mail.medewerker.antwoord-met-de-hand'),
    ],
  };
}

/** The beginning of the question, in quotes that it cannot end by itself. */
function inShort({ question: asked }: Case['intake'], say: HandoffSay): string[] {
  const vraag = oneLine(asked.replace(/['"‘’“”]/g, ''), LONGEST_EXCERPT);
  return vraag === '' ? [] : [say('mail.medewerker.kort', { vraag })];
}

function asked(stored: Case, say: HandoffSay, settings: MailSettings): LetterPart {
  const dag = dayInWords(dayOf(deadlinesOf(stored, settings).remind));
  const lines = [say(`mail.medewerker.doen.${stored.intake.request}`), say('mail.medewerker.gevraagd', { dag })];
  return { kind: 'text', heading: say('mail.medewerker.kop-gevraagd'), lines };
}

function reasonOf({ route, timeline }: Case, say: HandoffSay): string {
  const passed = timeline.findLast(({ what }) => what === 'doorgegeven');
  if (route.reason !== 'doorgegeven' || !passed) return say(`mail.reden.${route.reason}`);
  const wie = oneLine(passed.by ?? '', LONGEST_NAME);
  return passed.detail
    ? say('mail.reden.doorgegeven-met-uitleg', { wie, uitleg: oneLine(passed.detail, 500) })
    : say('mail.reden.doorgegeven-door', { wie });
}

/** What is asked in words, and the file that goes along. */
function question(intake: Case['intake'], say: HandoffSay): LetterPart[] {
  const { attachment } = intake;
  const file: LetterPart[] = attachment
    ? [
        {
          kind: 'text',
          heading: say('mail.medewerker.kop-bijlage'),
          lines: [say('mail.medewerker.bijlage', { bestand: oneLine(attachment.name, LONGEST_NAME) })],
        },
      ]
    : [];
  return [...questionPart(intake, say), ...file];
}

function closing(say: HandoffSay, { publicUrl }: MailSettings): LetterPart {
  const trial = publicUrl === undefined ? [say('mail.proefmodus')] : [];
  return {
    kind: 'text',
    lines: [
      say('mail.medewerker.link-persoonlijk'),
      say('mail.medewerker.vertrouwelijk'),
      say('mail.automatisch'),
      ...trial,
    ],
  };
}
