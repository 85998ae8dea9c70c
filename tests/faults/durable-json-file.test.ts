import fs, { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DurableJsonFile } from '../../bot/storage/durable-json-file.ts';
import type { FileSystem } from '../../bot/storage/sync-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A file system that notes, in order, what is done for durability. */
function recordingFiles(steps: string[], changes: Partial<FileSystem> = {}): FileSystem {
  const nameOf = (path: unknown) => String(path).split('/').at(-1);
  return {
    ...fs,
    writeFile: async (path, data, options) => {
      const flush = typeof options === 'object' && options !== null && 'flush' in options && options.flush === true;
      steps.push(`write ${nameOf(path)}${flush ? ' with fsync' : ''}`);
      await fs.writeFile(path, data, options);
    },
    rename: async (from, to) => {
      steps.push(`rename to ${nameOf(to)}`);
      await fs.rename(from, to);
    },
    open: async (path, flags) => {
      const handle = await fs.open(path, flags);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        steps.push('fsync of the folder');
        await sync();
      };
      return handle;
    },
    ...changes,
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

it('a durable write puts the data on disk before the name, and the name on disk before it resolves', async () => {
  const folder = await temporaryFolder();
  const steps: string[] = [];
  await new DurableJsonFile(join(folder, 'a.json'), recordingFiles(steps)).write({ n: 1 });
  steps.push('resolved');
  expect(steps).toEqual(['write a.json.tmp with fsync', 'rename to a.json', 'fsync of the folder', 'resolved']);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('{"n":1}');
});

it('a durable removal is on disk before it resolves, and needs no file', async () => {
  const folder = await temporaryFolder();
  const steps: string[] = [];
  const file = new DurableJsonFile(join(folder, 'a.json'), recordingFiles(steps));
  await file.write({ n: 1 });
  await file.remove();
  await file.remove();
  expect(steps.filter((step) => step === 'fsync of the folder')).toHaveLength(3);
  expect(await readdir(folder)).toEqual([]);
});

const faults: readonly (readonly [what: string, broken: Partial<FileSystem>])[] = [
  [
    'a full disk after half the data',
    {
      writeFile: async (path, data) => {
        await fs.writeFile(path, String(data).slice(0, 5));
        throw failure('ENOSPC');
      },
    },
  ],
  ['a rename that fails', { rename: () => Promise.reject(failure('EIO')) }],
  [
    'a full disk on which nothing can be removed either',
    { writeFile: () => Promise.reject(failure('ENOSPC')), rm: () => Promise.reject(failure('EIO')) },
  ],
];

it.each(faults)('a durable write rejects and leaves the old document at %s', async (_, broken) => {
  const path = join(await temporaryFolder(), 'a.json');
  await new DurableJsonFile(path).write({ n: 'the old one' });
  await expect(new DurableJsonFile(path, { ...fs, ...broken }).write({ n: 'the new one' })).rejects.toThrow(
    /ENOSPC|EIO/,
  );
  expect(await new DurableJsonFile(path).read()).toEqual({ n: 'the old one' });
});

it('a durable write clears its temporary file away when the disk is full', async () => {
  const folder = await temporaryFolder();
  const [[, broken] = []] = faults;
  await expect(new DurableJsonFile(join(folder, 'a.json'), { ...fs, ...broken }).write({})).rejects.toThrow('ENOSPC');
  expect(await readdir(folder)).toEqual([]);
});

it('a durable write does not resolve when the folder cannot be put on disk', async () => {
  const path = join(await temporaryFolder(), 'a.json');
  const files = { ...fs, open: () => Promise.reject(failure('EIO')) };
  await expect(new DurableJsonFile(path, files).write({})).rejects.toThrow('EIO');
});

it('reading tells an absent file, a damaged file and an unreadable file apart', async () => {
  const folder = await temporaryFolder();
  expect(await new DurableJsonFile(join(folder, 'geen.json')).read()).toBeNull();
  const contents = ['', '{"n":', 'null', '0', '"text"', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])];
  for (const content of contents) {
    await writeFile(join(folder, 'a.json'), content);
    await expect(new DurableJsonFile(join(folder, 'a.json')).read()).rejects.toBeInstanceOf(SyntaxError);
  }
  const unreadable = { ...fs, readFile: () => Promise.reject(failure('EACCES')) };
  await expect(new DurableJsonFile(join(folder, 'a.json'), unreadable).read()).rejects.toThrow('EACCES');
});
