import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { contactChoices } from './menu.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Who says that he is afraid or sleeps badly, and asks nothing that the library answers, hears that, and the ways to a person. */
export function answerWorry(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (!turn.understanding.worry(text)) return null;
  const { outcome } = turn.understanding.search(text);
  if (outcome === 'answer') return null;
  // Nothing of the library was shown.
  return { state, messages: [worryMessage(turn)], understood: { outcome: 'unknown', act: null, items: [] } };
}

/** The calm sentence, with the ways to a person. */
export function worryMessage(turn: Turn): Message {
  return { key: 'zorg', text: turn.say('zorg', { adres: turn.contact.address }), choices: contactChoices(turn) };
}
