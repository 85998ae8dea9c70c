import type { Case, CaseEvent } from '../contracts/case.ts';
import { isOpen } from './case-transitions.ts';
import { cleanText } from './clean-text.ts';
import { expectedDay } from './expectation.ts';
import type { MailDeps } from './handoff-deps.ts';
import type { Letter, LetterPart } from './letter.ts';
import { oneLine } from './one-line.ts';
import { recipientName } from './recipient-name.ts';
import { salutation } from './salutation.ts';
import type { HandoffSay } from './texts.ts';
import { unlinked } from './unlinked.ts';

/** What the requester hears by mail after the first confirmation. */
export type RequesterNews =
  | 'aangevuld'
  | 'ingetrokken'
  | 'opgepakt'
  | 'gesloten'
  | 'heropend'
  | 'doorgegeven'
  | 'geescaleerd';

type News = CaseEvent & { readonly what: RequesterNews };

/** A short mail to the requester, in the thread of the confirmation: what happened, and what can be done now. */
export function renderRequesterMail(stored: Case, event: News, { say, links, mailSettings }: MailDeps): Letter {
  const trial = mailSettings.publicUrl === undefined ? [say('mail.proefmodus')] : [];
  const button = say(isOpen(stored) ? 'mail.knop.eigen-zaak' : 'mail.knop.niet-klaar');
  const possible: LetterPart[] =
    stored.status === 'ingetrokken'
      ? []
      : [{ kind: 'buttons', links: [{ label: button, url: links.requester(stored) }] }];
  return {
    subject: say(`mail.aanvrager.onderwerp.${event.what}`, { referentie: stored.reference }),
    parts: [
      {
        kind: 'text',
        lines: [salutation(stored.intake, say), ...news(stored, event, { say, mailSettings })],
      },
      ...added(event, say),
      ...possible,
      { kind: 'text', lines: [say('mail.automatisch'), ...trial] },
    ],
  };
}

function news(stored: Case, event: News, { say, mailSettings }: Pick<MailDeps, 'say' | 'mailSettings'>): string[] {
  const { reference: referentie, route } = stored;
  const dag = route.to === 'ocw' ? undefined : expectedDay(stored, mailSettings, new Date(event.at));
  const expected = dag ? [say('mail.aanvrager.verwachting', { dag })] : [];
  const { address: adres, status: zekerheid } = mailSettings.contact();
  switch (event.what) {
    case 'opgepakt':
      return [say('mail.aanvrager.opgepakt', { referentie, wie: unlinked(oneLine(event.by ?? '', 80)) })];
    case 'gesloten':
      return [
        say('mail.aanvrager.gesloten', { referentie }),
        say(`mail.aanvrager.gesloten.${stored.closeReason ?? 'anders'}`),
        say('mail.aanvrager.niet-klaar', { adres }),
      ];
    case 'heropend':
      return [say('mail.aanvrager.heropend', { referentie }), ...expected];
    case 'doorgegeven':
      return [say('mail.aanvrager.doorgegeven', { referentie, ontvanger: recipientName(route, say) }), ...expected];
    case 'geescaleerd':
      return [
        say('mail.aanvrager.geescaleerd', { referentie }),
        say('mail.aanvrager.rechtstreeks', { adres, zekerheid }),
      ];
    case 'aangevuld': {
      const again = stored.waitingSince === event.at ? [say('mail.aanvrager.weer-open'), ...expected] : [];
      return [say('mail.aanvrager.aangevuld', { referentie }), ...again];
    }
    case 'ingetrokken':
      return [say('mail.aanvrager.ingetrokken', { referentie })];
    default:
      return event.what satisfies never;
  }
}

/** What was added is shown back; it cannot carry a link of a stranger. */
function added({ what, detail }: News, say: HandoffSay): LetterPart[] {
  return what === 'aangevuld' && detail
    ? [{ kind: 'quote', heading: say('mail.update.kop-aangevuld'), text: unlinked(cleanText(detail)) }]
    : [];
}
