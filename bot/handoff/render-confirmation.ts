import type { Case } from '../contracts/case.ts';
import type { RequestId } from '../contracts/library.ts';
import { cleanText } from './clean-text.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { MailSettings } from './mail-settings.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';
import { unlinked } from './unlinked.ts';

/** The support that was announced in 2019 and is not confirmed since (content/ondersteuning). */
const UNCONFIRMED: readonly RequestId[] = [
  'ledenadviseur',
  'bestuurlijke-tafel',
  'rvt-gesprek',
  'visitatie',
  'collegiale-uitwisseling',
  'maatwerk-regio',
];

const LONGEST_NAME = 80;

/** The confirmation to the requester: what was sent and where to, what happens next, and how to add something. */
export function renderConfirmation(newCase: Case, say: HandoffSay, settings: MailSettings): Letter {
  return {
    subject: say('mail.bevestiging.onderwerp', { referentie: newCase.reference }),
    parts: [lead(newCase, say), ...next(newCase, say), ...sent(newCase, say), ...privacy(say, settings)],
  };
}

function lead({ reference, intake, route }: Case, say: HandoffSay): LetterPart {
  const ontvanger = say(`mail.ontvanger.${route.to}`);
  return {
    kind: 'text',
    lines: [
      say('mail.bevestiging.aanhef', { naam: unlinked(oneLine(intake.name, LONGEST_NAME)) }),
      say('mail.bevestiging.vastgelegd', { referentie: reference, ontvanger }),
    ],
  };
}

function next({ intake, route }: Case, say: HandoffSay): LetterPart[] {
  const wish = route.reason === 'wens-ledenadviseur' ? [say('mail.bevestiging.wens-ledenadviseur')] : [];
  const offer = UNCONFIRMED.includes(intake.request) ? [say('mail.bevestiging.aanbod')] : [];
  return [
    {
      kind: 'text',
      heading: say('mail.bevestiging.kop-vervolg'),
      lines: [...wish, ...offer, say('mail.bevestiging.vervolg')],
    },
    { kind: 'text', heading: say('mail.bevestiging.kop-aanvullen'), lines: [say('mail.bevestiging.aanvullen')] },
  ];
}

function sent(newCase: Case, say: HandoffSay): LetterPart[] {
  const facts = intakeFacts(newCase, say).map(({ label, value }) => ({
    label,
    value: value === newCase.intake.email ? value : unlinked(value),
  }));
  const talk: LetterPart[] =
    newCase.talk.length > 0 ? [{ kind: 'text', lines: [say('mail.bevestiging.gesprek-mee')] }] : [];
  return [
    { kind: 'facts', heading: say('mail.bevestiging.kop-gestuurd'), facts },
    { kind: 'quote', heading: say('mail.bevestiging.vraag'), text: unlinked(cleanText(newCase.intake.question)) },
    ...talk,
  ];
}

function privacy(say: HandoffSay, { publicUrl, caseDays }: MailSettings): LetterPart[] {
  const kept = [say('mail.bevestiging.bewaren', { dagen: caseDays }), say('mail.bevestiging.niet-zelf')];
  const trial = publicUrl === undefined ? [say('mail.proefmodus')] : [];
  const link: LetterPart[] =
    publicUrl === undefined
      ? []
      : [{ kind: 'link', label: say('mail.bevestiging.privacy'), url: new URL('/privacy', publicUrl).href }];
  return [
    { kind: 'text', heading: say('mail.bevestiging.kop-gegevens'), lines: kept },
    ...link,
    { kind: 'text', lines: [say('mail.automatisch'), ...trial] },
  ];
}
