import { readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { lockDataFolder } from '../../bot/storage/data-folder-lock.ts';
import { lockAddress } from '../../bot/storage/lock-address.ts';
import { startChild } from '../support/child-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const inUse = expect.objectContaining({ code: 'DATA_DIR_IN_USE', message: expect.stringContaining('DATA_DIR') });

it('a second start on the same data folder is refused, in the same process and in another', async () => {
  const folder = await temporaryFolder();
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toEqual(inUse);
  expect(await startChild('hold-data-folder.ts', folder).line(() => true)).toBe('DATA_DIR_IN_USE');
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockDataFolder(folder)).release();
});

it('two data folders do not get in each other’s way', async () => {
  const locks = await Promise.all([lockDataFolder(await temporaryFolder()), lockDataFolder(await temporaryFolder())]);
  await Promise.all(locks.map((lock) => lock.release()));
});

it('the socket of a killed process is taken over', async () => {
  const folder = await temporaryFolder();
  const child = startChild('hold-data-folder.ts', folder);
  await child.line((line) => line === 'locked');
  await expect(lockDataFolder(folder)).rejects.toEqual(inUse);
  await child.kill();
  expect(await readdir(folder)).toEqual(['krimpwijzer.sock']);
  await (await lockDataFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

it('a file that is no socket does not keep the folder locked', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'krimpwijzer.sock'), '');
  await (await lockDataFolder(folder)).release();
});

it('exactly one of many starters gets the folder, also when all find a stale socket', { timeout: 30_000 }, async () => {
  const folder = await temporaryFolder();
  for (let round = 0; round < 5; round += 1) {
    const holder = startChild('hold-data-folder.ts', folder);
    await holder.line((line) => line === 'locked');
    await holder.kill();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataFolder(folder)));
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const { reason } of results.filter((result) => result.status === 'rejected')) expect(reason).toEqual(inUse);
    expect(await readdir(folder)).toEqual(['krimpwijzer.sock']);
    await won[0]?.value.release();
  }
});

it('exactly one of several processes gets the folder', { timeout: 30_000 }, async () => {
  const folder = await temporaryFolder();
  const children = Array.from({ length: 4 }, () => startChild('hold-data-folder.ts', folder));
  const said = await Promise.all(children.map((child) => child.line(() => true)));
  expect(said.sort()).toEqual(['DATA_DIR_IN_USE', 'DATA_DIR_IN_USE', 'DATA_DIR_IN_USE', 'locked']);
});

it('the lock is a door for who brings a handler, and hangs up on visitors without one', async () => {
  const folder = await temporaryFolder();
  const knock = () => text(connect(join(folder, 'krimpwijzer.sock')));
  const answering = await lockDataFolder(folder, (socket) => socket.end('hallo'));
  expect(await knock()).toBe('hallo');
  await answering.release();
  const silent = await lockDataFolder(folder);
  expect(await knock()).toBe('');
  await silent.release();
});

it('the lock is given back while a visitor holds the line', async () => {
  const folder = await temporaryFolder();
  let visited = () => {};
  const visit = new Promise<void>((resolve) => {
    visited = resolve;
  });
  const lock = await lockDataFolder(folder, () => visited());
  const visitor = text(connect(join(folder, 'krimpwijzer.sock')));
  await visit;
  await lock.release();
  expect(await visitor).toBe('');
});

it('a data folder with a path too long for a socket is refused with the cure', async () => {
  const folder = join(await temporaryFolder(), 'a'.repeat(120));
  await expect(lockDataFolder(folder)).rejects.toEqual(
    expect.objectContaining({ code: 'DATA_DIR_PATH_TOO_LONG', message: expect.stringContaining('shorter') }),
  );
});

it('a data folder below the working directory is addressed by the shorter, relative path', () => {
  const deep = join(process.cwd(), 'data');
  expect(lockAddress(deep, 'x.sock', 'linux')).toBe(join('data', 'x.sock'));
  expect(lockAddress('/d', 'x.sock', 'linux')).toBe('/d/x.sock');
  expect(lockAddress('/d', 'x.sock', 'win32')).toMatch(/^\\\\\.\\pipe\\[0-9a-f]{64}-x\.sock$/);
});
