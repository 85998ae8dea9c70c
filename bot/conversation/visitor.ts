import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Visitor } from '../contracts/understanding.ts';
import { answerLibrary } from './answer-library.ts';
import { contactChoices } from './menu.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** Who only says that he is no bestuurder is welcome and hears for whom this is, and which door is his. Null for all else. */
export function welcomeVisitor(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const visitor = turn.understanding.visitor(text);
  if (visitor?.rest !== '') return null;
  const message = { ...welcome(turn, visitor.who), choices: contactChoices(turn) };
  return { state: { ...state, visitor: visitor.who }, messages: [message], understood: asAct('help') };
}

/** The same with a question: the welcome once, and the answer. Null when he says nothing of the kind. */
export function answerVisitor(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const visitor = turn.understanding.visitor(text);
  if (!visitor) return null;
  const answer = answerLibrary(turn, { ...state, visitor: visitor.who }, visitor.rest || text);
  if (state.visitor === visitor.who) return answer;
  return { ...answer, messages: [welcome(turn, visitor.who), ...answer.messages] };
}

function welcome(turn: Turn, who: Visitor): Message {
  return { key: `bezoeker.${who}`, text: turn.say(`bezoeker.${who}`) };
}
