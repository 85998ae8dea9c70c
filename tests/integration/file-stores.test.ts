import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeCase } from '../support/make-case.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { describeStores } from '../support/store-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describeStores('files', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kw-'));
  return {
    open: () => openFileStores({ dataDir, log: makeRecordingLog(), clock: settableClock() }),
    destroy: () => rm(dataDir, { recursive: true, force: true }),
  };
});

const openIn = (dataDir: string) => openFileStores({ dataDir, log: makeRecordingLog(), clock: settableClock() });

it('file stores keep one document a file, named by a hash, for the owner of the process only', async () => {
  const dataDir = join(await temporaryFolder(), 'nieuw', 'data');
  const stores = await openIn(dataDir);
  await stores.conversations.save(makeConversation());
  await stores.cases.create(makeCase());
  await stores.close();
  for (const folder of ['gesprekken', 'zaken']) {
    const names = await readdir(join(dataDir, folder));
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.json$/)]);
    const file = join(dataDir, folder, names[0] ?? '');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 });
  }
  expect((await stat(dataDir)).mode & 0o077).toBe(0);
});

it('file stores keep questions and erasures under a hash: no file names the conversation', async () => {
  const dataDir = await temporaryFolder();
  const stores = await openIn(dataDir);
  const at = '2026-11-23T09:00:00.000Z';
  await stores.questions.put('gesprek-1', { seq: 1, at, asked: 'fusietoets' });
  await stores.erasures.add('gesprek-1', at);
  await stores.close();
  for (const folder of ['vragen', 'gewist']) {
    const [name = ''] = await readdir(join(dataDir, folder));
    expect(`${name} ${await readFile(join(dataDir, folder, name), 'utf8')}`).not.toContain('gesprek-1');
  }
});

it('file stores give the folder back when they are closed, and then refuse to write', async () => {
  const dataDir = await temporaryFolder();
  const first = await openIn(dataDir);
  const writing = first.conversations.save(makeConversation());
  await first.close();
  expect(await writing).toBe('saved');
  const second = await openIn(dataDir);
  await expect(first.conversations.save(makeConversation({ id: 'te laat' }))).rejects.toThrow(/closed/);
  expect(await second.conversations.load('te laat')).toBeUndefined();
  await second.close();
});

it('file stores refuse to write what they could not read back', async () => {
  const stores = await openIn(await temporaryFolder());
  const broken = makeConversation({ createdAt: 'gisteren' });
  await expect(stores.conversations.save(broken)).rejects.toThrow(/createdAt/);
  expect(await stores.conversations.load(broken.id)).toBeUndefined();
  await stores.close();
});

it('file stores leave a state of a later release as it is', async () => {
  const dataDir = await temporaryFolder();
  const stores = await openIn(dataDir);
  await stores.conversations.save(makeConversation());
  await stores.close();
  const [name = ''] = await readdir(join(dataDir, 'gesprekken'));
  const file = join(dataDir, 'gesprekken', name);
  const later = { ...JSON.parse(await readFile(file, 'utf8')), state: { v: 2, nieuw: true } };
  await writeFile(file, JSON.stringify(later));
  const reopened = await openIn(dataDir);
  expect((await reopened.conversations.load('gesprek-1'))?.state).toEqual({ v: 2, nieuw: true });
  await reopened.close();
});
