import type { ConversationState } from '../contracts/conversation.ts';
import { restOfAnswer } from './rest-of-answer.ts';
import type { Turn, TurnResult } from './turn.ts';

/**
 * Answers a question in other words on which the answer was just given: the same text again would help nobody, so the rest of it
 * follows. Null for all else.
 */
export function answerAgain(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (bare(text) === bare(state.lastQuestion ?? '')) return null;
  const [last, ...others] = state.lastItems;
  const item = turn.library.item(last ?? '');
  if (!item || others.length > 0 || item.kind === 'buurvraag') return null;
  const shown = turn.input.lastMessages.some(({ key }) => key === item.id || key === `${item.id}.meer`);
  if (!shown) return null;
  const { outcome, items } = turn.understanding.search(text);
  return outcome === 'answer' && items[0] === item.id
    ? restOfAnswer(turn, { ...state, lastQuestion: text }, item)
    : null;
}

/** The same words with another mark are the same question: who sends it twice gets the same answer. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
