import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contender, type EngineName, engines, type Measurement } from './measurement.ts';
import { resultTable } from './result-table.ts';

/**
 * `npm run bench:search` compares our search with others, on the same content and questions, and prints a Markdown table.
 * `-- --only ours,orama` measures these engines, `-- --times 1` one size, `-- --recall 0.7` at another share of answers;
 * `-- --minutes 60` waits longer for each.
 */
const USAGE = 'usage: npm run bench:search [-- --only ENGINE,…] [--times 1,10] [--recall 0.8] [--minutes 20]';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      times: { type: 'string', default: '1,10' },
      recall: { type: 'string', default: '0.8' },
      minutes: { type: 'string', default: '20' },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(engines);
  const names = (Object.keys(engines) as EngineName[]).filter((name) => only.includes(name));
  const sizes = values.times.split(',').map(Number);
  if (names.length < only.length || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error(`${USAGE}\nengines: ${Object.keys(engines).join(', ')}`);
    return 64;
  }
  const measured: (Measurement | Contender)[] = [];
  for (const times of sizes)
    for (const name of names) {
      console.error(`${engines[name]}, ${times} × the library …`);
      measured.push(await measure({ engine: name, times }, values.recall, 60_000 * Number(values.minutes)));
    }
  console.log(resultTable(measured));
  return 0;
}

/** Measures in a process of its own; gives back the contender itself when that takes too long. Rejects when it fails. */
function measure(contender: Contender, recall: string, timeout: number): Promise<Measurement | Contender> {
  const { engine, times } = contender;
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'measure-engine.ts'), [engine, String(times), recall], {
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      timeout,
    });
    let sent: Measurement | undefined;
    child.on('message', (message) => {
      sent = message as Measurement;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (sent || signal === 'SIGTERM') resolve(sent ?? contender);
      else reject(new Error(`${engine} at ${times} ×: no result (exit code ${code}, signal ${signal})`));
    });
  });
}
