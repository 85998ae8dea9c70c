import fs from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { type FileSystem, syncFolder } from './sync-folder.ts';

/** How the temporary file beside a document ends; what a crash leaves of them is removed at the next open. */
export const TEMPORARY = '.tmp';

/**
 * A lowdb adapter whose writes survive a kill, a power cut and a full disk: temporary file with flush, rename, fsync of
 * the folder. When `write` rejects, the old document still stands. Not for two writers at once on one path.
 */
export class DurableJsonFile<T extends object | null> implements Adapter<T> {
  readonly #path: string;
  readonly #files: FileSystem;

  constructor(path: string, files: FileSystem = fs) {
    this.#path = path;
    this.#files = files;
  }

  /** The document, or null when there is no file. Throws a SyntaxError when the file holds no JSON object. */
  async read(): Promise<T | null> {
    const bytes = await this.#bytes();
    return bytes === null ? null : parsed<T>(bytes);
  }

  /** Resolves when the document is on disk. */
  async write(data: T): Promise<void> {
    const temporary = this.#path + TEMPORARY;
    try {
      await this.#files.writeFile(temporary, JSON.stringify(data), { flush: true, mode: 0o600 });
      await this.#files.rename(temporary, this.#path);
    } catch (error) {
      // The first error is the one that counts: a temporary file that stays behind is removed at the next open.
      await Promise.allSettled([this.#files.rm(temporary, { force: true })]);
      throw error;
    }
    await syncFolder(dirname(this.#path), this.#files);
  }

  /** Removes the file for good; no file is no error. */
  async remove(): Promise<void> {
    await this.#files.rm(this.#path, { force: true });
    await syncFolder(dirname(this.#path), this.#files);
  }

  async #bytes(): Promise<Buffer | null> {
    try {
      return await this.#files.readFile(this.#path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}

function parsed<T>(bytes: Buffer): T {
  const value: unknown = JSON.parse(decoded(bytes));
  if (typeof value !== 'object' || value === null) throw new SyntaxError('the file holds no JSON object');
  // The one place where a file's content gets its type; DocumentFolder checks it against a schema right after.
  return value as T;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SyntaxError('the file is not UTF-8', { cause });
  }
}
