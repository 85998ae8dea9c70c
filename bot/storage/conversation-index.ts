import type { Conversation } from '../contracts/conversation.ts';
import type { DocumentIndex } from './document-folder.ts';

/** What the daily sweep and a restart need to know of all conversations, without reading them again. */
export class ConversationIndex implements DocumentIndex<Conversation> {
  readonly #known = new Map<
    string,
    { readonly lastAt: number; readonly unfinished: boolean; readonly undelivered: boolean }
  >();

  put(conversation: Conversation): void {
    const { id, lastAt, log, processedUpTo, delivery } = conversation;
    const unfinished = log.some((entry) => entry.inbound !== undefined && entry.seq > processedUpTo);
    const undelivered =
      delivery !== undefined && log.some(({ message, seq }) => message !== undefined && seq > delivery.upTo);
    this.#known.set(id, { lastAt: Date.parse(lastAt), unfinished, undelivered });
  }

  drop(id: string): void {
    this.#known.delete(id);
  }

  unfinished(): string[] {
    return [...this.#known].filter(([, { unfinished }]) => unfinished).map(([id]) => id);
  }

  undelivered(): string[] {
    return [...this.#known].filter(([, { undelivered }]) => undelivered).map(([id]) => id);
  }

  lastActiveBefore(moment: string): string[] {
    return [...this.#known].filter(([, { lastAt }]) => lastAt < Date.parse(moment)).map(([id]) => id);
  }
}
