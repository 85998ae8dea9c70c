import { join } from 'node:path';
import { openContent } from '../open-content.ts';
import { createAsker } from './create-asker.ts';
import { type EvaluationLine, readEvaluationLines } from './evaluation-lines.ts';
import { EXIT_USAGE, readArguments } from './read-arguments.ts';
import { reportOf } from './report-of.ts';
import { type Judged, missOf, type Row, scoreReports } from './score-reports.ts';

/** `npm run evaluate -- FILE … [--misses]` scores JSON lines (`text`, `topics`, `style`) and prints one table. */
const USAGE = 'usage: npm run evaluate -- FILE.jsonl … [--misses]';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { misses: { type: 'boolean' } },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return EXIT_USAGE;
  }
  const lines = readOrExplain(positionals);
  if (!lines) return 65;
  const content = openContent(join(import.meta.dirname, '../../content'));
  const ask = createAsker(content);
  const judged: Judged[] = [];
  for (const line of lines) judged.push({ line, report: reportOf(content.library, line.text, await ask(line.text)) });
  console.log(`${positionals.join(', ')}: ${judged.length} lines, ${content.library.items.length} items`);
  console.log('An item is right when one of its topics, first or further, is acceptable.\n');
  printTable(scoreReports(judged));
  if (values.misses) printMisses(judged);
  return 0;
}

/** The lines of all files; undefined, after telling why, when one cannot be read. */
function readOrExplain(files: readonly string[]): EvaluationLine[] | undefined {
  try {
    return files.flatMap(readEvaluationLines);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

function printTable(rows: readonly Row[]): void {
  let group = '';
  for (const row of rows) {
    if (row.group !== group) console.log(`${group === '' ? '' : '\n'}${row.group} (${row.of})`);
    group = row.group;
    const percent = ((100 * row.count) / row.of).toFixed(1).padStart(6);
    console.log(`  ${row.what.padEnd(40)} ${String(row.count).padStart(4)} / ${String(row.of).padEnd(4)} ${percent} %`);
  }
}

function printMisses(judged: readonly Judged[]): void {
  console.log('\nMisses: kind, outcome, items (first topic), acceptable topics, text');
  for (const one of judged) {
    const miss = missOf(one);
    if (miss === null) continue;
    const { line, report } = one;
    const items = report.items.map(({ id, topics }) => `${id} (${topics[0] ?? ''})`).join(', ');
    console.log(`${miss} | ${report.act ?? report.outcome} | ${items} | ${line.topics.join(', ')} | ${line.text}`);
  }
}
