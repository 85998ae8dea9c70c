import type { ConversationState } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import type { Criterion, Sought } from '../contracts/understanding.ts';
import { answerOverview, answerSought } from './answer-sought.ts';
import { answerItems } from './answers.ts';
import { restOfAnswer } from './rest-of-answer.ts';
import { overviewOf, searchItems } from './show-items.ts';
import type { Turn, TurnResult } from './turn.ts';

/**
 * Answers a question that goes on about what was said before: the last search with another criterion, or the subject of
 * the last answer with the new words. Null when the message stands by itself or nothing was said before.
 */
export function answerFollowUp(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const way = turn.understanding.followUp(text);
  if (!way || way === 'more') return null;
  const sought = turn.understanding.sought(text);
  const { search, asked = 0, lastItems } = state;
  // A region that was told about shows examples too; 'en in Drenthe?' then asks about another region.
  const searched = turn.library.item(lastItems[0] ?? '')?.kind !== 'antwoord' && search?.like === undefined;
  if (search && search.turn >= asked && searched && says(sought)) {
    const collections = sought.collections.length > 0 ? sought.collections : search.collections;
    return searchItems(turn, state, { collections, criteria: merged(search.criteria, sought.criteria) });
  }
  if (sought.criteria.some(({ about }) => about === 'place') && sought.nothingElse)
    return answerSought(turn, state, text);
  const subject = lastItems.length === 1 ? turn.library.item(lastItems[0] ?? '') : undefined;
  if (!subject) return null;
  return sought.collections.length > 0
    ? examplesOf(turn, state, subject, sought)
    : goOn(turn, state, subject, text, way);
}

function says({ collections, criteria }: Sought): boolean {
  return collections.length + criteria.length > 0;
}

/** What is new takes the place of what was asked of the same sort: another place, another subject. */
function merged(before: readonly Criterion[], after: readonly Criterion[]): Criterion[] {
  return [...before.filter(({ about }) => !after.some((one) => one.about === about)), ...after];
}

/** 'Heeft u daar voorbeelden van?': the collections, by what the last answer was about. */
function examplesOf(
  turn: Turn,
  state: ConversationState,
  subject: Item,
  { collections, criteria }: Sought,
): TurnResult | null {
  const { forms, themes } = subject.attributes;
  const ids = forms.length > 0 ? forms.map((id) => `form/${id}`) : themes.map((id) => `theme/${id}`);
  const own: readonly Criterion[] = [{ about: 'subject', shown: namesOf(turn, ids), anyOf: ids }];
  const about = ids.length > 0 ? own : turn.understanding.sought(subject.title).criteria;
  const wanted = merged(about, criteria);
  if (wanted.length === 0) return answerOverview(turn, state, overviewOf(collections));
  return searchItems(turn, state, { collections, criteria: wanted });
}

/** 'federatie, coöperatie': how these attributes are called in a sentence. */
function namesOf({ library: { forms, themes } }: Turn, attributes: readonly string[]): string {
  const named = [
    ...forms.map(({ id, name }) => ({ attribute: `form/${id}`, name })),
    ...themes.map(({ id, name }) => ({ attribute: `theme/${id}`, name })),
  ].filter(({ attribute }) => attributes.includes(attribute));
  return named.map(({ name }) => name.toLowerCase()).join(', ');
}

/** The library with the subject, or with the last question, and the new words; when that leads back to the same item, the rest of it. */
function goOn(turn: Turn, state: ConversationState, subject: Item, text: string, way: 'leans' | 'adds'): TurnResult {
  const { understanding } = turn;
  const instead = withOtherCase(state.lastQuestion ?? '', text);
  const other = instead ? understanding.search(instead) : null;
  const together = understanding.search(`${subject.title} ${text}`);
  const inOwnWords = understanding.search(`${state.lastQuestion ?? ''} ${text}`);
  const alone = way === 'adds' ? understanding.search(text) : together;
  const found = [...(other ? [other] : []), together, inOwnWords, alone].find(
    ({ outcome, items }) => outcome === 'answer' && items[0] !== subject.id,
  );
  // A person who takes the question over must see what it goes on about.
  if (found) return answerItems(turn, state, `${text} (${subject.title})`, found);
  return restOfAnswer(turn, state, subject);
}

/** 'Wat doet de mr bij een fusie' and 'en bij sluiting?' make 'wat doet de mr bij sluiting'; null when nothing fits. */
function withOtherCase(question: string, text: string): string | null {
  const [, preposition, other] = /^\s*en (?:ook )?(bij|voor|in|op|met|zonder|tussen) (.+)$/i.exec(text) ?? [];
  const at = question.toLowerCase().lastIndexOf(` ${preposition?.toLowerCase()} `);
  return preposition && other && at > 0 ? `${question.slice(0, at)} ${preposition} ${other}` : null;
}
