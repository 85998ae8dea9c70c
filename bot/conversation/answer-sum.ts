import type { ConversationState } from '../contracts/conversation.ts';
import type { AskedChange } from '../contracts/understanding.ts';
import type { Message } from '../contracts/message.ts';
import { toldAnswers } from './told-answers.ts';
import type { Turn, TurnResult } from './turn.ts';
import { verkenningOffer } from './verkenning-offer.ts';

const NUMBER = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/**
 * Answers how much a change is that the user gives himself ('van 900 naar 700, hoeveel procent is dat?'), and offers the
 * verkenning with it, unless that was offered before. Null for all other messages.
 */
export function answerSum(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const change = turn.understanding.changeAsked(text);
  if (!change) return null;
  const { pendingQuestion: _pending, ...rest } = state;
  const answered = { ...rest, misses: 0, lastQuestion: text, lastItems: [] };
  const understood = { outcome: 'answer', act: null, items: [] } as const;
  const sum = sumMessage(turn, change);
  if (state.told || state.verkenning) return { state: answered, messages: [sum], understood };
  const situation = turn.understanding.situation(text);
  const told = { ...(situation && toldAnswers(turn, situation)), daling: change.answer };
  return { state: { ...answered, told }, messages: [sum, verkenningOffer(turn, told)], understood };
}

function sumMessage(turn: Turn, { percent, pupils, direction, perYear }: AskedChange): Message {
  const size = {
    procent: NUMBER.format(percent),
    leerlingen: NUMBER.format(pupils),
    richting: direction,
  };
  if (perYear === undefined) return { key: 'rekensom', text: turn.say('rekensom', size) };
  const text = turn.say('rekensom.per-jaar', { ...size, gemiddeld: NUMBER.format(perYear) });
  return { key: 'rekensom.per-jaar', text };
}
