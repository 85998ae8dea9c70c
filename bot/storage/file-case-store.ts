import type { Case } from '../contracts/case.ts';
import type { CaseStore } from '../contracts/stores.ts';
import type { CaseIndex } from './case-index.ts';
import type { DocumentFolder } from './document-folder.ts';

/** Cases in a folder of documents, by key; `index` knows which reference belongs to which key. */
export function createFileCaseStore(documents: DocumentFolder<Case>, index: CaseIndex): CaseStore {
  return {
    create: (newCase) =>
      documents.update(newCase.key, (stored) => {
        if (stored) return { result: stored };
        const owner = index.keyOf(newCase.reference);
        if (owner !== undefined)
          throw new Error(`reference ${newCase.reference} belongs to another case; draw a new one`);
        return { write: newCase, result: newCase };
      }),
    async load(reference) {
      const key = index.keyOf(reference);
      return key === undefined ? undefined : documents.load(key);
    },
    async save(changed) {
      const key = index.keyOf(changed.reference);
      if (key === undefined) return 'conflict';
      return documents.update(key, (stored) =>
        stored?.version === changed.version
          ? { write: { ...changed, version: changed.version + 1 }, result: 'saved' }
          : { result: 'conflict' },
      );
    },
    async remove(reference) {
      const key = index.keyOf(reference);
      if (key !== undefined) await documents.remove(key);
    },
    referencesOf: async (conversationId) => index.referencesOf(conversationId),
    references: async () => index.references(),
    active: async () => index.active(),
  };
}
