import type { Mail } from '../contracts/mail.ts';
import type { DocumentIndex } from './document-folder.ts';

/** Which mails without a case there are (of the system, of a conversation), and how they stand. */
export class SystemMailIndex implements DocumentIndex<Mail> {
  readonly #mails = new Map<
    string,
    Pick<Mail, 'status' | 'settledAt' | 'conversationId' | 'date'> & { readonly nextTry: number }
  >();

  put({ id, status, nextTry, settledAt, conversationId, date }: Mail): void {
    this.#mails.set(id, { status, settledAt, conversationId, date, nextTry: Date.parse(nextTry) });
  }

  drop(id: string): void {
    this.#mails.delete(id);
  }

  has(id: string): boolean {
    return this.#mails.has(id);
  }

  queued(): { readonly id: string; readonly nextTry: number }[] {
    return [...this.#mails].flatMap(([id, { status, nextTry }]) => (status === 'queued' ? [{ id, nextTry }] : []));
  }

  dead(): string[] {
    return [...this.#mails].flatMap(([id, { status }]) => (status === 'dead' ? [id] : []));
  }

  /** The mails of a conversation; with a moment (ISO), those that were made before it. */
  of(conversationId: string, before?: string): string[] {
    const limit = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
    return [...this.#mails].flatMap(([id, mail]) =>
      mail.conversationId === conversationId && Date.parse(mail.date) < limit ? [id] : [],
    );
  }

  settledBefore(moment: string): string[] {
    const limit = Date.parse(moment);
    return [...this.#mails].flatMap(([id, { settledAt }]) =>
      settledAt !== undefined && Date.parse(settledAt) < limit ? [id] : [],
    );
  }
}
