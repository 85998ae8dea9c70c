import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { RequestId } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import type { Turn } from './turn.ts';

/** The text of a request that the verkenning has told already; other requests ask for words of their own. */
const TOLD_IN: Readonly<Partial<Record<RequestId, string>>> = {
  ledenadviseur: 'adviseur-doel',
  'maatwerk-regio': 'maatwerk-knelpunt',
  'rvt-gesprek': 'rvt-onderwerp',
  terugbellen: 'vraag',
};

/** The user's own routekaart, when it goes along with a request. */
export function travellingRoutekaart({ verkenning }: ConversationState): Routekaart | undefined {
  if (!verkenning || verkenning.withheld) return undefined;
  return verkenning.routekaarten.find(({ number }) => number === verkenning.own);
}

/** What a request need not ask again after a verkenning: the region, and for some what it is about. */
export function intakeFromVerkenning(turn: Turn, state: ConversationState, request: RequestId | null): Answers {
  const routekaart = travellingRoutekaart(state);
  if (!routekaart) return {};
  const region = state.verkenning?.answers.regio;
  const step = request ? TOLD_IN[request] : undefined;
  const gegevens = [...routekaart.situation, ...routekaart.own]
    .map(({ label, value }) => `${label}: ${value}.`)
    .join(' ');
  const text = turn.say('routekaart.in-verzoek', { gegevens });
  return { ...(region && { regio: region }), ...(step && { [step]: { value: text, shown: text } }) };
}

/** Says that the routekaart goes along, and how it stays here. */
export function travelsMessage(turn: Turn, state: ConversationState): Message[] {
  return travellingRoutekaart(state) ? [{ key: 'routekaart.gaat-mee', text: turn.say('routekaart.gaat-mee') }] : [];
}
