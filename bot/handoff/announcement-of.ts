import type { Announcement, Case, CaseEvent } from '../contracts/case.ts';
import type { Message } from '../contracts/message.ts';
import type { MailDeps } from './handoff-deps.ts';
import { oneLine } from './one-line.ts';

/** What the user hears in the talk of an event: a claim, a close, and that nobody took the case. */
export function announcementOf(
  { reference, closeReason, timeline }: Case,
  event: CaseEvent,
  { say, mailSettings }: Pick<MailDeps, 'say' | 'mailSettings'>,
): Announcement | undefined {
  const { address: adres, status: zekerheid } = mailSettings.contact();
  const announced = (message: Message): Announcement => ({ key: `zaak/${reference}/${timeline.length}`, message });
  switch (event.what) {
    case 'opgepakt': {
      const wie = oneLine(event.by ?? '', 80);
      return announced({ key: 'zaak.opgepakt', text: say('mail.melding.opgepakt', { referentie: reference, wie }) });
    }
    case 'gesloten':
      return closeReason === 'naar-ocw'
        ? undefined
        : announced({ key: 'zaak.gesloten', text: say('mail.melding.gesloten', { referentie: reference, adres }) });
    case 'geescaleerd': {
      const text = say('mail.melding.geescaleerd', { referentie: reference, adres, zekerheid });
      return announced({ key: 'zaak.geescaleerd', text });
    }
    default:
      return undefined;
  }
}
