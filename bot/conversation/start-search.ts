import type { ShowItems } from '../../dialogs/index.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { answerSought } from './answer-sought.ts';
import { askWhichDialog, begin, isBusy } from './other-dialog.ts';
import { asQuestion } from './question-note.ts';
import { runningDialog } from './running-dialog.ts';
import { searchItems } from './show-items.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

const COLLECTIONS = ['praktijkvoorbeeld', 'handreiking'] as const;

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

/** A whole search that was typed while the buttons are asked; where the kind is asked, a subject alone means both. Null for other words. */
export function searchText(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const running = runningDialog(state);
  if (running?.id !== 'zoeken') return null;
  const { collections, criteria, nothingElse } = turn.understanding.sought(text);
  const { dialog: _dialog, ...rest } = state;
  const all = running.dialog.open === 'soort' && !text.trim().endsWith('?') && (nothingElse || criteria.length > 1);
  if (criteria.length === 0 || (collections.length === 0 && !all)) return null;
  const result =
    collections.length > 0
      ? answerSought(turn, rest, text)
      : searchItems(turn, { ...rest, lastQuestion: text }, { collections: COLLECTIONS, criteria });
  return result && asQuestion(turn, text, result);
}
