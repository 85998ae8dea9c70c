import type { DialogState } from '../bot/contracts/conversation.ts';
import { accepted, answered, setRight, takeAlong } from './accepted.ts';
import { type Answers, type Dialog, REVIEW, type Step, stepOf } from './dialog.ts';
import { fits, pathOf } from './dialog-path.ts';
import type { DialogInput, DialogSay, DialogTurn } from './dialog-turn.ts';
import { questionOf } from './question-of.ts';

/** The pseudo-step that stands open while the user is asked whether to stop. */
export const STOP = 'stop';

/** A turn after which the dialog goes on. */
type OngoingTurn<O> = DialogTurn<O> & { readonly state: DialogState };

/** Starts a dialog; answers that are known in advance are not asked again. */
export function startDialog<O>(dialog: Dialog<O>, known: Answers): OngoingTurn<O> {
  const ids = Object.keys(known);
  const state = { id: dialog.id, v: dialog.version, answers: known, open: dialog.start, misses: 0 };
  return advance(dialog, { ...state, ...(ids.length > 0 && { known: ids }) });
}

/** Takes a dialog up that an older version saved: what can be kept is kept, what is missing is asked. */
export function restartDialog<O>(dialog: Dialog<O>, { answers, v, known = [] }: DialogState): OngoingTurn<O> {
  const kept = Object.entries(dialog.migrate?.(answers, v) ?? answers).filter(([id, answer]) => {
    const step = dialog.steps.find((candidate) => candidate.id === id);
    return step ? fits(step, answer) : dialog.facts?.includes(id);
  });
  const { state, say } = startDialog(dialog, Object.fromEntries(kept));
  return { state: { ...state, known: known.filter((id) => id in state.answers) }, say };
}

/** One turn of a dialog: a pure function of the state and what the user did. */
export function runDialog<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  if (state.open === STOP) return atStop(dialog, state, input);
  switch (input.kind) {
    case 'stop':
      return { state: { ...state, open: STOP, resume: state.open, misses: 0 }, say: [askStop(state)] };
    case 'back':
      return goBack(dialog, state);
    case 'change':
      return change(dialog, state, input.step);
    case 'correct':
      return correct(dialog, state, input);
    default:
      return state.open === REVIEW ? atReview(dialog, state, input) : atStep(dialog, state, input);
  }
}

function advance<O>(dialog: Dialog<O>, state: DialogState, before: readonly DialogSay[] = []): OngoingTurn<O> {
  const { open } = pathOf(dialog, state.answers);
  const { resume: _resume, fromReview: _fromReview, ...rest } = state;
  const next: DialogState = { ...rest, open: open?.id ?? REVIEW, misses: 0 };
  if (open) return { state: next, say: [...before, questionOf(open, state.answers)] };
  return { state: next, say: dialog.review ? [...before, reviewOf(dialog, next)] : before };
}

/** As `advance`, but a dialog without a review ends with its last answer. */
function onwards<O>(dialog: Dialog<O>, state: DialogState, before: readonly DialogSay[] = []): DialogTurn<O> {
  const next = advance(dialog, state, before);
  return next.state.open === REVIEW && !dialog.review ? ended(dialog, state, before) : next;
}

function ended<O>(dialog: Dialog<O>, { answers }: DialogState, say: readonly DialogSay[] = []): DialogTurn<O> {
  const { done } = pathOf(dialog, answers);
  const given = Object.fromEntries(done.map((step) => [step.id, answers[step.id] ?? null]));
  return { state: null, say, outcome: dialog.finish(given) };
}

function reviewOf<O>(dialog: Dialog<O>, { answers }: DialogState): DialogSay {
  return { kind: 'review', answers: pathOf(dialog, answers).done.map((step) => answered(step, answers)) };
}

function show<O>(dialog: Dialog<O>, state: DialogState): DialogSay {
  if (state.open === REVIEW) return reviewOf(dialog, state);
  const step = stepOf(dialog, state.open);
  return questionOf(step, state.answers, state.answers[step.id]);
}

function askStop({ answers }: DialogState): DialogSay {
  return { kind: 'confirm-stop', answers };
}

function atStop<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  if (input.kind === 'stop' || (input.kind === 'confirm-stop' && input.yes))
    return { state: null, say: [{ kind: 'stopped' }] };
  const { resume = dialog.start, ...rest } = state;
  const back = { ...rest, open: resume, misses: 0 };
  if (input.kind === 'confirm-stop') return { state: back, say: [{ kind: 'resumed' }, show(dialog, back)] };
  return { state, say: [askStop(state)] };
}

function goBack<O>(dialog: Dialog<O>, state: DialogState): DialogTurn<O> {
  const { fromReview, ...rest } = state;
  // Who came to change one answer and goes back leaves it as it was.
  if (fromReview) return advance(dialog, rest);
  const asked = pathOf(dialog, state.answers).done.filter((step) => !step.proposes);
  const at = asked.findIndex((step) => step.id === state.open);
  const previous = at >= 0 ? asked[at - 1] : asked.at(-1);
  if (!previous) return { state, say: [{ kind: 'at-start' }, show(dialog, state)] };
  const moved = { ...rest, open: previous.id, misses: 0 };
  return { state: moved, say: [show(dialog, moved)] };
}

function change<O>(dialog: Dialog<O>, state: DialogState, id: string): DialogTurn<O> {
  const step = pathOf(dialog, state.answers).done.find((candidate) => candidate.id === id);
  if (!step || step.proposes?.rule(state.answers).fixed) return { state, say: [show(dialog, state)] };
  const fromReview = state.open === REVIEW || state.fromReview === true;
  const moved = { ...state, open: id, misses: 0, ...(fromReview && { fromReview }) };
  return { state: moved, say: [show(dialog, moved)] };
}

/** Sets answers right, or fills in some that were not asked yet; what the new answers decide is decided anew. */
function correct<O>(
  dialog: Dialog<O>,
  state: DialogState,
  { changes, noted }: Extract<DialogInput, { kind: 'correct' }>,
): DialogTurn<O> {
  const taken = accepted(dialog, state.answers, changes);
  if (taken.length === 0) return { state, say: [show(dialog, state)] };
  const answers = { ...state.answers, ...Object.fromEntries(taken) };
  const impossible = taken.map(([id]) => stepOf(dialog, id)).find((step) => step.doubts?.rule(answers) === 'never');
  if (impossible) {
    const { state: asked } = change(dialog, state, impossible.id);
    return { state: asked, say: [{ kind: 'doubt', step: impossible }] };
  }
  const said: DialogSay = noted
    ? { kind: 'noted', answers: taken.map(([id]) => answered(stepOf(dialog, id), answers)) }
    : { kind: 'corrected', answers: setRight(dialog, state.answers, answers, taken) };
  const stays = !(state.open in changes) && pathOf(dialog, answers).done.some((step) => step.id === state.open);
  if (!stays) return onwards(dialog, { ...state, answers }, [said]);
  const moved = { ...state, answers, misses: 0 };
  return { state: moved, say: [said, show(dialog, moved)] };
}

function atReview<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  if (pathOf(dialog, state.answers).open) return advance(dialog, state);
  const yes = input.kind === 'agree' && dialog.review?.yes;
  if (input.kind === 'submit' || yes || !dialog.review) return ended(dialog, state);
  const review = reviewOf(dialog, state);
  if (input.kind === 'agree') return { state, say: [{ kind: 'review-agree' }, review] };
  if (input.kind === 'show') return { state, say: [review] };
  return { state, say: [{ kind: input.kind === 'wrong' ? 'review-wrong' : 'review-unclear' }, review] };
}

function atStep<O>(dialog: Dialog<O>, state: DialogState, input: DialogInput): DialogTurn<O> {
  const step = stepOf(dialog, state.open);
  switch (input.kind) {
    case 'answer':
      return answer(dialog, state, step, input);
    case 'pick':
      return pick(dialog, state, step, input);
    case 'skip':
      if (step.optional) return onwards(dialog, { ...state, answers: { ...state.answers, [step.id]: null } });
      return { state, say: [{ kind: 'required', step }, show(dialog, state)] };
    case 'why':
      return { state, say: [{ kind: 'why', step }, show(dialog, state)] };
    case 'unclear': {
      const misses = state.misses + 1;
      const { candidates } = input;
      const picked = step.expects.kind === 'choices' ? state.answers[step.id] : undefined;
      const asked = { step, ...(picked && { earlier: picked }) };
      const say: DialogSay =
        misses <= 2
          ? { kind: 'hint', ...asked, level: misses === 1 ? 0 : 1, ...(candidates && { candidates }) }
          : { kind: 'person', ...asked };
      return { state: { ...state, misses }, say: [say] };
    }
    default:
      return { state, say: [show(dialog, state)] };
  }
}

/** What was chosen so far counts as the answer, but its question stays open for more. */
function pick<O>(
  dialog: Dialog<O>,
  state: DialogState,
  step: Step,
  { answer: chosen, ...more }: Extract<DialogInput, { kind: 'pick' }>,
): DialogTurn<O> {
  const { [step.id]: _before, ...others } = state.answers;
  const { answers, said } = takeAlong(dialog, chosen ? { ...others, [step.id]: chosen } : others, more);
  const say: DialogSay = { kind: 'picked', step, answer: chosen };
  return { state: { ...state, answers, misses: 0 }, say: [...said, say] };
}

/** Takes the answer, and what was said along with it about other questions; what can hardly be right is asked again, once. */
function answer<O>(
  dialog: Dialog<O>,
  state: DialogState,
  step: Step,
  { answer: given, ...more }: Extract<DialogInput, { kind: 'answer' }>,
): DialogTurn<O> {
  const { answers, said } = takeAlong(dialog, { ...state.answers, [step.id]: given }, more);
  const doubt = step.doubts?.rule(answers) ?? null;
  if (doubt === 'never' || (doubt === 'once' && state.doubted !== step.id))
    return { state: { ...state, doubted: step.id }, say: [{ kind: 'doubt', step }] };
  return onwards(dialog, { ...state, answers }, said);
}
