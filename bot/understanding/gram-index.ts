import { normalise } from './normalise.ts';

/** A sparse vector of unit length: gram → weight. */
type Vector = ReadonlyMap<string, number>;

/** Likeness of a text with the example questions of each item, by character 3- to 5-grams; 0 (nothing alike) to 1 (the same). */
export interface GramIndex {
  /** For every item: the likeness with its centroid, and with its best example question. */
  likeness(text: string): Map<string, { readonly centroid: number; readonly best: number }>;
}

/** Builds the index. `examples` gives the texts of each item, by id. */
export function createGramIndex(examples: ReadonlyMap<string, readonly string[]>): GramIndex {
  const all = [...examples].flatMap(([id, texts]) => texts.map((text) => ({ id, counts: gramCounts(text) })));
  const documents = new Map<string, number>();
  for (const { counts } of all) for (const gram of counts.keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  const idf = (gram: string) => Math.log(1 + all.length / (1 + (documents.get(gram) ?? 0)));
  const vectorOf = (counts: ReadonlyMap<string, number>) =>
    unit(new Map([...counts].map(([gram, n]) => [gram, (1 + Math.log(n)) * idf(gram)])));
  const questions = all.map(({ id, counts }) => ({ id, vector: vectorOf(counts) }));
  const postings = new Map<string, { question: number; weight: number }[]>();
  questions.forEach(({ vector }, question) => {
    for (const [gram, weight] of vector) {
      const list = postings.get(gram);
      if (list) list.push({ question, weight });
      else postings.set(gram, [{ question, weight }]);
    }
  });
  const norms = centroidNorms(questions);
  return {
    likeness(text) {
      const scores = new Float64Array(questions.length);
      for (const [gram, weight] of vectorOf(gramCounts(text)))
        for (const posting of postings.get(gram) ?? [])
          scores[posting.question] = (scores[posting.question] ?? 0) + weight * posting.weight;
      const result = new Map<string, { centroid: number; best: number }>();
      questions.forEach(({ id }, index) => {
        const score = scores[index] ?? 0;
        const known = result.get(id) ?? { centroid: 0, best: 0 };
        result.set(id, { centroid: known.centroid + score / (norms.get(id) ?? 1), best: Math.max(known.best, score) });
      });
      return result;
    },
  };
}

/** The length of the sum of an item's question vectors: dividing by it gives the cosine with the centroid. */
function centroidNorms(questions: readonly { id: string; vector: Vector }[]): Map<string, number> {
  const sums = new Map<string, Map<string, number>>();
  for (const { id, vector } of questions) {
    const sum = sums.get(id) ?? new Map<string, number>();
    for (const [gram, weight] of vector) sum.set(gram, (sum.get(gram) ?? 0) + weight);
    sums.set(id, sum);
  }
  return new Map([...sums].map(([id, sum]) => [id, lengthOf(sum)]));
}

function gramCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${normalise(text)} `;
  for (let size = 3; size <= 5; size++)
    for (let start = 0; start + size <= padded.length; start++) {
      const gram = padded.slice(start, start + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  return counts;
}

function unit(vector: Map<string, number>): Vector {
  const length = lengthOf(vector) || 1;
  return new Map([...vector].map(([gram, weight]) => [gram, weight / length]));
}

function lengthOf(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
