import type { Case, CaseEvent } from '../contracts/case.ts';
import type { Mail, MailOutcome } from '../contracts/mail.ts';

/** The case after a try of one of its mails; undefined when that mail is not queued (any more). */
export function settleMail(stored: Case, id: string, outcome: MailOutcome): Case | undefined {
  const mail = stored.mails.find((candidate) => candidate.id === id && candidate.status === 'queued');
  if (!mail) return undefined;
  return {
    ...stored,
    version: stored.version + 1,
    mails: stored.mails.map((candidate) => (candidate === mail ? settled(mail, outcome) : candidate)),
    timeline: [...stored.timeline, ...eventsOf(mail, outcome)],
  };
}

function settled(mail: Mail, outcome: MailOutcome): Mail {
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
