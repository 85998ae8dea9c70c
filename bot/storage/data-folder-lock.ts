import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockAddress } from './lock-address.ts';

/** The data folder cannot be locked. The message says what to do about it. */
export class DataFolderLockError extends Error {
  readonly code: 'DATA_DIR_IN_USE' | 'DATA_DIR_PATH_TOO_LONG';

  constructor(code: DataFolderLockError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A data folder that is ours until `release`. */
interface DataFolderLock {
  release(): Promise<void>;
}

/** The socket of the process that has the folder. */
const DOOR = 'krimpwijzer.sock';
/** The socket of a process that wants the folder. */
const CANDIDATE = /^krimpwijzer-[0-9a-f]{8}\.sock$/;
const ATTEMPTS = 40;
const PAUSE_MS = 100;

/**
 * Locks the folder by a Unix socket in it, which is also the door for other programs (`onConnection`). Throws a
 * DataFolderLockError when another process has the folder. A socket whose process is gone is taken over.
 *
 * Exactly one of many starters wins: each first listens on a socket of its own and only then looks for others. Of two,
 * the later to listen sees the earlier; when both see each other both give way, and try again after a random pause.
 */
export async function lockDataFolder(
  dataDir: string,
  onConnection: (socket: Socket) => void = hangUp,
): Promise<DataFolderLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lock = await (platform() === 'win32' ? lockByPipe : lockBySocket)(dataDir, onConnection);
    if (lock) return lock;
    await pause(Math.random() * PAUSE_MS);
  }
  throw inUse(dataDir);
}

async function lockBySocket(
  dataDir: string,
  onConnection: (socket: Socket) => void,
): Promise<DataFolderLock | undefined> {
  const own = `krimpwijzer-${randomBytes(4).toString('hex')}.sock`;
  const server = await listen(addressOf(dataDir, own), onConnection);
  const others = await othersIn(dataDir, own);
  const alive = others.filter((other) => other.alive).map((other) => other.name);
  if (alive.length === 0 && (await becomeDoor(dataDir, own))) {
    for (const { name } of others) if (name !== DOOR) await rm(join(dataDir, name), { force: true });
    return { release: () => release(dataDir, server) };
  }
  await server.stop();
  if (alive.includes(DOOR)) throw inUse(dataDir);
  return undefined;
}

/** A pipe vanishes with its process, so there is nothing to take over. */
async function lockByPipe(dataDir: string, onConnection: (socket: Socket) => void): Promise<DataFolderLock> {
  try {
    const server = await listen(addressOf(dataDir, DOOR), onConnection);
    return { release: () => server.stop() };
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw inUse(dataDir);
    throw error;
  }
}

async function othersIn(dataDir: string, own: string): Promise<{ name: string; alive: boolean }[]> {
  const candidates = (await readdir(dataDir)).filter((name) => CANDIDATE.test(name) && name !== own);
  const others: { name: string; alive: boolean }[] = [];
  // The door comes last: a candidate that has gone from its own name by then answers there.
  for (const name of [...candidates, DOOR]) others.push({ name, alive: await answers(addressOf(dataDir, name)) });
  return others;
}

/** False when another starter, who found our socket before it listened, has cleared it away. */
async function becomeDoor(dataDir: string, own: string): Promise<boolean> {
  try {
    await rename(join(dataDir, own), join(dataDir, DOOR));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function release(dataDir: string, server: { stop(): Promise<void> }): Promise<void> {
  // First the name, while nobody else can have taken it.
  await rm(join(dataDir, DOOR), { force: true });
  await server.stop();
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Whatever else goes wrong (no permission, a full queue) may be a living process: then we give way.
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '')));
  });
}

function listen(address: string, onConnection: (socket: Socket) => void): Promise<{ stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    // A visitor who hangs up in mid-sentence is no fault of ours.
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // The lock alone does not keep a process running.
    server.listen(address, () => resolve({ stop: () => stop(server, sockets) })).unref();
  });
}

function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

function addressOf(dataDir: string, name: string): string {
  const address = lockAddress(dataDir, name, platform());
  if (address !== undefined) return address;
  throw new DataFolderLockError(
    'DATA_DIR_PATH_TOO_LONG',
    `the path of DATA_DIR (${dataDir}) is too long for the socket that locks it; choose a shorter one, or start from nearer by`,
  );
}

function inUse(dataDir: string): DataFolderLockError {
  return new DataFolderLockError(
    'DATA_DIR_IN_USE',
    `another Krimpwijzer is running on DATA_DIR (${dataDir}); stop it first, or give this one a DATA_DIR of its own`,
  );
}

function hangUp(socket: Socket): void {
  socket.destroy();
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
