import type { ConfidenceFit, SearchMeasures } from '../contracts/search-settings.ts';

/** A question that was read, and whether what was found for it was right. */
export interface FitExample {
  readonly measures: SearchMeasures;
  readonly right: boolean;
}

const NONE: SearchMeasures = {
  lead: 0,
  rival: 0,
  asking: 0,
  likeness: 0,
  covered: 0,
  known: 0,
  length: 0,
  leadLength: 0,
  ours: 0,
  neighbour: 0,
  neighbours: 0,
  elsewhere: 0,
};
const STEPS = 400;
/** Keeps the weights small: there are few questions. */
const PENALTY = 0.01;

/**
 * Fits the weights by which the named measures tell how sure the search is: logistic regression with an L2 penalty, by
 * full gradient descent (AdaGrad) on standardised measures, given back for the measures as they are.
 */
export function fitConfidence(
  examples: readonly FitExample[],
  names: readonly (keyof SearchMeasures)[],
): ConfidenceFit {
  const scale = names.map((name) => scaleOf(examples.map(({ measures }) => measures[name])));
  const rows = examples.map(({ measures, right }) => ({
    values: [1, ...names.map((name, k) => (measures[name] - (scale[k]?.mean ?? 0)) / (scale[k]?.spread ?? 1))],
    right: right ? 1 : 0,
  }));
  const fitted = descend(rows, names.length + 1);
  const raw = names.map((_, k) => (fitted[k + 1] ?? 0) / (scale[k]?.spread ?? 1));
  const base = raw.reduce((sum, weight, k) => sum - weight * (scale[k]?.mean ?? 0), fitted[0] ?? 0);
  return { base, weights: { ...NONE, ...Object.fromEntries(names.map((name, k) => [name, raw[k] ?? 0])) } };
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

function descend(
  rows: readonly { readonly values: readonly number[]; readonly right: number }[],
  count: number,
): number[] {
  const weights = new Array<number>(count).fill(0);
  const seen = weights.map(() => 1e-8);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : PENALTY * weight));
    for (const { values, right } of rows) {
      const sum = values.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-sum)) - right) / rows.length;
      values.forEach((value, k) => {
        slope[k] = (slope[k] ?? 0) + error * value;
      });
    }
    slope.forEach((one, k) => {
      seen[k] = (seen[k] ?? 0) + one ** 2;
      weights[k] = (weights[k] ?? 0) - (0.5 * one) / Math.sqrt(seen[k] ?? 1);
    });
  }
  return weights;
}
