import fs, { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import type { FileSystem } from '../../bot/storage/sync-folder.ts';
import { makeCase } from '../support/make-case.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const open = (dataDir: string, log = makeRecordingLog(), files?: FileSystem): Promise<Stores> =>
  openFileStores({ dataDir, log, clock: settableClock(), ...(files && { files }) });

/** A data folder with one conversation and one case. */
async function filledFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  const stores = await open(dataDir);
  await stores.conversations.save(makeConversation());
  await stores.cases.create(makeCase());
  await stores.close();
  return dataDir;
}

async function onlyFileIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return names[0] ?? '';
}

const damages: readonly (readonly [what: string, content: string, reason: string])[] = [
  ['of 0 bytes', '', 'no-json'],
  ['cut off in the middle', '{"id":"gesprek-1","key":', 'no-json'],
  ['of another shape', '{"id":"gesprek-1","key":"gesprek-1/1","version":"een"}', 'schema'],
  ['holding a list', '[]', 'schema'],
];

it.each(damages)('the stores start all the same when a file is %s, and set it aside', async (_, content, reason) => {
  const dataDir = await filledFolder();
  for (const folder of ['gesprekken', 'zaken']) {
    await writeFile(join(dataDir, folder, await onlyFileIn(join(dataDir, folder))), content);
  }
  const log = makeRecordingLog();
  const stores = await open(dataDir, log);
  expect(await stores.conversations.load('gesprek-1')).toBeUndefined();
  expect(await stores.cases.load('KW-0000-0001')).toBeUndefined();
  expect(await stores.outbox.counts()).toEqual({ queued: 0, dead: 0 });

  const kept = await readdir(join(dataDir, 'beschadigd'));
  expect(kept.map((name) => name.split('-')[0]).sort()).toEqual(['gesprekken', 'zaken']);
  expect(await readFile(join(dataDir, 'beschadigd', kept[0] ?? ''), 'utf8')).toBe(content);
  const lines = log.lines.filter(({ event }) => event === 'storage.file-set-aside');
  expect(lines.map(({ level }) => level)).toEqual(['error', 'error']);
  expect(lines.map(({ fields }) => fields.file).sort()).toEqual(kept.map((name) => `beschadigd/${name}`).sort());
  expect(lines.map(({ fields }) => fields.reason)).toEqual([reason, reason]);

  expect(await stores.conversations.save(makeConversation())).toBe('saved');
  expect(await stores.cases.create(makeCase())).toEqual(makeCase());
  await stores.close();
});

it('a damaged file does not hide the others', async () => {
  const dataDir = await filledFolder();
  await writeFile(join(dataDir, 'zaken', `${'0'.repeat(40)}.json`), '{');
  await writeFile(join(dataDir, 'gesprekken', `${'0'.repeat(40)}.json`), '{');
  const stores = await open(dataDir);
  expect(await stores.cases.references()).toEqual(['KW-0000-0001']);
  expect(await stores.conversations.lastActiveBefore('2030-01-01T00:00:00.000Z')).toEqual(['gesprek-1']);
  await stores.close();
});

it('a copy of a document under another name is set aside, so that no mail goes out twice', async () => {
  const dataDir = await filledFolder();
  const name = await onlyFileIn(join(dataDir, 'zaken'));
  await fs.copyFile(join(dataDir, 'zaken', name), join(dataDir, 'zaken', `${'a'.repeat(40)}.json`));
  const stores = await open(dataDir);
  expect(await stores.outbox.claim(new Date('2030-01-01'), 10)).toHaveLength(1);
  expect(await readdir(join(dataDir, 'zaken'))).toEqual([name]);
  await stores.close();
});

it('temporary files that a crash left are removed at the start, other files are left alone', async () => {
  const dataDir = await filledFolder();
  await writeFile(join(dataDir, 'zaken', `${'a'.repeat(40)}.json.tmp`), '{"key":');
  await mkdir(join(dataDir, 'zaken', 'map'));
  await writeFile(join(dataDir, 'zaken', 'LEESMIJ.txt'), 'tekst');
  const stores = await open(dataDir);
  expect((await readdir(join(dataDir, 'zaken'))).filter((name) => !/^[0-9a-f]{40}\.json$/.test(name)).sort()).toEqual([
    'LEESMIJ.txt',
    'map',
  ]);
  await stores.close();
});

it('a full disk rejects the write, and the stored document is what everybody reads', async () => {
  let full = false;
  const files: FileSystem = {
    ...fs,
    writeFile: async (...call) => {
      if (full) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      await fs.writeFile(...call);
    },
  };
  const stores = await open(await temporaryFolder(), makeRecordingLog(), files);
  await stores.conversations.save(makeConversation());
  await stores.cases.create(makeCase());
  full = true;
  const changed = makeConversation({ version: 1, processedUpTo: 0 });
  await expect(stores.conversations.save(changed)).rejects.toThrow('ENOSPC');
  await expect(stores.cases.create(makeCase({ key: 'k2', reference: 'KW-0000-0002' }))).rejects.toThrow('ENOSPC');
  await expect(stores.outbox.settle('mail-1', { kind: 'sent', at: '2026-11-23T09:00:00.000Z' })).rejects.toThrow(
    'ENOSPC',
  );
  expect((await stores.conversations.load('gesprek-1'))?.version).toBe(1);
  expect(await stores.conversations.unfinished()).toEqual([]);
  expect(await stores.cases.references()).toEqual(['KW-0000-0001']);
  expect(await stores.outbox.counts()).toEqual({ queued: 1, dead: 0 });
  full = false;
  expect(await stores.conversations.save(changed)).toBe('saved');
  await stores.close();
});
