import type fs from 'node:fs/promises';
import { platform } from 'node:os';

/** The file system calls of a durable write; tests hand in failing or counting ones. */
export type FileSystem = Pick<typeof fs, 'readFile' | 'writeFile' | 'rename' | 'rm' | 'open'>;

/** Writes a folder's own list of names to disk: without it, a renamed or removed file may come back after a power cut. */
export async function syncFolder(path: string, files: Pick<FileSystem, 'open'>): Promise<void> {
  // Windows cannot open a folder; there the file system journals the rename itself.
  if (platform() === 'win32') return;
  const folder = await files.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
