import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../understanding/normalise.ts';
import { readEvaluationLines } from './evaluation-lines.ts';

/** The questions of one file of content/. */
export interface QuestionSource {
  readonly file: string;
  readonly questions: readonly string[];
}

/** An example question that stands, all but literally, in an evaluation set; the line of the set is not told. */
export interface CopiedQuestion {
  readonly file: string;
  readonly question: string;
}

/** From this share of words in common on (Jaccard), two questions are all but equal. */
const ALL_BUT_EQUAL = 0.9;

/** All lines of the evaluation sets in a folder; none when the folder is not there. */
export function evaluationTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) => readEvaluationLines(join(folder, name)).map(({ text }) => text));
}

/** The example questions that are all but equal to one of the texts: what is copied there measures nothing any more. */
export function copiedQuestions(sources: readonly QuestionSource[], texts: readonly string[]): CopiedQuestion[] {
  const sets = texts.map((text) => new Set(words(text))).filter(({ size }) => size > 0);
  return sources.flatMap(({ file, questions }) =>
    questions
      .filter((question) => {
        const own = new Set(words(question));
        return sets.some((set) => jaccard(own, set) >= ALL_BUT_EQUAL);
      })
      .map((question) => ({ file: `content/${file}`, question })),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Sets of very different size cannot be all but equal; most pairs end here.
  if (Math.min(a.size, b.size) < ALL_BUT_EQUAL * Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
