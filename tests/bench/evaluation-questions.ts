import { join } from 'node:path';
import { type EvaluationLine, readEvaluationLines } from '../../bot/commands/evaluation-lines.ts';

const sets = join(import.meta.dirname, '../evaluation');

/** The questions of the two sets that may be looked at: acts, and questions that only look like one, are not for a search. */
export function evaluationQuestions(): EvaluationLine[] {
  return ['look.jsonl', 'examples.jsonl']
    .flatMap((file) => readEvaluationLines(join(sets, file)))
    .filter(({ style }) => !style.startsWith('act'));
}
