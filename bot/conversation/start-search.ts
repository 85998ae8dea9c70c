import type { ShowItems } from '../../dialogs/index.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { answerSought } from './answer-sought.ts';
import { askWhichDialog, begin, isBusy } from './other-dialog.ts';
import { asQuestion } from './question-note.ts';
import { runningDialog } from './running-dialog.ts';
import { searchItems } from './show-items.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Starts searching by buttons. */
export function startSearch(turn: Turn, state: ConversationState): TurnResult {
  if (!isBusy(state)) return begin(turn, state, 'zoeken', {});
  return { ...askWhichDialog(turn, state, 'zoeken', {}), understood: IN_DIALOG };
}

/** Carries out a search by buttons. */
export function showSearched(turn: Turn, state: ConversationState, { collections, words }: ShowItems): TurnResult {
  const { dialog: _dialog, ...rest } = state;
  const { criteria } = turn.understanding.sought(words.join(', '));
  return searchItems(turn, rest, { collections, criteria });
}

/** A whole search that was typed while the buttons are asked: it says all that they ask. Null for other words. */
export function searchText(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (runningDialog(state)?.id !== 'zoeken') return null;
  const { collections, criteria } = turn.understanding.sought(text);
  if (collections.length === 0 || criteria.length === 0) return null;
  const { dialog: _dialog, ...rest } = state;
  const result = answerSought(turn, rest, text);
  return result && asQuestion(turn, text, result);
}
