import { type DialogInput, REVIEW, stepsOnTheWay } from '../../dialogs/index.ts';
import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import { pathOf } from '../../dialogs/index.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Correction } from '../contracts/understanding.ts';
import { readAnswer } from './read-answer.ts';
import { dialogOf } from './running-dialog.ts';
import type { DialogId, Turn } from './turn.ts';

/** Longer words after 'nee, …' tell something, they are no value. */
const MOST_WORDS = { sure: 8, unsure: 4 } as const;
/** At an open text question up to this length a message that can only be a correction is one; above it everything is the answer. */
const SHORT_TEXT = 200;

/** What a message sets right in the running dialog; null when it is something else. */
export function readCorrection(turn: Turn, id: DialogId, state: DialogState, text: string): DialogInput | null {
  const dialog = dialogOf(id);
  const open = dialog.steps.find((step) => step.id === state.open);
  const atText = open?.expects.kind === 'text';
  if (atText && open.expects.kind === 'text' && open.expects.maxLength > SHORT_TEXT) return null;
  const steps = stepsOnTheWay(dialog, state.answers).filter((step) => step.words);
  const found = turn.understanding.correction(
    text,
    steps.map((step) => named(turn, step)),
  );
  if (!found) return null;
  if (found.named.length > 0) return ofNames(turn, state, steps, found.named, text);
  const { bare } = found;
  if (!bare || !fewWords(bare)) return null;
  const done = pathOf(dialog, state.answers).done.filter((step) => step.id !== state.open && step.id in state.answers);
  if (!atText) return ofLast(turn, done, bare.value) ?? (bare.sure ? ofShortText(turn, state, done, bare.value) : null);
  return (bare.sure ? ofLast(turn, done, bare.value) : null) ?? ofShortText(turn, state, done, bare.value);
}

/** A name or an organisation that was given just before: 'nee, Pieter Jansen' is no answer to another question. */
function ofShortText(
  turn: Turn,
  { answers, open }: DialogState,
  done: readonly Step[],
  value: string,
): DialogInput | null {
  const last = done.at(-1);
  if (!last || !answers[last.id] || open === REVIEW) return null;
  if (last.expects.kind !== 'text' || last.expects.maxLength > SHORT_TEXT) return null;
  if (turn.understanding.read({ kind: 'yes-no' }, value).kind === 'value') return null;
  const reading = readAnswer(turn, last, value);
  return reading.kind === 'value' ? { kind: 'correct', changes: { [last.id]: reading.answer } } : null;
}

function named(turn: Turn, step: Step) {
  return { id: step.id, words: turn.sayKey(step.words ?? '').split(',') };
}

function fewWords({ value, sure }: NonNullable<Correction['bare']>): boolean {
  return value.split(/\s+/).length <= (sure ? MOST_WORDS.sure : MOST_WORDS.unsure);
}

/** By name: every named value must be one that its step can have; a name without a value leads to its question. */
function ofNames(
  turn: Turn,
  state: DialogState,
  steps: readonly Step[],
  parts: Correction['named'],
  text: string,
): DialogInput | null {
  const [only] = parts;
  if (parts.length === 1 && only && only.value === '') {
    // A bare name is a question for the library, unless the user looks at the review or says that it is wrong.
    const meant = state.open === REVIEW || text.trim().includes(' ');
    return meant && only.id !== state.open ? { kind: 'change', step: only.id } : null;
  }
  const changes: Record<string, Answer> = {};
  for (const { id, value } of parts) {
    const step = steps.find((candidate) => candidate.id === id);
    const reading = step && value !== '' ? readAnswer(turn, step, value) : undefined;
    if (reading?.kind !== 'value') return null;
    changes[id] = reading.answer;
  }
  return inputOf(state, changes);
}

/** The open question's own name before its answer ('mijn naam is …') is no correction. */
function inputOf(state: DialogState, changes: Answers): DialogInput {
  const { [state.open]: answer, ...others } = changes;
  if (answer && Object.keys(others).length === 0) return { kind: 'answer', answer };
  return { kind: 'correct', changes };
}

/** Without a name: the last answer whose question can have this value; words that fit any text question do not count. */
function ofLast(turn: Turn, done: readonly Step[], value: string): DialogInput | null {
  for (const step of [...done].reverse()) {
    if (step.expects.kind === 'text' || (step.expects.kind === 'number' && countsElse(turn, step, value))) continue;
    const reading = readAnswer(turn, step, value);
    if (reading.kind === 'value') return { kind: 'correct', changes: { [step.id]: reading.answer } };
  }
  return null;
}

/** '3 scholen' is no number of pupils, '300 leerlingen minder' no number of now. */
function countsElse(turn: Turn, { id }: Step, value: string): boolean {
  const counted = Object.keys(turn.understanding.counts(value));
  return /\b(?:minder|meer)\b/i.test(value) || (counted.length > 0 && !counted.includes(id));
}
