import { verkenning } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import { changedWords } from './render-dialog.ts';
import type { Turn } from './turn.ts';

/** The answers of the verkenning that differ, in words: 'Leerlingen nu: was 4.380, is nu 3.650; …'. */
export function changedAnswers(turn: Turn, before: Answers, after: Answers): string {
  return verkenning.steps
    .filter(({ id }) => before[id]?.shown !== after[id]?.shown)
    .map(({ id, label }) =>
      changedWords(turn, turn.sayKey(label), after[id]?.shown ?? turn.say('dialoog.overgeslagen'), before[id]),
    )
    .join('; ');
}
