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

/** What was measured of one engine that holds a library of one size. */
export interface Measurement {
  readonly engine: EngineName;
  /** How many times today's library. */
  readonly times: number;
  readonly scores: Scores;
  /** Microseconds a question. */
  readonly median: number;
  readonly p95: number;
  /** Milliseconds until the engine can be asked, reading the files of content/ not counted. */
  readonly building: number;
  /** Bytes more than before, after garbage collection. */
  readonly heap: number;
  readonly resident: number;
}
