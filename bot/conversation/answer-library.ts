import type { ConversationState } from '../contracts/conversation.ts';
import { answerAgain } from './answer-again.ts';
import { answerSought } from './answer-sought.ts';
import { answerQuestion } from './answers.ts';
import { withFeedback } from './feedback.ts';
import { answerFollowUp } from './follow-up.ts';
import { answerTwoQuestions } from './two-questions.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Answers a question: as going on about the last one, from the collections, as two at once, or from the library. */
export function answerLibrary(turn: Turn, state: ConversationState, text: string): TurnResult {
  const result =
    answerFollowUp(turn, state, text) ??
    answerSought(turn, state, text) ??
    answerTwoQuestions(turn, state, text) ??
    answerAgain(turn, state, text) ??
    answerQuestion(turn, state, text);
  return offerFeedback(turn, result);
}

/** Puts 'hielp dit?' under a result that is one answer of the library. */
export function offerFeedback(turn: Turn, result: TurnResult): TurnResult {
  const { outcome, items } = result.understood;
  const last = result.messages.at(-1);
  const item = turn.library.item(items[0] ?? '');
  if (outcome !== 'answer' || items.length !== 1 || !item || last?.key !== item.id) return result;
  const { state, message } = withFeedback(turn, result.state, item, last);
  return { ...result, state, messages: [...result.messages.slice(0, -1), message] };
}
