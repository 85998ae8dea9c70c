import { connect, type Socket } from 'node:net';
import { platform } from 'node:os';
import type { Log } from '../contracts/log.ts';
import type { AdminCommands } from './admin-commands.ts';
import { lockAddress } from './lock-address.ts';

/** What came of asking the running program; `nobody` means that none has the folder. */
export type AdminAnswer =
  | { readonly kind: 'answered'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: 'unknown-command' | 'failed' }
  | { readonly kind: 'nobody' };

const DOOR = 'krimpwijzer.sock';
const LONGEST_LINE = 10_000;
const PATIENCE_MS = 10_000;

/**
 * Answers who knocks on the socket of the data folder, which only its owner can reach. One line of JSON (an array: the
 * command and its words) is answered by one line of JSON; a visitor who says nothing was only looking whether we live.
 */
export function createAdminDoor(commands: () => AdminCommands, log: Log): (socket: Socket) => void {
  return (socket) => {
    let heard = '';
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => socket.destroy());
    const listen = (part: string) => {
      heard += part;
      const end = heard.indexOf('\n');
      if (end < 0 && heard.length <= LONGEST_LINE) return;
      socket.off('data', listen);
      void answer(commands(), end < 0 ? '' : heard.slice(0, end), log).then((said) =>
        socket.end(`${JSON.stringify(said)}\n`),
      );
    };
    socket.on('data', listen);
  };
}

/** Asks the program that has the data folder. Rejects when there is one that does not answer. */
export function askRunning(dataDir: string, words: readonly string[]): Promise<AdminAnswer> {
  const address = lockAddress(dataDir, DOOR, platform());
  if (address === undefined) return Promise.resolve({ kind: 'nobody' });
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(address, () => socket.write(`${JSON.stringify(words)}\n`));
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the program does not answer')));
    socket.on('data', (part: string) => {
      heard += part;
    });
    socket.once('error', (error) => (isGone(error) ? resolve({ kind: 'nobody' }) : reject(error)));
    socket.once('end', () => {
      try {
        resolve(JSON.parse(heard) as AdminAnswer);
      } catch (cause) {
        reject(new Error('the program hung up in the middle of its answer', { cause }));
      }
    });
  });
}

async function answer(commands: AdminCommands, line: string, log: Log): Promise<AdminAnswer> {
  const [name = '', ...words] = wordsIn(line);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return { kind: 'refused', code: 'unknown-command' };
  try {
    return { kind: 'answered', result: await command(words) };
  } catch (error) {
    log.error('admin.failed', { error });
    return { kind: 'refused', code: 'failed' };
  }
}

function wordsIn(line: string): string[] {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    // No JSON: a stranger at the door hears that there is no such command.
    return [];
  }
}

/** No socket, or one whose process is gone. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED');
}
