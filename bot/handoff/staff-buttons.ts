import type { Case } from '../contracts/case.ts';
import type { MailDeps } from './handoff-deps.ts';
import type { LetterPart } from './letter.ts';
import type { Recipient } from './recipient.ts';

/** The buttons under a mail to staff. They lead to a page: nothing changes before somebody presses a button there. */
export function staffButtons(
  stored: Case,
  { audience }: Recipient,
  { say, links }: Pick<MailDeps, 'say' | 'links'>,
): LetterPart[] {
  if (audience === undefined) return [];
  const url = links.staff(stored, audience);
  const claim = { label: say('mail.knop.oppakken'), url: `${url}#oppakken` };
  const open = { label: say('mail.knop.bekijken'), url };
  const waits = stored.status === 'nieuw' || stored.status === 'heropend';
  return [{ kind: 'buttons', links: waits ? [claim, open] : [open] }];
}
