import type { Case, TalkLine } from '../contracts/case.ts';
import { markdownToText } from '../html.ts';
import { bareAddress } from './bare-address.ts';
import { cleanText } from './clean-text.ts';
import { dutchMoment } from './dutch-moment.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { MailSettings } from './mail-settings.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';

const LONGEST_SUBJECT = 150;
const LONGEST_NAME = 80;

/** The mail to the staff: what is asked, by whom, how to answer, and what was said before. */
export function renderStaffMail(newCase: Case, say: HandoffSay, settings: MailSettings): Letter {
  return {
    subject: subjectOf(newCase, say),
    parts: [lead(newCase, say), ...body(newCase, say), closing(say, settings)],
  };
}

function subjectOf({ reference, intake }: Case, say: HandoffSay): string {
  const where = [intake.region, intake.organisation]
    .filter((part) => part)
    .map((part) => oneLine(part ?? '', LONGEST_NAME));
  const kern = [
    say(`mail.verzoek.${intake.request}`),
    ...(where.length > 0 ? where : [oneLine(intake.question, LONGEST_NAME)]),
  ];
  return oneLine(say('mail.medewerker.onderwerp', { referentie: reference, kern: kern.join(' – ') }), LONGEST_SUBJECT);
}

/** Three lines that tell all, also in the preview of a mail program. */
function lead({ reference, intake }: Case, say: HandoffSay): LetterPart {
  const sender = [intake.name, intake.organisation, intake.region]
    .filter((part) => part)
    .map((part) => oneLine(part ?? '', LONGEST_NAME));
  const address = bareAddress(intake.email);
  return {
    kind: 'text',
    lines: [
      say('mail.medewerker.wat', { referentie: reference, verzoek: say(`mail.verzoek.${intake.request}`) }),
      say('mail.medewerker.wie', { afzender: sender.join(', ') }),
      address ? say('mail.medewerker.antwoord', { email: address }) : say('mail.medewerker.antwoord-met-de-hand'),
    ],
  };
}

function body(newCase: Case, say: HandoffSay): LetterPart[] {
  return [
    { kind: 'quote', heading: say('mail.medewerker.kop-vraag'), text: cleanText(newCase.intake.question) },
    { kind: 'facts', heading: say('mail.medewerker.kop-gegevens'), facts: intakeFacts(newCase, say) },
    { kind: 'text', heading: say('mail.medewerker.kop-gevraagd'), lines: [say('mail.medewerker.gevraagd')] },
    { kind: 'text', heading: say('mail.medewerker.kop-reden'), lines: [say(`mail.reden.${newCase.route.reason}`)] },
    talk(newCase.talk, say),
  ];
}

function talk(lines: readonly TalkLine[], say: HandoffSay): LetterPart {
  const heading = say('mail.medewerker.kop-gesprek');
  if (lines.length === 0) return { kind: 'text', heading, lines: [say('mail.medewerker.geen-gesprek')] };
  return {
    kind: 'talk',
    heading,
    intro: say('mail.medewerker.gesprek-mee'),
    lines: lines.map((line) => spoken(line, say)),
  };
}

/** What the bot said is Markdown, what a user typed is not: a link of the user's making stays text. */
function spoken({ who, at, text }: TalkLine, say: HandoffSay) {
  const plain = who === 'krimpwijzer' ? markdownToText(text) : text;
  return { who: say(`mail.wie.${who}`), at: dutchMoment(at), text: cleanText(plain) };
}

function closing(say: HandoffSay, { publicUrl }: MailSettings): LetterPart {
  const trial = publicUrl === undefined ? [say('mail.proefmodus')] : [];
  return { kind: 'text', lines: [say('mail.medewerker.vertrouwelijk'), say('mail.automatisch'), ...trial] };
}
