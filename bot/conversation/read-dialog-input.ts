import { type DialogInput, REVIEW, STOP, stepOf } from '../../dialogs/index.ts';
import type { Answer, Step } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { ChoiceValue } from './choices.ts';
import { dialogs } from '../../dialogs/index.ts';
import type { DialogId, Turn } from './turn.ts';

/** What a pressed button means for the open step; null when it belongs to another step (too old). */
export function inputOfChoice(
  turn: Turn,
  dialog: DialogId,
  state: DialogState,
  choice: ChoiceValue,
): DialogInput | null {
  if (choice.id !== state.open) return null;
  if (state.open === STOP) return { kind: 'confirm-stop', yes: choice.option === 'ja' };
  if (state.open === REVIEW) {
    if (choice.option === 'submit') return { kind: 'submit' };
    return { kind: 'change', step: choice.option.replace(/^wijzig-/, '') };
  }
  if (choice.option === 'skip') return { kind: 'skip' };
  const step = stepOf(dialogs[dialog], state.open);
  const answer = answerOfOption(turn, step, choice.option);
  return answer ? { kind: 'answer', answer } : null;
}

/** What typed words mean for the open step; `unclear` when they are no answer to it. Commands were taken out before. */
export function inputOfText(turn: Turn, dialog: DialogId, state: DialogState, text: string): DialogInput {
  const command = turn.understanding.dialogCommand(text);
  if (state.open === STOP) return confirmation(turn, text);
  if (state.open === REVIEW) return command === 'submit' ? { kind: 'submit' } : { kind: 'unclear' };
  if (command === 'why') return { kind: 'why' };
  const step = stepOf(dialogs[dialog], state.open);
  // 'liever niet' is an answer to a yes/no question and a skip elsewhere.
  if (command === 'skip' && step.expects.kind !== 'yes-no') return { kind: 'skip' };
  const reading =
    step.expects.kind === 'choice' ? readOption(turn, step, text) : turn.understanding.read(step.expects, text);
  if (reading.kind === 'value') return { kind: 'answer', answer: reading.answer };
  return { kind: command === 'skip' ? 'skip' : 'unclear' };
}

function confirmation(turn: Turn, text: string): DialogInput {
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  return reading.kind === 'value' ? { kind: 'confirm-stop', yes: reading.answer.value === true } : { kind: 'unclear' };
}

function readOption(turn: Turn, step: Step, text: string) {
  const options = step.expects.kind === 'choice' ? step.expects.options : [];
  const labelled = options.map(({ id, text: key }): Answer => ({ value: id, shown: turn.sayKey(key) }));
  const answer = turn.understanding.chooseFrom(text, labelled);
  return answer ? ({ kind: 'value', answer } as const) : ({ kind: 'unclear' } as const);
}

function answerOfOption(turn: Turn, step: Step, option: string): Answer | null {
  if (step.expects.kind === 'yes-no') {
    if (option !== 'ja' && option !== 'nee') return null;
    return { value: option === 'ja', shown: turn.say(`knop.${option}`).toLowerCase() };
  }
  const found = step.expects.kind === 'choice' ? step.expects.options.find(({ id }) => id === option) : undefined;
  return found ? { value: found.id, shown: turn.sayKey(found.text) } : null;
}
