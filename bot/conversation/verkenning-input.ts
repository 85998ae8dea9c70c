import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import { type DialogInput, REVIEW, stepOf, verkenning } from '../../dialogs/index.ts';
import type { DialogState } from '../contracts/conversation.ts';
import { changedAnswer } from './pick-option.ts';
import { mentionedIn, severalIn } from './read-answer.ts';
import { declineTowards, withPeriod } from './read-own-figures.ts';
import { readChanges } from './read-changes.ts';
import type { DialogId, Turn } from './turn.ts';

/** Where a message tells by itself that it sets something right. */
const AGAIN =
  /^\W*(?:(?:en|nee)\W+)?ook\b|\b(?:had ik al|zei ik|heb ik al|vergat|vergeten|toch|klop(?:t|pen) niet|moet zijn|niet alleen)\b/i;

/** At the review of the verkenning: what a message changes in the answers, before anything else is looked for in it. */
export function changesAtReview(turn: Turn, id: DialogId, state: DialogState, text: string): DialogInput | null {
  if (id !== 'verkenning' || state.open !== REVIEW) return null;
  const changes = readChanges(turn, state.answers, text, true);
  if (!changes) return null;
  if (Object.keys(changes).length === 0) return { kind: 'show' };
  return { kind: 'correct', changes: withPeriod(turn, state.answers, changes) };
}

/** At an open question of the verkenning: the figures that were said along with the answer, and what sets another answer right. */
export function withOthers(
  turn: Turn,
  id: DialogId,
  { answers }: DialogState,
  step: Step,
  text: string,
  input: DialogInput,
): DialogInput {
  if (id !== 'verkenning') return input;
  const { [step.id]: _open, ...changes } = {
    ...(step.id === 'obstakels' && concernsBeside(turn, answers, step, text)),
    ...(AGAIN.test(text) && readChanges(turn, answers, text, false)),
  };
  const changing = Object.keys(changes).length > 0;
  if (input.kind === 'unclear' && changing) return { kind: 'correct', changes };
  if (input.kind === 'unclear' && step.expects.kind !== 'region' && skipsAtOnce(turn, step, text))
    return { kind: 'skip' };
  if (input.kind !== 'answer' && input.kind !== 'pick') return input;
  const also: Answers = { ...figuresBeside(turn, step, text), ...('also' in input && input.also) };
  return { ...input, also, ...(changing && { changes }) };
}

/** 'Weet ik niet, hangt af van de partner'. */
function skipsAtOnce(turn: Turn, { expects }: Step, text: string): boolean {
  const [first = ''] = text.split(/[.,;!]/);
  if (expects.kind === 'choices' && severalIn(turn, expects.options, first)?.length === 0) return true;
  return turn.understanding.dialogCommand(first) === 'skip' && !/^\W*nee\W*$/i.test(first);
}

/** 'De mr ligt dwars. En er is geen geld': a sentence that names nothing in the way may name one more concern. */
function concernsBeside(turn: Turn, answers: Answers, step: Step, text: string): Answers {
  const { expects } = stepOf(verkenning, 'knelpunten');
  if (step.expects.kind !== 'choices' || expects.kind !== 'choices') return {};
  const { options } = step.expects;
  const ids = text
    .split(/[.;!\n]/)
    .filter((sentence) => !mentionedIn(turn, options, sentence))
    .flatMap((sentence) => mentionedIn(turn, expects.options, sentence)?.ids ?? []);
  const before = answers.knelpunten;
  const answer = ids.length > 0 ? changedAnswer(turn, expects, before, { ids, denied: [], adds: true }) : null;
  return answer && answer.shown !== before?.shown ? { knelpunten: answer } : {};
}

/** Figures in a message that answers something else. */
function figuresBeside(turn: Turn, step: Step, text: string): Readonly<Record<string, Answer>> {
  if (step.expects.kind === 'region') return {};
  const { [step.id]: _own, ...others } = turn.understanding.figures(text, turn.input.now).answers;
  const { leerlingen, daling, ...counts } = others;
  // A number that answers a question about figures is no other figure too; a bare one may count anything.
  if (step.expects.kind === 'number') return counts;
  const counted = leerlingen && (daling?.detail?.now !== undefined || turn.understanding.counts(text).leerlingen);
  return {
    ...counts,
    ...(counted && { leerlingen }),
    ...(daling && step.expects.kind !== 'percentage' && { daling }),
  };
}

/** What answers a question of the verkenning though its reader would take it for something else: how many are left, or 'weet ik niet, …'. */
export function readAside(
  turn: Turn,
  id: DialogId,
  { answers }: DialogState,
  step: Step,
  text: string,
): DialogInput | null {
  if (id !== 'verkenning') return null;
  if (step.expects.kind === 'number' && saysUnknown(turn, step, text)) return { kind: 'skip' };
  const decline = step.id === 'daling' ? declineTowards(turn, answers, text) : undefined;
  return decline ? { kind: 'answer', answer: decline } : null;
}

/** 'Geen idee van de hele stichting, onze locatie heeft er 140': not known, whatever else is counted. */
function saysUnknown(turn: Turn, step: Step, text: string): boolean {
  const { unknown, estimate } = turn.understanding.figures(text, turn.input.now);
  return !estimate && (unknown.includes(step.id) || unknown.includes('*'));
}
