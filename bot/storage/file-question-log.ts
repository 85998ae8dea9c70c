import { z } from 'zod';
import type { AskedQuestion, QuestionLog } from '../contracts/stores.ts';
import type { DocumentFolder } from './document-folder.ts';
import { idHash } from './id-hash.ts';

/** Questions that one conversation may have; the oldest give way. */
const MOST_QUESTIONS = 500;

const question = z.object({
  seq: z.int().min(0),
  at: z.iso.datetime(),
  asked: z.string(),
  outcome: z.custom<AskedQuestion['outcome']>((value) => typeof value === 'string' && value !== '', 'not a word'),
  items: z.array(z.string()),
  chosen: z.string().optional(),
  thumb: z.enum(['up', 'down']).optional(),
  rated: z.string().optional(),
  reason: z.string().optional(),
});

/** The questions of one conversation, which they name by a hash alone. */
export interface QuestionsOfOne {
  readonly id: string;
  readonly questions: readonly AskedQuestion[];
}

/** What a file of the question log must look like. Unknown fields are let through. */
export const questionsSchema: z.ZodType<QuestionsOfOne> = z.object({
  id: z.string().min(1),
  questions: z.array(question),
});

/** The question log in a folder of documents, one a conversation. */
export function createFileQuestionLog(documents: DocumentFolder<QuestionsOfOne>): QuestionLog {
  const keep = (id: string, stays: (question: AskedQuestion) => boolean): Promise<number> =>
    documents.update(id, (stored) => {
      const left = (stored?.questions ?? []).filter(stays);
      const gone = (stored?.questions.length ?? 0) - left.length;
      return gone === 0 ? { result: 0 } : { write: { id, questions: left }, result: gone };
    });
  return {
    put: (conversationId, note) => {
      const id = idHash(conversationId);
      return documents.update(id, (stored) => {
        const known = stored?.questions ?? [];
        const before = known.find(({ seq }) => seq === note.seq);
        const after: AskedQuestion = {
          asked: '',
          outcome: 'answer',
          items: [],
          ...before,
          ...note,
          at: before?.at ?? note.at,
        };
        const others = known.filter(({ seq }) => seq !== note.seq);
        const questions = [...others, after].sort((a, b) => a.seq - b.seq).slice(-MOST_QUESTIONS);
        return { write: { id, questions }, result: undefined };
      });
    },
    of: async (conversationId) => (await documents.load(idHash(conversationId)))?.questions ?? [],
    async all() {
      const found: AskedQuestion[] = [];
      for await (const { questions } of documents.all()) found.push(...questions);
      return found;
    },
    async remove(conversationId, before) {
      const id = idHash(conversationId);
      if (before !== undefined) await keep(id, ({ at }) => at >= before);
      if (before === undefined || (await documents.load(id))?.questions.length === 0) await documents.remove(id);
    },
    async removeBefore(moment) {
      const ids: string[] = [];
      for await (const { id, questions } of documents.all()) if (questions.some(({ at }) => at < moment)) ids.push(id);
      let count = 0;
      for (const id of ids) {
        count += await keep(id, ({ at }) => at >= moment);
        if ((await documents.load(id))?.questions.length === 0) await documents.remove(id);
      }
      return count;
    },
  };
}
