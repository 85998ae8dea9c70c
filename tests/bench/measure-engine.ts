import { join } from 'node:path';
import type { EvaluationLine } from '../../bot/commands/evaluation-lines.ts';
import type { Item, Library } from '../../bot/contracts/library.ts';
import { ContentError } from '../../bot/knowledge/content-problem.ts';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { keyOf } from '../../bot/understanding/to-subjects.ts';
import type { CreateSearch, Hit, Search } from './engine.ts';
import { evaluationQuestions } from './evaluation-questions.ts';
import { growLibrary } from './grow-library.ts';
import { type EngineName, engines, type Measurement } from './measurement.ts';
import { percentile } from './percentile.ts';
import { type Ranking, scoreRankings } from './score-rankings.ts';

/**
 * A program that `npm run bench:search` starts for each engine and size, so that engines share no memory:
 * `node --expose-gc measure-engine.ts ENGINE TIMES RECALL`. Sends a Measurement to the process that started it.
 */
const ROUNDS = 5;

const [name = '', times = '1', recall = '0.8'] = process.argv.slice(2);
if (!isEngine(name) || !process.send) throw new Error('this program is started by npm run bench:search');
process.send(await measure(name, Number(times), Number(recall)));
process.disconnect();

function isEngine(text: string): text is EngineName {
  return Object.hasOwn(engines, text);
}

async function measure(engine: EngineName, times: number, recall: number): Promise<Measurement> {
  const { library: today, problems } = readLibrary(join(import.meta.dirname, '../../content'));
  if (!today) throw new ContentError(problems);
  const library = growLibrary(today, times);
  const before = memory();
  const { createSearch } = (await import(`./engine-${engine}.ts`)) as { readonly createSearch: CreateSearch };
  const start = process.cpuUsage();
  const search = await createSearch(library);
  const { user, system } = process.cpuUsage(start);
  const after = memory();
  const lines = evaluationQuestions();
  const rankings = await rank(search, lines, library);
  const durations = await time(search, lines);
  return {
    engine,
    times,
    scores: scoreRankings(rankings, recall),
    median: percentile(durations, 0.5),
    p95: percentile(durations, 0.95),
    building: (user + system) / 1000,
    heap: after.heapUsed - before.heapUsed,
    resident: after.rss - before.rss,
  };
}

function memory(): NodeJS.MemoryUsage {
  if (!globalThis.gc) throw new Error('start node with --expose-gc');
  globalThis.gc();
  return process.memoryUsage();
}

/** Ranks every line; this is the round in which the engine warms up, too. */
async function rank(search: Search, lines: readonly EvaluationLine[], library: Library): Promise<Ranking[]> {
  const rankings: Ranking[] = [];
  for (const line of lines) {
    const hits = await search(line.text);
    rankings.push({ line, items: toSubjects(hits, library), score: hits[0]?.score ?? 0 });
  }
  return rankings;
}

/** The best item of each subject: for every engine, items with the same first topic are no rivals of one another. */
function toSubjects(hits: readonly Hit[], library: Library): Item[] {
  const best = new Map<string, Item>();
  for (const item of hits.flatMap(({ id }) => library.item(id) ?? []))
    if (!best.has(keyOf(item))) best.set(keyOf(item), item);
  return [...best.values()];
}

/**
 * Microseconds for every line, the fastest of five: other processes may take the processor meanwhile. Every round asks
 * with one space more, for an engine that remembers whole questions.
 */
async function time(search: Search, lines: readonly EvaluationLine[]): Promise<number[]> {
  const fastest = lines.map(() => Number.POSITIVE_INFINITY);
  for (let round = 1; round <= ROUNDS; round++)
    for (const [index, { text }] of lines.entries()) {
      const asked = text + ' '.repeat(round);
      const start = performance.now();
      await search(asked);
      fastest[index] = Math.min(fastest[index] ?? 0, (performance.now() - start) * 1000);
    }
  return fastest;
}
