import type { DialogState } from '../bot/contracts/conversation.ts';
import { type Answer, type Answers, type Dialog, REVIEW, type Step, stepOf } from './dialog.ts';

/** The pseudo-step that stands open while the user is asked whether to stop. */
export const STOP = 'stop';

/** What the user did, already read. */
export type DialogInput =
  | { readonly kind: 'show' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'why' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'confirm-stop'; readonly yes: boolean }
  | { readonly kind: 'change'; readonly step: string }
  | { readonly kind: 'submit' };

/** What the dialog wants said; conversation/ turns it into sentences. */
export type DialogSay =
  | { readonly kind: 'question'; readonly step: Step; readonly earlier?: Answer }
  | { readonly kind: 'hint'; readonly step: Step; readonly level: 0 | 1 }
  | { readonly kind: 'why' | 'required' | 'person'; readonly step: Step }
  | { readonly kind: 'at-start' | 'confirm-stop' | 'stopped' | 'resumed' | 'review-unclear' }
  | { readonly kind: 'review'; readonly answers: readonly { readonly step: Step; readonly answer: Answer | null }[] };

/** The state after a turn (null when the dialog is over), what is said, and the outcome when it was handed in. */
export interface DialogTurn<O> {
  readonly state: DialogState | null;
  readonly say: readonly DialogSay[];
  readonly outcome?: O;
}

/** Starts a dialog; answers that are known in advance are not asked again. */
export function startDialog<O>(dialog: Dialog<O>, known: Answers): DialogTurn<O> {
  return advance(dialog, { id: dialog.id, v: dialog.version, answers: known, open: dialog.start, misses: 0 });
}

/** One turn of a dialog: a pure function of the state and what the user did. */
export function runDialog<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  if (state.open === STOP) return atStop(dialog, state, input);
  if (input.kind === 'stop')
    return { state: { ...state, open: STOP, resume: state.open, misses: 0 }, say: [{ kind: 'confirm-stop' }] };
  if (input.kind === 'back') return goBack(dialog, state);
  if (input.kind === 'change') return change(dialog, state, input.step);
  return state.open === REVIEW ? atReview(dialog, state, input) : atStep(dialog, state, input);
}

/** The steps that these answers lead along, in order, up to the first one without an answer. */
export function pathOf<O>(
  dialog: Dialog<O>,
  answers: Answers,
): { readonly done: readonly Step[]; readonly open: Step | null } {
  const done: Step[] = [];
  for (let id = dialog.start; id !== REVIEW; ) {
    const step = stepOf(dialog, id);
    // A graph may loop back; a step that was passed is not passed again.
    if (!(id in answers) || done.includes(step)) return { done, open: step };
    done.push(step);
    id = step.next.find((edge) => edge.when === undefined || edge.when(answers))?.to ?? REVIEW;
  }
  return { done, open: null };
}

function advance<O>(dialog: Dialog<O>, state: DialogState): DialogTurn<O> {
  const { open } = pathOf(dialog, state.answers);
  const { resume: _resume, fromReview: _fromReview, ...rest } = state;
  const next: DialogState = { ...rest, open: open?.id ?? REVIEW, misses: 0 };
  return { state: next, say: [open ? { kind: 'question', step: open } : reviewOf(dialog, next)] };
}

function reviewOf<O>(dialog: Dialog<O>, state: DialogState): DialogSay {
  const { done } = pathOf(dialog, state.answers);
  return { kind: 'review', answers: done.map((step) => ({ step, answer: state.answers[step.id] ?? null })) };
}

function show<O>(dialog: Dialog<O>, state: DialogState): DialogSay {
  if (state.open === REVIEW) return reviewOf(dialog, state);
  const step = stepOf(dialog, state.open);
  const earlier = state.answers[step.id];
  return { kind: 'question', step, ...(earlier && { earlier }) };
}

function atStop<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  if (input.kind === 'stop' || (input.kind === 'confirm-stop' && input.yes))
    return { state: null, say: [{ kind: 'stopped' }] };
  const back = { ...state, open: state.resume ?? dialog.start, misses: 0 };
  if (input.kind === 'confirm-stop') return { state: back, say: [{ kind: 'resumed' }, show(dialog, back)] };
  return { state, say: [{ kind: 'confirm-stop' }] };
}

function goBack<O>(dialog: Dialog<O>, state: DialogState): DialogTurn<O> {
  const { done } = pathOf(dialog, state.answers);
  const at = done.findIndex((step) => step.id === state.open);
  const previous = at >= 0 ? done[at - 1] : done.at(-1);
  if (!previous) return { state, say: [{ kind: 'at-start' }, show(dialog, state)] };
  const { fromReview: _fromReview, ...rest } = state;
  const moved = { ...rest, open: previous.id, misses: 0 };
  return { state: moved, say: [show(dialog, moved)] };
}

function change<O>(dialog: Dialog<O>, state: DialogState, id: string): DialogTurn<O> {
  const { done } = pathOf(dialog, state.answers);
  if (!done.some((step) => step.id === id)) return { state, say: [show(dialog, state)] };
  const moved = { ...state, open: id, misses: 0, fromReview: state.open === REVIEW };
  return { state: moved, say: [show(dialog, moved)] };
}

function atReview<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  const { done, open } = pathOf(dialog, state.answers);
  if (open) return advance(dialog, state);
  if (input.kind !== 'submit')
    return {
      state,
      say: input.kind === 'show' ? [reviewOf(dialog, state)] : [{ kind: 'review-unclear' }, reviewOf(dialog, state)],
    };
  const answers = Object.fromEntries(done.map((step) => [step.id, state.answers[step.id] ?? null]));
  return { state: null, say: [], outcome: dialog.finish(answers) };
}

function atStep<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  const step = stepOf(dialog, state.open);
  switch (input.kind) {
    case 'answer':
      return advance(dialog, { ...state, answers: { ...state.answers, [step.id]: input.answer } });
    case 'skip':
      if (step.optional) return advance(dialog, { ...state, answers: { ...state.answers, [step.id]: null } });
      return { state, say: [{ kind: 'required', step }, show(dialog, state)] };
    case 'why':
      return { state, say: [{ kind: 'why', step }, show(dialog, state)] };
    case 'unclear': {
      const misses = state.misses + 1;
      const say: DialogSay =
        misses <= 2 ? { kind: 'hint', step, level: misses === 1 ? 0 : 1 } : { kind: 'person', step };
      return { state: { ...state, misses }, say: [say] };
    }
    default:
      return { state, say: [show(dialog, state)] };
  }
}
