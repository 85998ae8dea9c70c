import type { Conversation } from '../contracts/conversation.ts';
import type { ConversationStore } from '../contracts/stores.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { DocumentFolder } from './document-folder.ts';

/** Conversations in a folder of documents. The folder is scanned once, when something is first asked about all of them. */
export function createFileConversationStore(
  documents: DocumentFolder<Conversation>,
  index: ConversationIndex,
): ConversationStore {
  let filled: Promise<void> | undefined;
  const scanned = async (): Promise<ConversationIndex> => {
    filled ??= documents.fillIndex();
    await filled.catch((error: unknown) => {
      // The next question scans again; this one fails.
      filled = undefined;
      throw error;
    });
    return index;
  };
  return {
    load: (id) => documents.load(id),
    save: (conversation) =>
      documents.update(conversation.id, (stored) =>
        (stored?.version ?? 0) === conversation.version
          ? { write: { ...conversation, version: conversation.version + 1 }, result: 'saved' }
          : { result: 'conflict' },
      ),
    remove: (id) => documents.remove(id),
    unfinished: async () => (await scanned()).unfinished(),
    undelivered: async () => (await scanned()).undelivered(),
    lastActiveBefore: async (moment) => (await scanned()).lastActiveBefore(moment),
  };
}
