import type { Case } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import type { Outbox } from '../contracts/stores.ts';
import type { CaseIndex } from './case-index.ts';
import type { DocumentFolder } from './document-folder.ts';
import { settleMail } from './settle-mail.ts';

const LEASE_MS = 2 * 60_000;

/** The mails of all cases as work. Leases live in memory: the process that holds them is the folder's only one. */
export function createFileOutbox(documents: DocumentFolder<Case>, index: CaseIndex): Outbox {
  /** Mail id → the moment until which nobody else gets it, in milliseconds. */
  const leases = new Map<string, number>();
  const leaseOf = (id: string): number => leases.get(id) ?? 0;

  return {
    async claim(now, limit) {
      const at = now.getTime();
      const due = index.queued().filter(({ id, nextTry }) => nextTry <= at && leaseOf(id) <= at);
      const taken = due.slice(0, limit);
      // Before the first await, so that two claims at once never take the same mail.
      for (const { id } of taken) leases.set(id, at + LEASE_MS);
      const mails = await Promise.all(taken.map(({ id, key }) => queuedMail(documents, key, id)));
      return mails.filter((mail) => mail !== undefined);
    },
    async settle(id, outcome) {
      const key = index.keyOfMail(id);
      if (key !== undefined) {
        await documents.update(key, (stored) => ({
          write: stored && settleMail(stored, id, outcome),
          result: undefined,
        }));
      }
      leases.delete(id);
    },
    async nextDue() {
      const dues = index.queued().map(({ id, nextTry }) => Math.max(nextTry, leaseOf(id)));
      return dues.length === 0 ? undefined : new Date(dues.reduce((a, b) => Math.min(a, b)));
    },
    counts: async () => ({ queued: index.queued().length, dead: index.dead().length }),
  };
}

async function queuedMail(documents: DocumentFolder<Case>, key: string, id: string): Promise<Mail | undefined> {
  const stored = await documents.load(key);
  return stored?.mails.find((mail) => mail.id === id && mail.status === 'queued');
}
