import type { DialogInput } from '../../dialogs/index.ts';
import type { Step } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { DialogCommand } from '../contracts/understanding.ts';
import { readChoiceValue } from './choices.ts';
import { changedAnswer, PICKED } from './pick-option.ts';
import { mentionedIn, severalIn } from './read-answer.ts';
import type { Turn } from './turn.ts';

/**
 * What typed words mean at a question with several choices. What they name is chosen and what they deny is not; when all of it was
 * understood the answer is complete, else it is shown back and the question stays open for more. What is typed then is added, as is
 * 'geld ook' at any time; 'nee' or 'dat was het' ends it.
 */
export function inputOfSeveral(
  turn: Turn,
  { answers }: DialogState,
  step: Step,
  text: string,
  command: DialogCommand | null,
): DialogInput {
  if (step.expects.kind !== 'choices') return { kind: 'unclear' };
  const { options } = step.expects;
  const chosen = answers[step.id] ?? null;
  const adding = isAdding(turn, step);
  const whole = severalIn(turn, options, text);
  const ends =
    command === 'skip' || command === 'submit' || command === 'agree' || whole?.length === 0 || saysNo(turn, text);
  const mentioned = mentionedIn(turn, options, text);
  // 'Nee, personeel eraf' is no end.
  const done = (ends && !mentioned) || saysDone(turn, text);
  if (adding && chosen && done) return { kind: 'answer', answer: chosen };
  const named = whole ? { ids: whole, denied: [], whole: true, adds: mentioned?.adds ?? false } : mentioned;
  if (!named || named.ids.length + named.denied.length === 0) return { kind: ends ? 'skip' : 'unclear' };
  const answer = changedAnswer(turn, step.expects, chosen, { ...named, adds: named.adds || adding });
  // What was chosen already is shown back, not taken off again.
  const before: readonly string[] = Array.isArray(chosen?.value) ? chosen.value : [];
  const known = !adding && named.ids.every((id) => before.includes(id));
  if (known && named.denied.length === 0) return { kind: 'pick', answer: chosen };
  return named.whole && named.denied.length === 0 && answer ? { kind: 'answer', answer } : { kind: 'pick', answer };
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
