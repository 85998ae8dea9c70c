import { type Contender, engines, type Measurement } from './measurement.ts';

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

/** The measurements as a Markdown table, in their order; without figures for those that took too long. */
export function resultTable(all: readonly (Measurement | Contender)[]): string {
  return [row(COLUMNS), row(COLUMNS.map(() => '---')), ...all.map((one) => row(cellsOf(one)))].join('\n');
}

function cellsOf(one: Measurement | Contender): string[] {
  const name = [engines[one.engine], `${one.times} ×`];
  return [...name, ...('scores' in one ? figuresOf(one) : COLUMNS.slice(name.length).map(() => 'too long'))];
}

function figuresOf({ scores, median, p95, building, heap, resident }: Measurement): string[] {
  const { first, firstThree, answered, rightOfAnswered, nearAnswered, farAnswered } = scores;
  return [
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
