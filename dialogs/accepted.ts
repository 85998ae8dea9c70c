import { type Answer, type Answers, type Dialog, type Step, stepOf } from './dialog.ts';
import { fits, stepsOnTheWay } from './dialog-path.ts';
import type { Answered, DialogSay } from './dialog-turn.ts';

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

/** What was set right, with what it was before. */
export function setRight<O>(
  dialog: Dialog<O>,
  before: Answers,
  after: Answers,
  taken: readonly (readonly [string, Answer | null])[],
): Answered[] {
  return taken.map(([id]) => ({ ...answered(stepOf(dialog, id), after), before: before[id] ?? null }));
}

/** Takes what was said about other questions beside an answer, what was asked already only when it is set right; and says what was taken. */
export function takeAlong<O>(
  dialog: Dialog<O>,
  answers: Answers,
  { also = {}, changes = {} }: { readonly also?: Answers; readonly changes?: Answers },
): { readonly answers: Answers; readonly said: DialogSay[] } {
  const fresh = Object.fromEntries(Object.entries(also).filter(([id]) => !(id in answers)));
  const noted = accepted(dialog, answers, fresh);
  const known = { ...answers, ...Object.fromEntries(noted) };
  const corrected = accepted(dialog, known, changes);
  const all = { ...known, ...Object.fromEntries(corrected) };
  const asNoted = noted.map(([id]) => answered(stepOf(dialog, id), all));
  const said: DialogSay[] = [];
  if (corrected.length > 0) said.push({ kind: 'corrected', answers: setRight(dialog, answers, all, corrected) });
  if (asNoted.length > 0) said.push({ kind: 'noted', answers: asNoted });
  return { answers: all, said };
}
