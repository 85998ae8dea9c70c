import { type Answer, type Answers, type Dialog, type Step, stepOf } from './dialog.ts';
import { fits, stepsOnTheWay } from './dialog-path.ts';
import type { Answered } from './dialog-turn.ts';

/** An answer as it is said back. */
export function answered(step: Step, answers: Answers): Answered {
  const proposal = step.proposes?.rule(answers);
  return { step, answer: answers[step.id] ?? null, ...(proposal && { proposal }) };
}

/** The changes that belong to steps on the way and fit them. */
export function accepted<O>(dialog: Dialog<O>, answers: Answers, changes: Answers): [string, Answer | null][] {
  const possible = stepsOnTheWay(dialog, { ...answers, ...changes });
  return possible.flatMap((step) => {
    const changed = changes[step.id];
    if (changed === undefined || !fits(step, changed) || step.proposes?.rule(answers).fixed) return [];
    return [[step.id, changed] as [string, Answer | null]];
  });
}

/** Takes what was said about other questions beside an answer; what was asked already only when it is set right. Says what was taken. */
export function takeAlong<O>(
  dialog: Dialog<O>,
  answers: Answers,
  { also = {}, changes = {} }: { readonly also?: Answers; readonly changes?: Answers },
): { readonly answers: Answers; readonly noted: readonly Answered[]; readonly corrected: readonly Answered[] } {
  const fresh = Object.fromEntries(Object.entries(also).filter(([id]) => !(id in answers)));
  const noted = accepted(dialog, answers, fresh);
  const withNoted = { ...answers, ...Object.fromEntries(noted) };
  const corrected = accepted(dialog, withNoted, changes);
  const all = { ...withNoted, ...Object.fromEntries(corrected) };
  const say = ([id]: readonly [string, Answer | null]) => answered(stepOf(dialog, id), all);
  return {
    answers: all,
    noted: noted.map(say),
    corrected: corrected.map((one) => ({ ...say(one), before: answers[one[0]] ?? null })),
  };
}
