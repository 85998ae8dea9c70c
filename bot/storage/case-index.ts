import type { Case } from '../contracts/case.ts';
import type { DocumentIndex } from './document-folder.ts';

/** A mail that is not settled, or dead, and the key of its case. */
interface OpenMail {
  readonly id: string;
  readonly key: string;
  readonly dead: boolean;
  /** False when its case is closed or withdrawn: nobody has to do anything about it any more. */
  readonly matters: boolean;
  /** Milliseconds since 1970. */
  readonly nextTry: number;
}

/** Which cases there are, and which of their mails wait or are dead. */
export class CaseIndex implements DocumentIndex<Case> {
  readonly #cases = new Map<
    string,
    { readonly reference: string; readonly createdAt: number; readonly from: string; readonly active: boolean }
  >();
  readonly #keys = new Map<string, string>();
  readonly #mails = new Map<string, OpenMail>();

  put(stored: Case): void {
    const { key, reference } = stored;
    const createdAt = Date.parse(stored.createdAt);
    this.#cases.set(key, { reference, createdAt, from: stored.conversationId, active: isActive(stored) });
    this.#keys.set(reference, key);
    for (const { id, status, nextTry } of stored.mails) {
      if (status === 'sent') this.#mails.delete(id);
      else
        this.#mails.set(id, {
          id,
          key,
          dead: status === 'dead',
          matters: isOpen(stored),
          nextTry: Date.parse(nextTry),
        });
    }
  }

  drop(key: string): void {
    const reference = this.#cases.get(key)?.reference;
    if (reference !== undefined) this.#keys.delete(reference);
    this.#cases.delete(key);
    for (const mail of this.#mails.values()) if (mail.key === key) this.#mails.delete(mail.id);
  }

  keyOf(reference: string): string | undefined {
    return this.#keys.get(reference);
  }

  keyOfMail(id: string): string | undefined {
    return this.#mails.get(id)?.key;
  }

  /** The references of the cases from one conversation. */
  referencesOf(conversationId: string): string[] {
    return [...this.#cases.values()].filter(({ from }) => from === conversationId).map(({ reference }) => reference);
  }

  /** Newest first. */
  references(): string[] {
    return [...this.#cases.values()].sort((a, b) => b.createdAt - a.createdAt).map(({ reference }) => reference);
  }

  /** The references of the cases in which something may have to happen. */
  active(): string[] {
    return [...this.#cases.values()].filter(({ active }) => active).map(({ reference }) => reference);
  }

  /** Soonest first. */
  queued(): OpenMail[] {
    return [...this.#mails.values()].filter(({ dead }) => !dead).sort((a, b) => a.nextTry - b.nextTry);
  }

  dead(): OpenMail[] {
    return [...this.#mails.values()].filter(({ dead }) => dead);
  }
}

function isOpen({ status }: Case): boolean {
  return status !== 'gesloten' && status !== 'ingetrokken';
}

/** Open, or with something that the user must still hear. */
function isActive(stored: Case): boolean {
  return isOpen(stored) || (stored.announcements ?? []).length > 0;
}
