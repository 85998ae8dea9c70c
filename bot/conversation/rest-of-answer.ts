import type { ConversationState } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import { moreMessage } from './answers.ts';
import { contactChoices } from './menu.ts';
import type { Turn, TurnResult } from './turn.ts';

/** What an item has besides the answer that was given; when that was read too, that there is no more, and who may know. */
export function restOfAnswer(turn: Turn, before: ConversationState, subject: Item): TurnResult {
  const state = { ...before, misses: 0, lastItems: [subject.id] };
  const understood = { outcome: 'answer', act: null, items: [subject.id] } as const;
  const titel = subject.title;
  const read = turn.input.lastMessages.some(({ key }) => key === `${subject.id}.meer`);
  if (read || subject.more === '') {
    const key = 'vervolg.meer-weet-ik-niet';
    return { state, messages: [{ key, text: turn.say(key, { titel }), choices: contactChoices(turn) }], understood };
  }
  const intro = { key: 'vervolg.zelfde', text: turn.say('vervolg.zelfde', { titel }) };
  return { state, messages: [intro, moreMessage(turn, subject)], understood };
}
