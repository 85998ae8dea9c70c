import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { ZodType } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import { DurableJsonFile, TEMPORARY } from './durable-json-file.ts';
import { QueuePerKey } from './queue-per-key.ts';
import { type FileSystem, syncFolder } from './sync-folder.ts';

/** What is kept in memory about the documents of a folder. It hears of every document that is read or written. */
export interface DocumentIndex<T> {
  put(document: T): void;
  drop(id: string): void;
}

/** How a folder of documents is opened. */
interface DocumentFolderOptions<T> {
  readonly folder: string;
  /** Where damaged files go. */
  readonly setAside: string;
  readonly schema: ZodType<T>;
  readonly idOf: (document: T) => string;
  readonly index?: DocumentIndex<T>;
  readonly log: Log;
  readonly clock: Clock;
  /** How many parsed documents are kept in memory. */
  readonly keep?: number;
  readonly files?: FileSystem;
}

/** What an update decides: the document to write, if any, and what the caller hears. */
interface Change<T, R> {
  readonly write?: T;
  readonly result: R;
}

/** Why a file cannot be read: no JSON, another shape, or the document of another id. `keys` are the fields that do not fit. */
interface Fault {
  readonly reason: 'no-json' | 'schema' | 'name';
  readonly keys?: readonly string[];
}

const DOCUMENT = /^[0-9a-f]{40}\.json$/;
const KEEP = 100;

/** Makes the folder where needed, clears what a crash left behind, and opens it. */
export async function openDocumentFolder<T extends object>(
  options: DocumentFolderOptions<T>,
): Promise<DocumentFolder<T>> {
  const { folder, files = fs } = options;
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder), files);
  for (const name of await fs.readdir(folder))
    if (name.endsWith(TEMPORARY)) await files.rm(join(folder, name), { force: true });
  return new DocumentFolder(options);
}

/**
 * Documents by id, one lowdb file each, named by the hash of the id. Work on one id runs in order. A damaged file is
 * set aside and counts as absent. Only right while this process is the folder's only user (see lockDataFolder).
 */
export class DocumentFolder<T extends object> {
  readonly #options: DocumentFolderOptions<T>;
  readonly #queue = new QueuePerKey();
  /** Least recently used first. One Low a file: two would lose each other's updates. */
  readonly #recent = new Map<string, Low<T | null>>();
  #closed = false;

  constructor(options: DocumentFolderOptions<T>) {
    this.#options = options;
  }

  load(id: string): Promise<T | undefined> {
    const name = nameOf(id);
    return this.#run(name, async () => this.#remember(name, await this.#open(name, id)).data ?? undefined);
  }

  /** Reads, lets `change` decide, and writes when it gives a document. Resolves after fsync; rejects with nothing changed. */
  update<R>(id: string, change: (current: T | undefined) => Change<T, R>): Promise<R> {
    const name = nameOf(id);
    return this.#run(name, async () => {
      const document = this.#remember(name, await this.#open(name, id));
      const { write, result } = change(document.data ?? undefined);
      if (write) await this.#write(name, document, write);
      return result;
    });
  }

  remove(id: string): Promise<void> {
    const name = nameOf(id);
    return this.#run(name, async () => {
      this.#recent.delete(name);
      await this.#file(name).remove();
      this.#options.index?.drop(id);
    });
  }

  /** Shows every document on disk to the index, one at a time. */
  async fillIndex(): Promise<void> {
    for (const name of await this.#names()) await this.#run(name, () => this.#open(name));
  }

  /** Every document on disk, one at a time; one that is removed meanwhile may be missing. */
  async *all(): AsyncGenerator<T, void, undefined> {
    for (const name of await this.#names()) {
      const { data } = await this.#run(name, () => this.#open(name));
      if (data) yield data;
    }
  }

  /** Waits for what is being written; from now on everything is refused, because the folder may be another process's. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.idle();
  }

  async #names(): Promise<string[]> {
    return (await fs.readdir(this.#options.folder)).filter((name) => DOCUMENT.test(name));
  }

  async #run<R>(name: string, work: () => Promise<R>): Promise<R> {
    if (this.#closed)
      throw new Error(`${basename(this.#options.folder)} is closed; nothing is read or written any more`);
    return this.#queue.run(name, work);
  }

  async #open(name: string, id?: string): Promise<Low<T | null>> {
    const known = this.#recent.get(name);
    if (known) return known;
    const document = new Low<T | null>(this.#file(name), null);
    const fault = await this.#read(name, document);
    if (fault) await this.#setAside(name, document, fault);
    if (document.data) this.#options.index?.put(document.data);
    else if (id !== undefined) this.#options.index?.drop(id);
    return document;
  }

  async #read(name: string, document: Low<T | null>): Promise<Fault | undefined> {
    try {
      await document.read();
    } catch (error) {
      if (error instanceof SyntaxError) return { reason: 'no-json' };
      throw error;
    }
    return document.data === null ? undefined : this.#faultOf(name, document.data);
  }

  #faultOf(name: string, data: T): Fault | undefined {
    const checked = this.#options.schema.safeParse(data);
    if (!checked.success) return { reason: 'schema', keys: checked.error.issues.map((issue) => issue.path.join('.')) };
    return nameOf(this.#options.idOf(data)) === name ? undefined : { reason: 'name' };
  }

  async #setAside(name: string, document: Low<T | null>, fault: Fault): Promise<void> {
    const { folder, setAside, log, clock } = this.#options;
    const file = `${basename(folder)}-${name.replace('.json', '')}-${clock.now().toISOString().replaceAll(/\W/g, '')}.json`;
    await fs.mkdir(setAside, { recursive: true, mode: 0o700 });
    await fs.rename(join(folder, name), join(setAside, file));
    log.error('storage.file-set-aside', { file: join(basename(setAside), file), ...fault });
    document.data = null;
  }

  async #write(name: string, document: Low<T | null>, data: T): Promise<void> {
    const fault = this.#faultOf(name, data);
    if (fault) {
      const why = [fault.reason, ...(fault.keys ?? [])].join(' ');
      throw new Error(
        `a document that could not be read back is not written to ${basename(this.#options.folder)} (${why})`,
      );
    }
    try {
      document.data = data;
      await document.write();
    } catch (error) {
      // What stands on disk is read again at the next use.
      this.#recent.delete(name);
      throw error;
    }
    this.#options.index?.put(data);
  }

  #remember(name: string, document: Low<T | null>): Low<T | null> {
    this.#recent.delete(name);
    this.#recent.set(name, document);
    const oldest = this.#recent.keys().next().value;
    if (this.#recent.size > (this.#options.keep ?? KEEP) && oldest !== undefined) this.#recent.delete(oldest);
    return document;
  }

  #file(name: string): DurableJsonFile<T | null> {
    return new DurableJsonFile<T | null>(join(this.#options.folder, name), this.#options.files);
  }
}

function nameOf(id: string): string {
  return `${createHash('sha256').update(id).digest('hex').slice(0, 40)}.json`;
}
