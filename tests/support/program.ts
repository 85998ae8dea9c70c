import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The real program (bot/main.ts) in a process of its own. */
export interface Program {
  readonly origin: string;
  /** What it wrote to standard output and standard error so far. */
  output(): string;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
}

const main = join(import.meta.dirname, '../../bot/main.ts');
// Two cores that also run browsers and other tests are slow now and then.
const START_MS = 60_000;

/** Starts the program on a free port and waits until it is ready. `env` is all that it gets, beside PATH. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  const port = env.PORT ?? String(await freePort());
  const { child, output } = run({ PORT: port, ...env });
  const origin = `http://127.0.0.1:${port}`;
  const ready = async (): Promise<boolean> => {
    try {
      return (await fetch(`${origin}/readyz`)).ok;
    } catch {
      // Not listening yet.
      return false;
    }
  };
  for (const end = Date.now() + START_MS; !(await ready()); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`the program did not start (exit ${child.exitCode}): ${output()}`);
  return {
    origin,
    output,
    kill: () => ended(child, 'SIGKILL').then(() => undefined),
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** Starts the program where it must refuse; gives the exit code and what it wrote. */
export async function runProgram(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { child, output } = run(env);
  if (child.exitCode === null) await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function run(env: Readonly<Record<string, string>>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    await ended(child, 'SIGKILL');
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      written += String(chunk);
    });
  return { child, output: () => written };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'close');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}
