import type { CaseAction } from '../contracts/case-action.ts';
import type { Case } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import { isOpen } from './case-transitions.ts';
import { deadlinesOf } from './expectation.ts';
import type { MailSettings } from './mail-settings.ts';
import { isOfficeHour } from './working-days.ts';

/**
 * What the program itself must do with a case now; undefined when nothing. Reminders go out in office hours alone. The
 * key of each action holds the moment from which it counts, so that it is done once.
 */
export function dueAction(
  stored: Case,
  now: Date,
  days: Pick<MailSettings, 'reminderDays' | 'escalationDays'>,
): CaseAction | undefined {
  if (!isOpen(stored)) return undefined;
  return undeliverable(stored) ?? (stored.route.to === 'ocw' ? handedOver(stored) : overdue(stored, now, days));
}

/** A mail that cannot reach an adviser or the ministry sends the case to the mailbox: nothing falls between. */
function undeliverable({ route, status, mails }: Case): CaseAction | undefined {
  if (route.to === 'mailbox' || status === 'opgepakt') return undefined;
  const last = mails.findLast(({ kind }) => kind === (route.to === 'ocw' ? 'to-ocw' : 'to-staff'));
  if (last?.status !== 'dead') return undefined;
  const reason = route.to === 'ocw' ? 'ocw-onbereikbaar' : 'adviseur-onbereikbaar';
  return { kind: 'pass-on', key: `onbestelbaar/${last.id}`, route: { to: 'mailbox', reason } };
}

/** The ministry is outside our staff: a case for it is closed when its mail was taken. */
function handedOver({ mails }: Case): CaseAction | undefined {
  const mail: Mail | undefined = mails.findLast(({ kind }) => kind === 'to-ocw');
  return mail?.status === 'sent' ? { kind: 'close', key: `naar-ocw/${mail.id}`, reason: 'naar-ocw' } : undefined;
}

function overdue(stored: Case, now: Date, days: Parameters<typeof dueAction>[2]): CaseAction | undefined {
  if (stored.status === 'opgepakt' || !isOfficeHour(now)) return undefined;
  const { remind, escalate } = deadlinesOf(stored, days);
  const since = stored.waitingSince ?? stored.createdAt;
  if (!stored.escalatedAt && now >= escalate) return { kind: 'escalate', key: `geescaleerd/${since}` };
  const routedSince = stored.routedAt ?? since;
  // Once the mailbox knows, only who got the case after that is reminded.
  const fresh = stored.escalatedAt ? routedSince > stored.escalatedAt : now < escalate;
  return fresh && !stored.remindedAt && now >= remind ? { kind: 'remind', key: `herinnerd/${routedSince}` } : undefined;
}
