import type { ConversationState } from '../contracts/conversation.ts';
import { routekaartMessage } from './routekaart-message.ts';
import { runningDialog } from './running-dialog.ts';
import { askAddress, offerCopy } from './send-copy.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/**
 * 'Mail mij dit', 'kan ik dit printen?': what was shown last, or the routekaart when it is named or nothing else was shown. Who
 * names the routekaart means his own, not what it was compared with since.
 */
export function copyText(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const wish = runningDialog(state) ? null : turn.understanding.copyWish(text);
  if (!wish) return null;
  const { routekaarten = [], own } = state.verkenning ?? {};
  const routekaart = wish.routekaart ? routekaarten.find(({ number }) => number === own) : routekaarten.at(-1);
  const item = turn.library.item(state.lastItems[0] ?? '');
  if (routekaart && (wish.routekaart || !item)) {
    if (wish.kind === 'mail') return askAddress(turn, state, `routekaart-${routekaart.number}`, text);
    return { state, messages: [routekaartMessage(turn, routekaart, 'routekaart.klaar')], understood: IN_DIALOG };
  }
  if (wish.routekaart) return null;
  // Nothing was shown yet.
  if (!item)
    return { state, messages: [{ key: 'bewaren.niets', text: turn.say('bewaren.niets') }], understood: IN_DIALOG };
  if (wish.kind === 'mail') return askAddress(turn, state, item.id, text);
  return { state, messages: [offerCopy(turn, item)], understood: IN_DIALOG };
}
