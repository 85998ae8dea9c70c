import { verkenning } from '../../dialogs/index.ts';
import type { Answer, Answers } from '../../dialogs/dialog.ts';
import type { ToldSituation } from '../contracts/understanding.ts';
import { severalAnswer } from './pick-option.ts';
import type { Turn } from './turn.ts';

/** What was told as answers to the steps of the verkenning, in their order. */
export function toldAnswers(turn: Turn, told: ToldSituation): Answers {
  const several: Readonly<Record<string, readonly string[]>> = {
    knelpunten: told.concerns,
    obstakels: told.obstacles,
    schoolsoorten: told.schoolTypes,
  };
  const single: Readonly<Record<string, string | undefined>> = { fase: told.phase, richting: told.identity };
  const found = verkenning.steps.flatMap(({ id, expects }): [string, Answer][] => {
    const read = told.answers[id];
    if (read) return [[id, read]];
    if (!('options' in expects)) return [];
    const chosen = several[id] ?? [single[id]].filter((value) => value !== undefined);
    const answer = severalAnswer(turn, expects, chosen);
    const [only] = chosen;
    if (!answer || only === undefined) return [];
    return [[id, expects.kind === 'choices' ? answer : { value: only, shown: answer.shown }]];
  });
  return Object.fromEntries(found);
}
