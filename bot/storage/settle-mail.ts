import type { Case, CaseEvent } from '../contracts/case.ts';
import type { Mail, MailOutcome } from '../contracts/mail.ts';

/** The case after a try of one of its mails; undefined when that mail is not queued (any more). */
export function settleMail(stored: Case, id: string, outcome: MailOutcome): Case | undefined {
  const mail = stored.mails.find((candidate) => candidate.id === id && candidate.status === 'queued');
  if (!mail) return undefined;
  return {
    ...stored,
    version: stored.version + 1,
    mails: stored.mails.map((candidate) => (candidate === mail ? settledMail(mail, outcome) : candidate)),
    timeline: [...stored.timeline, ...eventsOf(mail, outcome)],
  };
}

/** The case with a dead mail queued again; undefined when no mail of that id is dead. */
export function requeueMail(stored: Case, id: string, at: string): Case | undefined {
  const mail = stored.mails.find((candidate) => candidate.id === id && candidate.status === 'dead');
  if (!mail) return undefined;
  return {
    ...stored,
    version: stored.version + 1,
    mails: stored.mails.map((candidate) => (candidate === mail ? requeuedMail(mail, at) : candidate)),
    timeline: [...stored.timeline, { at, what: 'mail-opnieuw', detail: mail.kind }],
  };
}

/** A mail after a try. */
export function settledMail(mail: Mail, outcome: MailOutcome): Mail {
  const tried = { ...mail, attempts: mail.attempts + 1 };
  switch (outcome.kind) {
    case 'sent':
      return { ...tried, status: 'sent', settledAt: outcome.at };
    case 'retry':
      return { ...tried, nextTry: outcome.nextTry, lastError: outcome.code };
    case 'dead':
      return { ...tried, status: 'dead', settledAt: outcome.at, lastError: outcome.code };
    default:
      return outcome satisfies never;
  }
}

/** A dead mail that gets another chance, with the Message-ID and Date that it had. */
export function requeuedMail({ settledAt: _settled, ...mail }: Mail, at: string): Mail {
  return { ...mail, status: 'queued', nextTry: at, requeuedAt: at };
}

function eventsOf(mail: Mail, outcome: MailOutcome): CaseEvent[] {
  switch (outcome.kind) {
    case 'sent':
      return [{ at: outcome.at, what: 'mail-verstuurd', detail: mail.kind }];
    case 'retry':
      return [];
    case 'dead':
      return [{ at: outcome.at, what: 'mail-dood', detail: mail.kind }];
    default:
      return outcome satisfies never;
  }
}
