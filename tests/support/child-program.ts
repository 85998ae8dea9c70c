import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A running program of tests/support, killed at the latest when the test ends. */
interface ChildProgram {
  /** The lines of its standard output so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line that `wanted` accepts; rejects with what it wrote to standard error when it ends before. */
  line(wanted: (line: string) => boolean): Promise<string>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a program of tests/support in a process of its own, on the Node that runs the test. */
export function startChild(name: string, ...args: readonly string[]): ChildProgram {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => killed(child));
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    for (const listener of listeners) listener();
  });
  const line = (wanted: (line: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = lines.find(wanted);
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
      child.once('close', () => reject(new Error(`${name} ended; it wrote: ${errors}`)));
    });
  return { lines, line, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}
