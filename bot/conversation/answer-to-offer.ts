import type { DialogInput } from '../../dialogs/index.ts';
import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Turn } from './turn.ts';

/** A longer 'ja, …' tells something: it is the answer itself. */
const MOST_WORDS = 4;

/** The words that a step offers as its answer; null when it offers none, or has an answer already. */
export function offered({ id, offer }: Step, answers: Answers): Answer | null {
  return offer && !answers[id] ? (answers[offer] ?? null) : null;
}

/** A bare yes or no to 'gaat het daarover?'; null when nothing is offered or the words are the answer itself. */
export function answerToOffer(turn: Turn, { answers }: DialogState, step: Step, text: string): DialogInput | null {
  const words = offered(step, answers);
  if (!words || text.trim().split(/\s+/).length > MOST_WORDS) return null;
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  if (reading.kind !== 'value') return null;
  if (reading.answer.value === true) return { kind: 'answer', answer: words };
  return step.optional ? { kind: 'skip' } : { kind: 'unclear' };
}
