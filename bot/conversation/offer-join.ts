import type { OwnCase } from '../contracts/case.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Choice } from '../contracts/message.ts';
import { choiceValue } from './choices.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/**
 * Asks whether an intake that is being sent joins the open case of this talk or is one of its own; the review stays
 * open below it. Null when there is nothing to ask.
 */
export async function offerJoin(turn: Turn, state: ConversationState): Promise<TurnResult | null> {
  if (state.joins !== undefined || state.references.length === 0) return null;
  const open = (await turn.handoff.cases(state.references)).findLast((one) => one.open);
  return open ? askJoin(turn, state, open) : null;
}

function askJoin(turn: Turn, state: ConversationState, { reference }: OwnCase): TurnResult {
  const choices = [
    caseButton(turn, 'erbij', reference, turn.say('knop.zaak-erbij')),
    caseButton(turn, 'nieuw', reference, turn.say('knop.zaak-nieuw')),
  ];
  const message = { key: 'zaak.erbij-vraag', text: turn.say('zaak.erbij-vraag', { kenmerk: reference }), choices };
  return { state, messages: [message], understood: asAct('intake') };
}

/** A button about a case: `zaak/<id>/<reference in lower case>`. */
export function caseButton(turn: Turn, id: string, reference: string, label: string): Choice {
  return { label, value: choiceValue({ area: 'zaak', id, option: reference.toLowerCase(), turn: turn.input.seq }) };
}
