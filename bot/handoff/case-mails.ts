import type { Case, CaseEvent } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import { bareAddress } from './bare-address.ts';
import type { MailDeps } from './handoff-deps.ts';
import type { Letter } from './letter.ts';
import { queuedMail } from './queued-mail.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { renderConfirmation } from './render-confirmation.ts';
import { renderOcwMail } from './render-ocw-mail.ts';
import { renderReminder } from './render-reminder.ts';
import { type RequesterNews, renderRequesterMail } from './render-requester-mail.ts';
import { renderStaffMail } from './render-staff-mail.ts';
import { renderStaffUpdate, type StaffNews } from './render-staff-update.ts';

/** So often a case answers what its requester does by mail: two robots that answer each other come to an end. */
const MOST_CONFIRMATIONS = 3;
/** So often it tells what staff did, however often they do it. */
const MOST_NOTICES = 8;

/** The mails that belong to an event of a case, as the case stands after it. */
export function caseMails(stored: Case, event: CaseEvent, deps: MailDeps): Mail[] {
  switch (event.what) {
    case 'vastgelegd':
      return [toRoute(stored, event, deps), ...confirmation(stored, event, renderConfirmation(stored, deps), deps)];
    case 'aangevuld':
    case 'ingetrokken':
      return [
        staffUpdate(stored, { ...event, what: event.what }, deps),
        ...confirmation(stored, event, requesterNews(stored, event.what, event, deps), deps),
      ];
    case 'heropend':
      return [staffUpdate(stored, { ...event, what: event.what }, deps), ...notice(stored, event.what, event, deps)];
    case 'opgepakt':
      return notice(stored, event.what, event, deps);
    case 'gesloten':
      // The confirmation told already that the ministry has it and that we follow it no further.
      return stored.closeReason === 'naar-ocw' ? [] : notice(stored, event.what, event, deps);
    case 'doorgegeven':
      return [toRoute(stored, event, deps), ...notice(stored, event.what, event, deps)];
    case 'herinnerd':
      return [reminder(stored, event, recipientOf(stored.route, deps), deps)];
    case 'geescaleerd': {
      const mailbox: Recipient = { address: deps.mailSettings.mailbox, audience: 'postbus' };
      return [reminder(stored, event, mailbox, deps), ...notice(stored, event.what, event, deps)];
    }
    default:
      return [];
  }
}

function toRoute(stored: Case, { at }: CaseEvent, deps: MailDeps): Mail {
  const ocw = stored.route.to === 'ocw';
  const letter = ocw ? renderOcwMail(stored, deps) : renderStaffMail(stored, deps);
  const mail = toStaff(
    stored,
    letter,
    { kind: ocw ? 'to-ocw' : 'to-staff', at },
    recipientOf(stored.route, deps),
    deps,
  );
  const { attachment } = stored.intake;
  return attachment ? { ...mail, attachment } : mail;
}

function staffUpdate(stored: Case, event: CaseEvent & { what: StaffNews }, deps: MailDeps): Mail {
  const letter = renderStaffUpdate(stored, event, deps);
  return toStaff(stored, letter, { kind: 'to-staff', at: event.at }, recipientOf(stored.route, deps), deps);
}

function reminder(stored: Case, { at, what }: CaseEvent, recipient: Recipient, deps: MailDeps): Mail {
  const kind = what === 'geescaleerd' ? 'geescaleerd' : 'herinnerd';
  return toStaff(stored, renderReminder(stored, kind, recipient, deps), { kind: 'reminder', at }, recipient, deps);
}

function toStaff(
  stored: Case,
  letter: Letter,
  { kind, at }: { readonly kind: Mail['kind']; readonly at: string },
  { address }: Recipient,
  deps: MailDeps,
): Mail {
  const thread = threadOf(stored, ['to-staff', 'to-ocw']);
  return queuedMail(letter, { kind, at, to: address, replyTo: bareAddress(stored.intake.email), thread }, deps);
}

function notice(stored: Case, what: RequesterNews, event: CaseEvent, deps: MailDeps): Mail[] {
  return toRequester(
    stored,
    event,
    requesterNews(stored, what, event, deps),
    { kind: 'notice', most: MOST_NOTICES },
    deps,
  );
}

function confirmation(stored: Case, event: CaseEvent, letter: Letter, deps: MailDeps): Mail[] {
  return toRequester(stored, event, letter, { kind: 'confirmation', most: MOST_CONFIRMATIONS }, deps);
}

function requesterNews(stored: Case, what: RequesterNews, event: CaseEvent, deps: MailDeps): Letter {
  return renderRequesterMail(stored, { ...event, what }, deps);
}

/** An address that cannot be answered gets nothing; the mail to the staff says so. */
function toRequester(
  stored: Case,
  { at }: CaseEvent,
  letter: Letter,
  { kind, most }: { readonly kind: 'confirmation' | 'notice'; readonly most: number },
  deps: MailDeps,
): Mail[] {
  const to = bareAddress(stored.intake.email);
  const sent = stored.mails.filter((mail) => mail.kind === kind).length;
  if (to === undefined || sent >= most) return [];
  const thread = threadOf(stored, ['confirmation', 'notice']);
  return [queuedMail(letter, { kind, at, to, replyTo: deps.mailSettings.mailbox, thread }, deps)];
}

/** The first mail of that side: all later ones answer to it. */
function threadOf({ mails }: Case, kinds: readonly Mail['kind'][]): string | undefined {
  return mails.find(({ kind }) => kinds.includes(kind))?.messageId;
}
