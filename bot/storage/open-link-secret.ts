import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.ts';
import * as fs from 'node:fs/promises';

const FILE = 'link-secret';

/** The secret that signs tokens and links: the configured one, else the one in the data folder, else a new one, kept there. */
export async function openLinkSecret(configured: string | undefined, dataDir: string): Promise<string> {
  if (configured !== undefined) return configured;
  const path = join(dataDir, FILE);
  try {
    const known = (await readFile(path, 'utf8')).trim();
    if (known.length >= 32) return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('base64url');
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${path}.tmp`, secret, { flush: true, mode: 0o600 });
  await chmod(`${path}.tmp`, 0o600);
  await rename(`${path}.tmp`, path);
  await syncFolder(dataDir, fs);
  return secret;
}
