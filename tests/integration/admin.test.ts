import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { adminCommands } from '../../bot/storage/admin-commands.ts';
import { askRunning, createAdminDoor } from '../../bot/storage/admin-door.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { root } from '../support/read-imports.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-11-23T09:00:00.000Z';

async function makeRunning(dataDir: string) {
  const log = makeRecordingLog();
  const broken = { kapot: () => Promise.reject(new Error('stuk')) };
  const stores = await openFileStores({
    dataDir,
    log,
    clock: settableClock(),
    onConnection: createAdminDoor(() => ({ ...adminCommands(stores), ...broken }), log),
  });
  onTestFinished(() => stores.close());
  await stores.questions.put('gesprek-1', { seq: 1, at, asked: 'wat kost een fusie', outcome: 'unknown' });
  return { stores, log };
}

it('the running program answers an administrator through the socket of its data folder', async () => {
  const dataDir = await temporaryFolder();
  await makeRunning(dataDir);
  expect(await askRunning(dataDir, ['questions'])).toMatchObject({
    kind: 'answered',
    result: [{ asked: 'wat kost een fusie' }],
  });
});

it('the door refuses an unknown command and survives one that fails and one who talks nonsense', async () => {
  const dataDir = await temporaryFolder();
  const { log } = await makeRunning(dataDir);
  for (const words of [['toString'], ['weg'], []])
    expect(await askRunning(dataDir, words)).toEqual({ kind: 'refused', code: 'unknown-command' });
  expect(await askRunning(dataDir, ['kapot'])).toEqual({ kind: 'refused', code: 'failed' });
  expect(log.lines.map(({ event }) => event)).toContain('admin.failed');
  for (const nonsense of ['\n', 'x'.repeat(20_000), '{"a":1}\n', '']) {
    const socket = connect(join(dataDir, 'krimpwijzer.sock'));
    socket.on('error', () => undefined);
    socket.end(nonsense);
    await new Promise((resolve) => socket.once('close', resolve).resume());
  }
  expect(await askRunning(dataDir, ['questions'])).toMatchObject({ kind: 'answered' });
});

it('nobody answers for a folder that no program has', async () => {
  expect(await askRunning(await temporaryFolder(), ['questions'])).toEqual({ kind: 'nobody' });
});

it('npm run admin shows the questions without a good answer, of a running program and of a folder that nobody has', async () => {
  const dataDir = await temporaryFolder();
  const { stores } = await makeRunning(dataDir);
  expect(await admin(dataDir, 'questions')).toMatchObject({
    code: 0,
    output: expect.stringContaining('wat kost een fusie'),
  });
  await stores.close();
  expect(await admin(dataDir, 'questions')).toMatchObject({
    code: 0,
    output: expect.stringContaining('wat kost een fusie'),
  });
  expect((await admin(dataDir, 'onzin')).code).toBe(64);
});

function admin(dataDir: string, ...words: string[]): Promise<{ code: number; output: string }> {
  const command = [join(root, 'bot/commands/admin.ts'), ...words];
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
