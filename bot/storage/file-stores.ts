import type { Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { JobMarks, Stores } from '../contracts/stores.ts';
import { CaseIndex } from './case-index.ts';
import { caseSchema, mailSchema } from './case-schema.ts';
import { ConversationIndex } from './conversation-index.ts';
import { conversationSchema } from './conversation-schema.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { openDocumentFolder } from './document-folder.ts';
import { createFileCaseStore } from './file-case-store.ts';
import { createFileConversationStore } from './file-conversation-store.ts';
import { createFileErasures, type Erasure, ErasureIndex, erasureSchema } from './file-erasures.ts';
import { createFileExplorationLog, explorationSchema, type StoredExploration } from './file-exploration-log.ts';
import { createFileOutbox } from './file-outbox.ts';
import { createFileQuestionLog, type QuestionsOfOne, questionsSchema } from './file-question-log.ts';
import type { FileSystem } from './sync-folder.ts';
import { SystemMailIndex } from './system-mail-index.ts';

/** What the file stores need. `files` is for tests that let the disk fail. */
interface FileStoresOptions {
  readonly dataDir: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Answers who knocks on the lock's socket; without it, every visitor is hung up on. */
  readonly onConnection?: (socket: Socket) => void;
  readonly files?: FileSystem;
}

const jobMark = z.object({ job: z.string(), at: z.iso.datetime() });
type JobMark = z.infer<typeof jobMark>;

/**
 * Locks the data folder and opens the stores on it: gesprekken/, zaken/, post/, vragen/, verkenningen/, gewist/ and taken/. Throws a DataFolderLockError when
 * another process has the folder. `close` gives the folder back.
 */
export async function openFileStores(options: FileStoresOptions): Promise<Stores> {
  const lock = await lockDataFolder(options.dataDir, options.onConnection);
  try {
    const [conversations, cases, questions, explorations, erasures, jobMarks] = await Promise.all([
      openConversations(options),
      openCases(options),
      openQuestions(options),
      openExplorations(options),
      openErasures(options),
      openJobMarks(options),
    ]);
    const close = async (): Promise<void> => {
      const all = [conversations, cases, questions, explorations, erasures, jobMarks];
      await Promise.all(all.map(({ documents }) => documents.close()));
      await lock.release();
    };
    return {
      conversations: conversations.store,
      ...cases.stores,
      questions: questions.store,
      explorations: explorations.store,
      erasures: erasures.store,
      jobMarks: jobMarks.store,
      close,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openConversations(options: FileStoresOptions) {
  const index = new ConversationIndex();
  const idOf = (conversation: { readonly id: string }) => conversation.id;
  const shared = folderOptions(options, 'gesprekken');
  const documents = await openDocumentFolder({ ...shared, schema: conversationSchema, idOf, index });
  return { documents, store: createFileConversationStore(documents, index) };
}

async function openCases(options: FileStoresOptions) {
  const index = new CaseIndex();
  const idOf = (stored: { readonly key: string }) => stored.key;
  const documents = await openDocumentFolder({ ...folderOptions(options, 'zaken'), schema: caseSchema, idOf, index });
  await documents.fillIndex();
  const system = await openSystemMails(options);
  const outbox = createFileOutbox({ cases: { documents, index }, system });
  const stores = { cases: createFileCaseStore(documents, index), outbox };
  return { documents: closable(documents, system.documents), stores };
}

async function openSystemMails(options: FileStoresOptions) {
  const index = new SystemMailIndex();
  const idOf = (mail: { readonly id: string }) => mail.id;
  const documents = await openDocumentFolder({ ...folderOptions(options, 'post'), schema: mailSchema, idOf, index });
  await documents.fillIndex();
  return { documents, index };
}

function closable(...folders: readonly { close(): Promise<void> }[]) {
  return { close: async () => void (await Promise.all(folders.map((folder) => folder.close()))) };
}

async function openQuestions(options: FileStoresOptions) {
  const idOf = (questions: QuestionsOfOne) => questions.id;
  const documents = await openDocumentFolder({ ...folderOptions(options, 'vragen'), schema: questionsSchema, idOf });
  return { documents, store: createFileQuestionLog(documents) };
}

async function openExplorations(options: FileStoresOptions) {
  const idOf = (exploration: StoredExploration) => exploration.id;
  const shared = folderOptions(options, 'verkenningen');
  const documents = await openDocumentFolder({ ...shared, schema: explorationSchema, idOf });
  return { documents, store: createFileExplorationLog(documents) };
}

async function openErasures(options: FileStoresOptions) {
  const index = new ErasureIndex();
  const idOf = (erasure: Erasure) => erasure.id;
  const shared = folderOptions(options, 'gewist');
  const documents = await openDocumentFolder({ ...shared, schema: erasureSchema, idOf, index });
  await documents.fillIndex();
  return { documents, store: createFileErasures(documents, index) };
}

async function openJobMarks(options: FileStoresOptions) {
  const idOf = (mark: JobMark) => mark.job;
  const documents = await openDocumentFolder({ ...folderOptions(options, 'taken'), schema: jobMark, idOf });
  const store: JobMarks = {
    load: async (job) => (await documents.load(job))?.at,
    save: (job, at) => documents.update(job, () => ({ write: { job, at }, result: undefined })),
  };
  return { documents, store };
}

function folderOptions({ dataDir, log, clock, files }: FileStoresOptions, name: string) {
  return { folder: join(dataDir, name), setAside: join(dataDir, 'beschadigd'), log, clock, files };
}
