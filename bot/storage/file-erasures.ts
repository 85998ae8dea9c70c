import { z } from 'zod';
import type { Erasures } from '../contracts/stores.ts';
import type { DocumentFolder, DocumentIndex } from './document-folder.ts';
import { idHash } from './id-hash.ts';

/** What a file of the erasure list must look like. */
export const erasureSchema = z.object({ id: z.string().min(1), at: z.iso.datetime() });

/** One conversation that was erased: the hash of its id, and when. */
export type Erasure = z.infer<typeof erasureSchema>;

/** The erasure list in memory: it is asked about every conversation at each start, and it is short. */
export class ErasureIndex implements DocumentIndex<Erasure> {
  readonly #known = new Map<string, string>();

  put({ id, at }: Erasure): void {
    this.#known.set(id, at);
  }

  drop(id: string): void {
    this.#known.delete(id);
  }

  at(id: string): string | undefined {
    return this.#known.get(id);
  }
}

/** The erasure list in a folder of documents; `index` must have been filled. */
export function createFileErasures(documents: DocumentFolder<Erasure>, index: ErasureIndex): Erasures {
  return {
    add: (conversationId, at) => {
      const id = idHash(conversationId);
      return documents.update(id, () => ({ write: { id, at }, result: undefined }));
    },
    erasedAt: async (conversationId) => index.at(idHash(conversationId)),
  };
}
