import type { Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { JobMarks, Stores } from '../contracts/stores.ts';
import { CaseIndex } from './case-index.ts';
import { caseSchema } from './case-schema.ts';
import { ConversationIndex } from './conversation-index.ts';
import { conversationSchema } from './conversation-schema.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { openDocumentFolder } from './document-folder.ts';
import { createFileCaseStore } from './file-case-store.ts';
import { createFileConversationStore } from './file-conversation-store.ts';
import { createFileOutbox } from './file-outbox.ts';
import type { FileSystem } from './sync-folder.ts';

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
 * Locks the data folder and opens the stores on it: gesprekken/, zaken/ and taken/. Throws a DataFolderLockError when
 * another process has the folder. `close` gives the folder back.
 */
export async function openFileStores(options: FileStoresOptions): Promise<Stores> {
  const lock = await lockDataFolder(options.dataDir, options.onConnection);
  try {
    const [conversations, cases, jobMarks] = await Promise.all([
      openConversations(options),
      openCases(options),
      openJobMarks(options),
    ]);
    const close = async (): Promise<void> => {
      await Promise.all([conversations, cases, jobMarks].map(({ documents }) => documents.close()));
      await lock.release();
    };
    return { conversations: conversations.store, ...cases.stores, jobMarks: jobMarks.store, close };
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
  const stores = { cases: createFileCaseStore(documents, index), outbox: createFileOutbox(documents, index) };
  return { documents, stores };
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
