import type { DialogInput } from '../../dialogs/index.ts';
import type { Step } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import { readChoiceValue } from './choices.ts';
import { PICKED, severalAnswer } from './pick-option.ts';
import { mentionedIn, severalIn } from './read-answer.ts';
import type { Turn } from './turn.ts';

/**
 * What typed words mean at a question with several choices. Words that name options among others ('geld, en iets met gebouwen')
 * choose these; when not all of it was understood the question stays open for more. What is typed then is added, and 'nee' or
 * 'dat was het' ends it.
 */
export function inputOfSeveral(
  turn: Turn,
  { answers }: DialogState,
  step: Step,
  text: string,
  command: 'skip' | 'why' | 'submit' | null,
): DialogInput {
  if (step.expects.kind !== 'choices') return { kind: 'unclear' };
  const { options } = step.expects;
  const before = isAdding(turn, step) ? (answers[step.id] ?? null) : null;
  const whole = severalIn(turn, options, text);
  const ends = command === 'skip' || command === 'submit' || whole?.length === 0 || saysNo(turn, text);
  if (before && (ends || saysDone(turn, text))) return { kind: 'answer', answer: before };
  const named = whole ? { ids: whole, whole: true } : mentionedIn(turn, options, text);
  const kept = Array.isArray(before?.value) ? before.value : [];
  const answer = named && severalAnswer(turn, options, [...kept, ...named.ids]);
  if (answer) return named.whole ? { kind: 'answer', answer } : { kind: 'pick', answer };
  return { kind: ends ? 'skip' : 'unclear' };
}

/** More may be added while the button that ends it stands there; where the question itself is asked again, an answer replaces. */
function isAdding(turn: Turn, step: Step): boolean {
  const last = turn.input.lastMessages.at(-1);
  return (
    last?.key !== step.text && (last?.choices ?? []).some(({ value }) => readChoiceValue(value)?.option === PICKED)
  );
}

function saysNo(turn: Turn, text: string): boolean {
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  return reading.kind === 'value' && reading.answer.value === false;
}

function saysDone(turn: Turn, text: string): boolean {
  const typed = text
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .trim();
  return turn
    .say('dialoog.gekozen.woorden')
    .split(',')
    .some((word) => word.trim() === typed);
}
