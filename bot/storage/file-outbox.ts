import type { Case } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import type { Outbox, OwnedMail } from '../contracts/stores.ts';
import type { CaseIndex } from './case-index.ts';
import type { DocumentFolder } from './document-folder.ts';
import { requeuedMail, requeueMail, settledMail, settleMail } from './settle-mail.ts';
import type { SystemMailIndex } from './system-mail-index.ts';

const LEASE_MS = 2 * 60_000;

/** Where mails stand: in their case, or by themselves when they are of the system. */
export interface MailPlaces {
  readonly cases: { readonly documents: DocumentFolder<Case>; readonly index: CaseIndex };
  readonly system: { readonly documents: DocumentFolder<Mail>; readonly index: SystemMailIndex };
}

/** All mails as work. Leases live in memory: the process that holds them is the folder's only one. */
export function createFileOutbox({ cases, system }: MailPlaces): Outbox {
  /** Mail id → the moment until which nobody else gets it, in milliseconds. */
  const leases = new Map<string, number>();
  const leaseOf = (id: string): number => leases.get(id) ?? 0;
  const queued = () => [...cases.index.queued(), ...system.index.queued()].sort((a, b) => a.nextTry - b.nextTry);
  const owned = async (id: string): Promise<OwnedMail | undefined> => {
    const key = cases.index.keyOfMail(id);
    const stored = key === undefined ? undefined : await cases.documents.load(key);
    const mail = stored ? stored.mails.find((one) => one.id === id) : await system.documents.load(id);
    return mail && { mail, ...(stored && { reference: stored.reference }) };
  };

  return {
    async claim(now, limit) {
      const at = now.getTime();
      const due = queued().filter(({ id, nextTry }) => nextTry <= at && leaseOf(id) <= at);
      const taken = due.slice(0, limit);
      // Before the first await, so that two claims at once never take the same mail.
      for (const { id } of taken) leases.set(id, at + LEASE_MS);
      const found = await Promise.all(taken.map(({ id }) => owned(id)));
      return found.flatMap((one) => (one?.mail.status === 'queued' ? [one.mail] : []));
    },
    async settle(id, outcome) {
      const key = cases.index.keyOfMail(id);
      if (key !== undefined)
        await cases.documents.update(key, (stored) => ({
          write: stored && settleMail(stored, id, outcome),
          result: undefined,
        }));
      else if (system.index.has(id))
        await system.documents.update(id, (mail) => ({
          write: mail?.status === 'queued' ? settledMail(mail, outcome) : undefined,
          result: undefined,
        }));
      leases.delete(id);
    },
    async nextDue() {
      const dues = queued().map(({ id, nextTry }) => Math.max(nextTry, leaseOf(id)));
      return dues.length === 0 ? undefined : new Date(dues.reduce((a, b) => Math.min(a, b)));
    },
    counts: async () => ({
      queued: queued().length,
      dead: cases.index.dead().filter(({ matters }) => matters).length + system.index.dead().length,
    }),
    queue: (mail) =>
      system.documents.update(mail.id, (known) => ({ write: known ? undefined : mail, result: undefined })),
    async unsent() {
      const ids = [...queued(), ...cases.index.dead()].map(({ id }) => id);
      const found = await Promise.all([...ids, ...system.index.dead()].map(owned));
      return found.filter((one) => one !== undefined).sort((a, b) => a.mail.date.localeCompare(b.mail.date));
    },
    async requeue(id, at) {
      const key = cases.index.keyOfMail(id);
      if (key === undefined)
        return system.documents.update(id, (mail) =>
          mail?.status === 'dead' ? { write: requeuedMail(mail, at), result: true } : { result: false },
        );
      return cases.documents.update(key, (stored) => {
        const write = stored && requeueMail(stored, id, at);
        return { write, result: write !== undefined };
      });
    },
    async removeOf(conversationId, before) {
      const ids = system.index.of(conversationId, before);
      for (const id of ids) await system.documents.remove(id);
      return ids.length;
    },
    async removeSettledBefore(moment) {
      const ids = system.index.settledBefore(moment);
      for (const id of ids) await system.documents.remove(id);
      return ids.length;
    },
  };
}
