import { z } from 'zod';
import type { Exploration, ExplorationLog } from '../contracts/stores.ts';
import type { DocumentFolder } from './document-folder.ts';
import { idHash } from './id-hash.ts';

/** A verkenning that ended, under a hash of its conversation. */
export type StoredExploration = Exploration & { readonly id: string };

/** What a file of the exploration log must look like. Unknown fields are let through. */
export const explorationSchema: z.ZodType<StoredExploration> = z.object({
  id: z.string().min(1),
  at: z.iso.datetime(),
  region: z.string().optional(),
  concerns: z.array(z.string()),
  phase: z.string(),
});

/** The exploration log in a folder of documents, one a conversation: who changes his answers is counted once. */
export function createFileExplorationLog(documents: DocumentFolder<StoredExploration>): ExplorationLog {
  return {
    put: (conversationId, exploration) => {
      const id = idHash(conversationId);
      return documents.update(id, () => ({ write: { ...exploration, id }, result: undefined }));
    },
    async all() {
      const found: Exploration[] = [];
      for await (const { id: _id, ...exploration } of documents.all()) found.push(exploration);
      return found;
    },
    remove: (conversationId) => documents.remove(idHash(conversationId)),
    async removeBefore(moment) {
      const ids: string[] = [];
      for await (const { id, at } of documents.all()) if (at < moment) ids.push(id);
      for (const id of ids) await documents.remove(id);
      return ids.length;
    },
  };
}
