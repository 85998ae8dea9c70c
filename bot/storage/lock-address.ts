import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';

/** A Unix socket's path fits in 104 bytes on macOS and 108 on Linux, the closing zero included. */
const LONGEST = 103;

/**
 * The address of a socket in the data folder: absolute or relative to where the process runs, whichever is shorter.
 * Undefined when even that is too long. On Windows, which has no such files, a named pipe that stands for the folder.
 */
export function lockAddress(dataDir: string, name: string, platform: NodeJS.Platform): string | undefined {
  const folder = resolve(dataDir);
  if (platform === 'win32')
    return `\\\\.\\pipe\\${createHash('sha256').update(folder.toLowerCase()).digest('hex')}-${name}`;
  const addresses = [join(folder, name), join(relative('', folder), name)];
  return addresses
    .sort((a, b) => Buffer.byteLength(a) - Buffer.byteLength(b))
    .find((address) => Buffer.byteLength(address) <= LONGEST);
}
