import type { ConversationState } from '../contracts/conversation.ts';
import type { Choice } from '../contracts/message.ts';
import { answerPlace } from './answer-place.ts';
import { itemChoice, itemMessage } from './answers.ts';
import { overviewOf, searchItems } from './show-items.ts';
import type { Turn, TurnResult } from './turn.ts';

/**
 * Answers what asks for the collections: a collection word with a criterion is a search, one without anything else is
 * answered by the overview, and a place alone by what is known of it. Null for everything else: that is the library's.
 */
export function answerSought(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const { collections, criteria, nothingElse } = turn.understanding.sought(text);
  const { pendingQuestion: _pending, ...rest } = state;
  if (collections.length > 0 && criteria.length > 0) {
    const asked = { ...rest, lastQuestion: text };
    return searchItems(turn, asked, { collections, criteria }, libraryChoice(turn, text));
  }
  if (collections.length > 0 && nothingElse)
    return answerOverview(turn, { ...rest, lastQuestion: text }, overviewOf(collections));
  const [place] = criteria;
  if (place?.about === 'place' && criteria.length === 1 && nothingElse) return answerPlace(turn, rest, place);
  return null;
}

/** What a collection holds as a whole, and how to search in it; null when the library has no such item. */
export function answerOverview(turn: Turn, state: ConversationState, id: string): TurnResult | null {
  const item = turn.library.item(id);
  if (!item) return null;
  return {
    state: { ...state, misses: 0, lastItems: [item.id] },
    messages: [itemMessage(turn, item)],
    understood: { outcome: 'answer', act: null, items: [item.id] },
  };
}

/** The button of what the library answers to the same words, when that is clear: 'welke instrumenten heeft de mr bij fusie'. */
function libraryChoice(turn: Turn, text: string): Choice | undefined {
  const { outcome, items } = turn.understanding.search(text);
  const item = outcome === 'answer' ? turn.library.item(items[0] ?? '') : undefined;
  const inCollections = item?.kind === 'praktijkvoorbeeld' || item?.kind === 'handreiking';
  const overview = item && ['praktijkvoorbeelden', 'handreikingen'].includes(item.id);
  return item && !inCollections && !overview ? itemChoice(turn, 'item', item.id, item.title) : undefined;
}
