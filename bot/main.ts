import { join } from 'node:path';
import { build } from './build.ts';
import { ConfigError, configKeys, readConfig } from './config.ts';
import { ContentError } from './knowledge/content-problem.ts';
import { createLog } from './log.ts';
import { readEnvFile } from './read-env-file.ts';
import { DataFolderLockError } from './storage/data-folder-lock.ts';

/** sysexits.h: EX_CONFIG, EX_SOFTWARE. */
const EXIT_CONFIG = 78;
const EXIT_SOFTWARE = 70;
const root = join(import.meta.dirname, '..');

await main();

async function main(): Promise<void> {
  const file = readEnvFile(join(root, '.env'));
  const config = orExplain(() => readConfig({ ...file, ...process.env }));
  const log = createLog(config.logLevel, (line) => process.stdout.write(line));
  const unknown = Object.keys(file).filter((key) => !configKeys.includes(key));
  if (unknown.length > 0) log.warn('env.unknown-keys', { keys: unknown });
  for (const warning of config.warnings) log.warn('config.warning', { reason: warning });
  process.on('uncaughtException', (error) => crash(log.error, error));
  process.on('unhandledRejection', (error) => crash(log.error, error));
  try {
    const built = await build({ config, contentFolder: join(root, 'content'), clock: { now: () => new Date() }, log });
    const port = await built.start();
    const url = config.publicUrl ?? `http://localhost:${port}`;
    log.info(config.trial ? 'started in trial mode' : 'started', { route: url });
    if (config.trial)
      process.stderr.write(
        `\nKrimpwijzer: ${url} (trial mode, nothing is sent; mails are shown at ${url}/postvak)\n\n`,
      );
    stopOnSignal(built.stop, log.info);
  } catch (error) {
    explain(error);
  }
}

function orExplain<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return explain(error);
  }
}

/** Ends the program with what the operator has to do; a bug keeps its stack. */
function explain(error: unknown): never {
  if (error instanceof ConfigError || error instanceof ContentError || error instanceof DataFolderLockError) {
    process.stderr.write(`krimpwijzer cannot start: ${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    process.stderr.write(
      'krimpwijzer cannot start: the port is in use. Stop the other program, or set PORT to a free one.\n',
    );
    process.exit(EXIT_CONFIG);
  }
  throw error;
}

function crash(report: (event: string, fields: { error: unknown }) => void, error: unknown): void {
  report('crashed', { error });
  process.exit(EXIT_SOFTWARE);
}

function stopOnSignal(stop: () => Promise<void>, info: (event: string) => void): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      info('stopping');
      void stop().then(() => process.exit(0));
    });
}
