import type { Answer } from '../../dialogs/dialog.ts';

/** The answers without those that are shown in the same words as an earlier one. */
export function distinctAnswers(answers: readonly Answer[]): Answer[] {
  return answers.filter((answer, index) => answers.findIndex(({ shown }) => shown === answer.shown) === index);
}
