import type { Case } from '../contracts/case.ts';
import type { RequestId } from '../contracts/library.ts';
import { cleanText } from './clean-text.ts';
import { expectedDay } from './expectation.ts';
import type { MailDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { MailSettings } from './mail-settings.ts';
import { recipientName } from './recipient-name.ts';
import { salutation } from './salutation.ts';
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

/** The confirmation to the requester: what was sent and where to, what happens next and when, how to add or withdraw. */
export function renderConfirmation(newCase: Case, deps: MailDeps): Letter {
  const { say, mailSettings } = deps;
  return {
    subject: say('mail.bevestiging.onderwerp', { referentie: newCase.reference }),
    parts: [
      lead(newCase, say),
      next(newCase, say, mailSettings),
      ...change(newCase, deps),
      ...sent(newCase, say),
      ...privacy(say, mailSettings),
    ],
  };
}

function lead({ reference, intake, route }: Case, say: HandoffSay): LetterPart {
  return {
    kind: 'text',
    lines: [
      salutation(intake, say),
      say('mail.bevestiging.vastgelegd', { referentie: reference, ontvanger: recipientName(route, say) }),
    ],
  };
}

function next(newCase: Case, say: HandoffSay, settings: MailSettings): LetterPart {
  const { intake, route } = newCase;
  const wish =
    route.reason === 'wens-ledenadviseur' || route.reason === 'adviseur-afwezig'
      ? [say(`mail.bevestiging.${route.reason}`)]
      : [];
  const offer = UNCONFIRMED.includes(intake.request) ? [say('mail.bevestiging.aanbod')] : [];
  const dag = expectedDay(newCase, settings, new Date(newCase.createdAt));
  const expected = dag ? [say('mail.bevestiging.verwachting', { dag })] : [];
  const when =
    route.to === 'ocw' ? [say('mail.bevestiging.vervolg-ocw')] : [say('mail.bevestiging.vervolg'), ...expected];
  return { kind: 'text', heading: say('mail.bevestiging.kop-vervolg'), lines: [...when, ...wish, ...offer] };
}

/** A case for the ministry leaves our hands: nothing can be added or withdrawn here. */
function change(newCase: Case, { say, links }: MailDeps): LetterPart[] {
  const heading = say('mail.bevestiging.kop-aanvullen');
  if (newCase.route.to === 'ocw') return [{ kind: 'text', heading, lines: [say('mail.bevestiging.aanvullen-ocw')] }];
  return [
    { kind: 'text', heading, lines: [say('mail.bevestiging.aanvullen')] },
    { kind: 'buttons', links: [{ label: say('mail.knop.eigen-zaak'), url: links.requester(newCase) }] },
  ];
}

function sent(newCase: Case, say: HandoffSay): LetterPart[] {
  const facts = intakeFacts(newCase, say).map(({ label, value }) => ({
    label,
    value: value === newCase.intake.email ? value : unlinked(value),
  }));
  const talk: LetterPart[] =
    newCase.talk.length > 0 ? [{ kind: 'text', lines: [say('mail.bevestiging.gesprek-mee')] }] : [];
  const route: LetterPart[] = newCase.intake.routekaart
    ? [{ kind: 'text', lines: [say('mail.bevestiging.routekaart-mee')] }]
    : [];
  const text = unlinked(cleanText(newCase.intake.question));
  const question: LetterPart[] =
    text.trim() === '' ? [] : [{ kind: 'quote', heading: say('mail.bevestiging.vraag'), text }];
  return [{ kind: 'facts', heading: say('mail.bevestiging.kop-gestuurd'), facts }, ...question, ...talk, ...route];
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
