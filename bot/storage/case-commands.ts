import type { Case } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import type { Stores } from '../contracts/stores.ts';
import type { AdminCommands } from './admin-commands.ts';

/** A mail without its text: what an administrator needs to know of it. */
export type MailLine = Pick<Mail, 'id' | 'kind' | 'to' | 'date' | 'status' | 'attempts' | 'nextTry' | 'lastError'> & {
  readonly reference?: string;
};

/** A case with its mails as lines. */
export interface CaseReport extends Omit<Case, 'mails'> {
  readonly mails: readonly MailLine[];
}

/** What was erased: all that came from the talk in which the case was handed in. */
export interface ErasedCase {
  readonly references: readonly string[];
  readonly mailsSent: number;
}

type CaseStores = Pick<Stores, 'cases' | 'outbox' | 'conversations' | 'questions' | 'explorations' | 'erasures'>;

/** What an administrator does with cases and their mails. A running outbox looks for work every minute. */
export function caseCommands(stores: CaseStores, now: () => Date): AdminCommands {
  return {
    cases: () => allCases(stores),
    case: async ([reference = '']) => {
      const stored = await stores.cases.load(reference.toUpperCase());
      return stored ? reportOf(stored) : null;
    },
    mail: async () => (await stores.outbox.unsent()).map(({ mail, reference }) => lineOf(mail, reference)),
    resend: ([id = '']) => stores.outbox.requeue(id, now().toISOString()),
    erase: ([reference = '']) => erase(stores, reference.toUpperCase(), now()),
  };
}

async function allCases({ cases }: CaseStores): Promise<CaseReport[]> {
  const reports: CaseReport[] = [];
  for (const reference of await cases.references()) {
    const stored = await cases.load(reference);
    if (stored) reports.push(reportOf(stored));
  }
  return reports;
}

/** Who asks to be forgotten means all that he said here, not one of its cases: a restored backup forgets it too. */
async function erase(stores: CaseStores, reference: string, now: Date): Promise<ErasedCase | null> {
  const stored = await stores.cases.load(reference);
  if (!stored) return null;
  const { conversationId } = stored;
  const references = await stores.cases.referencesOf(conversationId);
  const all = await Promise.all(references.map((one) => stores.cases.load(one)));
  // First the promise to forget: after a kill, the next start keeps it.
  await stores.erasures.add(conversationId, now.toISOString());
  for (const one of references) await stores.cases.remove(one);
  await stores.outbox.removeOf(conversationId);
  await stores.explorations.remove(conversationId);
  await stores.questions.remove(conversationId);
  await stores.conversations.remove(conversationId);
  const mailsSent = all.flatMap((one) => one?.mails ?? []).filter(({ status }) => status === 'sent').length;
  return { references, mailsSent };
}

function reportOf({ mails, ...stored }: Case): CaseReport {
  return { ...stored, mails: mails.map((mail) => lineOf(mail, stored.reference)) };
}

function lineOf(mail: Mail, reference?: string): MailLine {
  const { id, kind, to, date, status, attempts, nextTry, lastError } = mail;
  return {
    id,
    kind,
    to,
    date,
    status,
    attempts,
    nextTry,
    ...(lastError && { lastError }),
    ...(reference && { reference }),
  };
}
