import type { ConversationState, SearchState, Understood } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { Collection } from '../contracts/understanding.ts';
import type { ChoiceValue } from './choices.ts';
import { findItems, itemsLike, type Wanted } from './find-items.ts';
import { itemCard } from './item-card.ts';
import { menuChoice, searchButton } from './menu.ts';
import { aboutWords, AT_ONCE, collectionWord, foundMessage } from './search-words.ts';
import type { Turn, TurnResult } from './turn.ts';

/** The item that answers for a collection as a whole. */
const OVERVIEW: Readonly<Record<Collection, string>> = {
  praktijkvoorbeeld: 'praktijkvoorbeelden',
  handreiking: 'handreikingen',
};

/** Searches the collections and shows the first items; `also` is the button of an answer that fits what was typed too. */
export function searchItems(turn: Turn, state: ConversationState, wanted: Wanted, also?: Choice): TurnResult {
  const found = findItems(wanted, turn.library);
  if (found.items.length === 0) return nothing(turn, state, wanted, also);
  const elsewhere = found.kept.some(({ about }) => about === 'place')
    ? [searchButton(turn, 'elders', '', turn.say('knop.ook-elders'))]
    : [];
  return page(
    turn,
    { ...state, misses: 0 },
    {
      search: { ...wanted, shown: 0, turn: turn.input.seq },
      items: found.items,
      ...foundMessage(turn, wanted, found),
      choices: [...elsewhere, ...(also ? [also] : [])],
    },
  );
}

/** A pressed button of a search: go on, look elsewhere, or what is like an item. Null when the search is not the last one. */
export function searchChoicePressed(turn: Turn, state: ConversationState, choice: ChoiceValue): TurnResult | null {
  if (choice.id === 'zoals') return itemsLikeThis(turn, state, choice.option);
  const { search } = state;
  if (!search || search.turn !== choice.turn) return null;
  if (choice.id === 'meer') return nextPage(turn, state, search);
  const criteria = search.criteria.filter(({ about }) => about === 'subject');
  return choice.id === 'elders' ? searchItems(turn, state, { collections: search.collections, criteria }) : null;
}

/**
 * 'Meer', typed after a search: the next items, or the word that there are none; 'meer zoals dit' (the label of a card's
 * button): what is like the first item that was shown. Null when no search stands there.
 */
export function moreTyped(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const { search, asked = 0, lastItems } = state;
  if (!search || search.turn < asked) return null;
  if (text.trim().toLowerCase().startsWith(turn.say('knop.zoals').toLowerCase()))
    return itemsLikeThis(turn, state, lastItems[0] ?? '');
  return turn.understanding.followUp(text) === 'more' ? nextPage(turn, state, search) : null;
}

/** The id of the item that answers for these collections as a whole. */
export function overviewOf(collections: readonly Collection[]): string {
  return OVERVIEW[collections[0] ?? 'praktijkvoorbeeld'];
}

function itemsLikeThis(turn: Turn, state: ConversationState, id: string): TurnResult | null {
  const item = turn.library.item(id);
  const collection = (['praktijkvoorbeeld', 'handreiking'] as const).find((kind) => kind === item?.kind);
  if (!item || !collection) return null;
  const items = itemsLike(item, turn.library);
  const search: SearchState = { collections: [collection], criteria: [], like: id, shown: 0, turn: turn.input.seq };
  const soort = collectionWord(turn, [collection], 2);
  const key = items.length > 0 ? 'zoeken.zoals' : 'zoeken.zoals-niets';
  const text =
    items.length > 0
      ? turn.say('zoeken.zoals', { soort, titel: item.title })
      : turn.say('zoeken.zoals-niets', { titel: item.title });
  return page(turn, state, { search, items, key, text, choices: [] });
}

function nextPage(turn: Turn, state: ConversationState, search: SearchState): TurnResult {
  const like = search.like === undefined ? undefined : turn.library.item(search.like);
  const items = like ? itemsLike(like, turn.library) : findItems(search, turn.library).items;
  if (search.shown >= items.length) return allShown(turn, state, search);
  const van = search.shown + 1;
  const tot = Math.min(search.shown + AT_ONCE, items.length);
  const aantal = items.length;
  const text =
    van === tot ? turn.say('zoeken.verder-een', { van, aantal }) : turn.say('zoeken.verder', { van, tot, aantal });
  return page(turn, state, { search, items, key: 'zoeken.verder', text, choices: [] });
}

function allShown(turn: Turn, state: ConversationState, { collections }: SearchState): TurnResult {
  const choices = [menuChoice(turn, 'voorbeelden', turn.say('knop.zoek-anders'))];
  const message = { key: 'zoeken.einde', text: turn.say('zoeken.einde'), choices };
  return { state, messages: [message], understood: asShown(turn, collections, []) };
}

/** What a page of items is made of; `search.shown` is where it begins. */
interface Page {
  readonly search: SearchState;
  readonly items: readonly Item[];
  readonly key: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

function page(turn: Turn, state: ConversationState, { search, items, key, text, choices }: Page): TurnResult {
  const shown = items.slice(search.shown, search.shown + AT_ONCE);
  const after = { ...search, shown: search.shown + shown.length, turn: turn.input.seq };
  const more = after.shown < items.length ? [searchButton(turn, 'meer', '', turn.say('knop.meer-resultaten'))] : [];
  const again = menuChoice(turn, 'voorbeelden', turn.say('knop.zoek-anders'));
  const message: Message = {
    key,
    text,
    cards: shown.map((item) => itemCard(turn, item)),
    choices: [...more, ...choices, again],
  };
  return {
    state: { ...state, search: after, lastItems: shown.map(({ id }) => id) },
    messages: [message],
    understood: asShown(turn, search.collections, shown),
  };
}

function nothing(turn: Turn, state: ConversationState, { collections, criteria }: Wanted, also?: Choice): TurnResult {
  const values = { soort: collectionWord(turn, collections, 2), waarover: aboutWords(turn, criteria) };
  const again = menuChoice(turn, 'voorbeelden', turn.say('knop.zoek-anders'));
  const contact = menuChoice(turn, 'contact', turn.say('menu.contact'));
  const choices = [...(also ? [also] : []), again, contact];
  return {
    state: { ...state, misses: 0, lastItems: [] },
    messages: [{ key: 'zoeken.niets', text: turn.say('zoeken.niets', values), choices }],
    understood: asShown(turn, collections, []),
  };
}

function asShown(turn: Turn, collections: readonly Collection[], shown: readonly Item[]): Understood {
  const overview = turn.library.item(overviewOf(collections));
  return { outcome: 'answer', act: null, items: [...(overview ? [overview.id] : []), ...shown.map(({ id }) => id)] };
}
