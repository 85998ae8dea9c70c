import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../open-content.ts';
import { openContent } from '../open-content.ts';
import { ContentError } from '../knowledge/content-problem.ts';
import type { TurnResult } from '../conversation/turn.ts';
import { createAsker } from './create-asker.ts';
import { EXIT_USAGE, readArguments } from './read-arguments.ts';
import { reportOf } from './report-of.ts';

/** `npm run --silent ask -- "vraag"` answers one question in the terminal; `--batch FILE` reads JSON lines with a `text`. */
const USAGE = 'usage: npm run --silent ask -- "uw vraag"   |   npm run --silent ask -- --batch FILE.jsonl';

await main();

async function main(): Promise<void> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { batch: { type: 'string' } },
  });
  const question = positionals.join(' ').trim();
  if ((values.batch === undefined) === (question === '')) stop(USAGE, EXIT_USAGE);
  const content = openOrExplain();
  const ask = createAsker(content);
  if (values.batch === undefined) return print(await ask(question));
  for (const text of readBatch(values.batch))
    process.stdout.write(`${JSON.stringify(reportOf(content.library, text, await ask(text)))}\n`);
}

function print({ messages }: TurnResult): void {
  for (const { text, cards = [], choices = [] } of messages) {
    const shown = cards.map((card) => `\n${card.title}\n  ${card.text ?? ''}\n  ${card.link?.url ?? ''}\n`).join('');
    const buttons = choices.map(({ label }) => `  [ ${label} ]`).join('\n');
    process.stdout.write(`${text}\n${shown}${buttons === '' ? '' : `\n${buttons}\n`}`);
  }
}

function readBatch(file: string): string[] {
  const lines = readFile(file)
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  return lines.map(({ line, number }) => {
    const text = textOf(line);
    if (text === undefined) stop(`${file}:${number}  expected a JSON object with a "text"`, 65);
    return text;
  });
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, 66);
  }
}

function textOf(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
    return typeof text === 'string' ? text : undefined;
  } catch {
    // Not JSON: the caller names file and line.
    return undefined;
  }
}

function openOrExplain(): Content {
  try {
    return openContent(join(import.meta.dirname, '../../content'));
  } catch (error) {
    if (error instanceof ContentError) return stop(error.message, 78);
    throw error;
  }
}

function stop(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
