import type { EvaluationLine } from '../../bot/commands/evaluation-lines.ts';
import { isRight } from '../../bot/commands/score-reports.ts';
import type { Item } from '../../bot/contracts/library.ts';

/** What an engine made of a line: its likeliest subjects, best first, and how sure it is of the first. */
export interface Ranking {
  readonly line: EvaluationLine;
  readonly items: readonly Item[];
  readonly score: number;
}

/** Shares of 0..1. Those after `answered` hold at the one threshold of the score that answers so many in-scope lines. */
export interface Scores {
  /** In-scope lines whose first item is right, and of which one of the first three is. */
  readonly first: number;
  readonly firstThree: number;
  /** In-scope lines that are answered: the recall asked for, or the nearest above it when scores are equal. */
  readonly answered: number;
  /** Of these, the share that is right. */
  readonly rightOfAnswered: number;
  /** Out-of-scope lines that get an item as an answer; a neighbouring question is none. */
  readonly nearAnswered: number;
  readonly farAnswered: number;
}

const MOST_OPTIONS = 3;

/** Scores an engine's rankings of in-scope, near and far lines; `recall` is the share of in-scope lines to be answered. */
export function scoreRankings(rankings: readonly Ranking[], recall: number): Scores {
  const inScope = rankings.filter(({ line }) => line.topics.length > 0);
  const near = rankings.filter(({ line }) => line.style === 'oos-near');
  const far = rankings.filter(({ line }) => line.style === 'oos-far');
  const threshold = thresholdFor(inScope, recall);
  const answered = inScope.filter((one) => isAnswered(one, threshold));
  const falsely = (one: Ranking) => isAnswered(one, threshold) && one.items[0]?.kind !== 'buurvraag';
  return {
    first: share(inScope, ({ line, items }) => isRight(line, items[0])),
    firstThree: share(inScope, ({ line, items }) => items.slice(0, MOST_OPTIONS).some((item) => isRight(line, item))),
    answered: answered.length / inScope.length,
    rightOfAnswered: share(answered, ({ line, items }) => isRight(line, items[0])),
    nearAnswered: share(near, falsely),
    farAnswered: share(far, falsely),
  };
}

/** The highest score at which at least this share of the lines is answered; lines for which nothing was found never are. */
function thresholdFor(inScope: readonly Ranking[], recall: number): number {
  const scores = inScope
    .filter(({ items }) => items.length > 0)
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  const wanted = Math.ceil(recall * inScope.length);
  return scores[Math.min(wanted, scores.length) - 1] ?? Number.POSITIVE_INFINITY;
}

function isAnswered({ items, score }: Ranking, threshold: number): boolean {
  return items.length > 0 && score >= threshold;
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}
