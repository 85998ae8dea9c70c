import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import type { Turn } from './turn.ts';

/** The user's own routekaart, when it goes along with a request. */
export function travellingRoutekaart({ verkenning }: ConversationState): Routekaart | undefined {
  if (!verkenning || verkenning.withheld) return undefined;
  return verkenning.routekaarten.find(({ number }) => number === verkenning.own);
}

/** What a request need not ask again after a verkenning; what it is about it asks in the user's own words. */
export function intakeFromVerkenning(state: ConversationState): Answers {
  const region = travellingRoutekaart(state) && state.verkenning?.answers.regio;
  return region ? { regio: region } : {};
}

/** Says that the routekaart goes along, and how it stays here. */
export function travelsMessage(turn: Turn, state: ConversationState): Message[] {
  return travellingRoutekaart(state) ? [{ key: 'routekaart.gaat-mee', text: turn.say('routekaart.gaat-mee') }] : [];
}
