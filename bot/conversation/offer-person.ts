import type { ConversationState } from '../contracts/conversation.ts';
import { contactChoices } from './menu.ts';
import { startIntake } from './start-intake.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** At this time in a row, 'mens' starts the intake by itself: no more deflection. */
const PERSON_AT_ONCE = 3;

/** Offers the ways to a person; asked for once too often, it starts the intake. */
export function offerPerson(turn: Turn, state: ConversationState): TurnResult {
  const asked = state.askedForPerson + 1;
  if (asked >= PERSON_AT_ONCE) return { ...startIntake(turn, state, 'vraag'), understood: asAct('mens') };
  const text = turn.say('mens.aanbod', { adres: turn.contact.address, status: turn.contact.status });
  return {
    state: { ...state, askedForPerson: asked },
    messages: [{ key: 'mens.aanbod', text, choices: contactChoices(turn) }],
    understood: asAct('mens'),
  };
}
