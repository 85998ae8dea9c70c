import type { Scores } from './score-rankings.ts';

/** The engines that are compared, by the names of their files. */
export const engines = {
  ours: 'ours',
  minisearch: 'MiniSearch',
  orama: 'Orama',
  nlpjs: 'nlp.js',
  wink: 'wink-bm25',
} as const;

export type EngineName = keyof typeof engines;

/** An engine that holds a library of so many times today's. */
export interface Contender {
  readonly engine: EngineName;
  readonly times: number;
}

/** What was measured of it. */
export interface Measurement extends Contender {
  readonly scores: Scores;
  /** Microseconds a question. */
  readonly median: number;
  readonly p95: number;
  /** Milliseconds of processor time until the engine can be asked, reading the files of content/ not counted. */
  readonly building: number;
  /** Bytes more than before, after garbage collection. */
  readonly heap: number;
  readonly resident: number;
}
