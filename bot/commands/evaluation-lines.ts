import { readFileSync } from 'node:fs';

/** One line of an evaluation set: a text, the topics of which each is right (none: out of scope, or an act), and its style. */
export interface EvaluationLine {
  readonly text: string;
  readonly topics: readonly string[];
  /** 'kort', 'formeel' …; 'oos-near', 'oos-far', 'act:mens', 'act-trap'. */
  readonly style: string;
}

/** Reads JSON lines; throws an error that names file and line (never the text) at the first line that is none. */
export function readEvaluationLines(file: string): EvaluationLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [toLine(line, `${file}:${index + 1}`)]));
}

function toLine(line: string, place: string): EvaluationLine {
  const expected = `${place}  expected {"text": "…", "topics": ["…"], "style": "…"}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(expected, { cause: error });
  }
  if (typeof value !== 'object' || value === null) throw new Error(expected);
  const { text, topics = [], style = '' } = value as Record<string, unknown>;
  if (typeof text !== 'string' || typeof style !== 'string' || !Array.isArray(topics)) throw new Error(expected);
  return { text, style, topics: topics.map(String) };
}
