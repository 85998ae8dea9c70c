import type { DialogInput } from '../../dialogs/index.ts';
import type { Answer, Option, Step } from '../../dialogs/dialog.ts';
import type { Turn } from './turn.ts';

/** The options of a question with several choices, and whether they stand on a scale. */
export interface Several {
  readonly options: readonly Option[];
  readonly scale?: true;
}

/** The option of the button that ends a choice of several. */
export const PICKED = 'klaar';

/** What a pressed button of a step with several choices means: one more, one less, or that this is all; null for none of ours. */
export function pickOption(turn: Turn, step: Step, chosen: Answer | null, option: string): DialogInput | null {
  if (step.expects.kind !== 'choices') return null;
  if (option === PICKED) return chosen ? { kind: 'answer', answer: chosen } : null;
  if (!step.expects.options.some(({ id }) => id === option)) return null;
  const before = Array.isArray(chosen?.value) ? chosen.value : [];
  const ids = before.includes(option) ? before.filter((id) => id !== option) : [...before, option];
  return { kind: 'pick', answer: severalAnswer(turn, step.expects, ids) };
}

/** Several options as one answer, in the order of `ids` (the first that a user names weighs most) or of the scale. Null when there are none. */
export function severalAnswer(turn: Turn, { options, scale }: Several, ids: readonly string[]): Answer | null {
  const named = [...new Set(ids)].flatMap((one) => options.find(({ id }) => id === one) ?? []);
  const chosen = scale ? options.filter((option) => named.includes(option)) : named;
  if (chosen.length === 0) return null;
  return { value: chosen.map(({ id }) => id), shown: chosen.map(({ text }) => turn.sayKey(text)).join(', ') };
}

/** What is chosen after a text that names or denies options: beside `before` when it adds or takes away, else instead of it. */
export function changedAnswer(
  turn: Turn,
  several: Several,
  before: Answer | null | undefined,
  {
    ids,
    denied,
    adds,
  }: { readonly ids: readonly string[]; readonly denied: readonly string[]; readonly adds: boolean },
): Answer | null {
  const kept = (adds || denied.length > 0) && Array.isArray(before?.value) ? before.value : [];
  return severalAnswer(
    turn,
    several,
    [...kept, ...ids].filter((id) => !denied.includes(id)),
  );
}
