import { engines, type Measurement } from './measurement.ts';

const COLUMNS = [
  'engine',
  'library',
  'right on top',
  'in top three',
  'answered',
  'of these right',
  'near answered',
  'far answered',
  'median',
  '95 %',
  'index or training',
  'heap',
  'RSS',
] as const;

/** The measurements as a Markdown table, in their order. */
export function resultTable(measurements: readonly Measurement[]): string {
  return [row(COLUMNS), row(COLUMNS.map(() => '---')), ...measurements.map((one) => row(cellsOf(one)))].join('\n');
}

function cellsOf({ engine, times, scores, median, p95, building, heap, resident }: Measurement): string[] {
  const { first, firstThree, answered, rightOfAnswered, nearAnswered, farAnswered } = scores;
  return [
    engines[engine],
    `${times} ×`,
    ...[first, firstThree, answered, rightOfAnswered, nearAnswered, farAnswered].map(
      (share) => `${(100 * share).toFixed(1)} %`,
    ),
    `${Math.round(median)} µs`,
    `${Math.round(p95)} µs`,
    `${(building / 1000).toFixed(2)} s`,
    ...[heap, resident].map((bytes) => `${Math.round(bytes / 1e6)} MB`),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
