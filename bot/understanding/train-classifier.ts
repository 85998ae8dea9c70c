import type { Features } from './question-features.ts';

/** A text of which is known what it is about. `subject` is an index: 0 <= subject < subjects. */
export interface Example {
  readonly features: Features;
  readonly subject: number;
}

/** A trained classifier. */
export interface Classifier {
  /** How much a text looks like each subject; only differences between subjects mean something. */
  scores(features: Features): Float32Array;
}

/** A text as numbers: the ids of its known features and their weights, of unit length together. */
interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** The weights of features for subjects, stored by feature: only the subjects in whose examples a feature occurs have one. */
interface Weights {
  /** The pairs of feature f are at starts[f] <= pair < starts[f + 1]. */
  readonly starts: Int32Array;
  readonly subjects: Int32Array;
  readonly values: Float32Array;
}

const ROUNDS = 5;
const SHARPNESS = 3;

/**
 * Trains multinomial logistic regression by stochastic gradient descent on sparse weights: about half a second for
 * three thousand examples. Deterministic: the same examples give the same classifier. `firstStep` is the rate at which it
 * starts to learn: higher is bolder.
 */
export function trainClassifier(examples: readonly Example[], subjects: number, firstStep: number): Classifier {
  const ids = new Map<string, number>();
  const documents: number[] = [];
  for (const { features } of examples)
    for (const feature of features.keys()) {
      const id = ids.get(feature) ?? ids.size;
      ids.set(feature, id);
      documents[id] = (documents[id] ?? 0) + 1;
    }
  const known: Known = { ids, worth: documents.map((count) => inverseFrequency(count, examples.length)) };
  const worthOfUnknown = inverseFrequency(0, examples.length);
  const vectorOf = (features: Features) => toVector(features, known, worthOfUnknown);
  const vectors = examples.map(({ features }) => vectorOf(features));
  const weights = emptyWeights(examples, vectors, ids.size, subjects);
  descend({ weights, vectors, examples, subjects, firstStep });
  return {
    scores(features) {
      const scores = new Float32Array(subjects);
      addScores(weights, vectorOf(features), scores);
      return scores;
    },
  };
}

function inverseFrequency(documents: number, all: number): number {
  return Math.log(1 + all / (1 + documents));
}

/** The features of the examples: their ids, and by id how much each is worth. */
interface Known {
  readonly ids: ReadonlyMap<string, number>;
  readonly worth: readonly number[];
}

/** Unknown features count in the length: a text that holds many looks less like any subject. */
function toVector(features: Features, { ids, worth }: Known, worthOfUnknown: number): Vector {
  const knownIds: number[] = [];
  const weights: number[] = [];
  let squares = 0;
  for (const [feature, count] of features) {
    const id = ids.get(feature);
    const weight = count * (id === undefined ? worthOfUnknown : (worth[id] ?? 0));
    squares += weight * weight;
    if (id === undefined) continue;
    knownIds.push(id);
    weights.push(weight);
  }
  const length = Math.sqrt(squares) || 1;
  return { ids: Int32Array.from(knownIds), weights: Float32Array.from(weights, (weight) => weight / length) };
}

function emptyWeights(
  examples: readonly Example[],
  vectors: readonly Vector[],
  features: number,
  subjects: number,
): Weights {
  const pairs = new Set<number>();
  vectors.forEach(({ ids }, index) => {
    for (const id of ids) pairs.add(id * subjects + (examples[index]?.subject ?? 0));
  });
  const sorted = Float64Array.from(pairs).sort();
  const starts = new Int32Array(features + 1);
  for (const pair of sorted) {
    const next = Math.floor(pair / subjects) + 1;
    starts[next] = whole(starts, next) + 1;
  }
  for (let id = 0; id < features; id++) starts[id + 1] = whole(starts, id + 1) + whole(starts, id);
  return {
    starts,
    subjects: Int32Array.from(sorted, (pair) => pair % subjects),
    values: new Float32Array(sorted.length),
  };
}

interface Training {
  readonly weights: Weights;
  readonly vectors: readonly Vector[];
  readonly examples: readonly Example[];
  readonly subjects: number;
  readonly firstStep: number;
}

function descend({ weights, vectors, examples, subjects, firstStep }: Training): void {
  const order = vectors.map((_, index) => index);
  const random = createRandom();
  const scores = new Float32Array(subjects);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    const step = firstStep * (1 - round / ROUNDS);
    for (const index of order) {
      const vector = vectors[index];
      if (!vector) continue;
      scores.fill(0);
      addScores(weights, vector, scores);
      toShares(scores);
      const right = examples[index]?.subject ?? 0;
      scores[right] = real(scores, right) - 1;
      subtract(weights, vector, scores, step);
    }
  }
}

function addScores({ starts, subjects, values }: Weights, { ids, weights }: Vector, scores: Float32Array): void {
  for (let k = 0; k < ids.length; k++) {
    const weight = real(weights, k);
    const id = whole(ids, k);
    const end = whole(starts, id + 1);
    for (let pair = whole(starts, id); pair < end; pair++)
      scores[whole(subjects, pair)] = real(scores, whole(subjects, pair)) + real(values, pair) * weight;
  }
}

function subtract(
  { starts, subjects, values }: Weights,
  { ids, weights }: Vector,
  errors: Float32Array,
  step: number,
): void {
  for (let k = 0; k < ids.length; k++) {
    const weight = real(weights, k) * step;
    const id = whole(ids, k);
    const end = whole(starts, id + 1);
    for (let pair = whole(starts, id); pair < end; pair++)
      values[pair] = real(values, pair) - real(errors, whole(subjects, pair)) * weight;
  }
}

/** Softmax, in place. */
function toShares(scores: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  const untouched = Math.exp(-SHARPNESS * highest);
  let sum = 0;
  for (let index = 0; index < scores.length; index++) {
    const score = real(scores, index);
    const share = score === 0 ? untouched : Math.exp(SHARPNESS * (score - highest));
    scores[index] = share;
    sum += share;
  }
  for (let index = 0; index < scores.length; index++) scores[index] = real(scores, index) / sum;
}

/** What stands at an index that is within bounds. Two functions, for one that reads both kinds of array is far slower. */
function whole(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** See `whole`. */
function real(numbers: Float32Array, index: number): number {
  return numbers[index] ?? 0;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** A linear congruential generator (Numerical Recipes), always from the same seed. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
