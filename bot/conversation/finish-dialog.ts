import type { DialogTurn } from '../../dialogs/index.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { carryOut } from './carry-out.ts';
import { offerNotice } from './offer-notice.ts';
import { afterDialog } from './other-dialog.ts';
import { renderDialog } from './render-dialog.ts';
import { type DialogId, type DialogOutcome, IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Makes a turn's result of what a dialog did: its state, what it says, and at its end the outcome and what waited for it. */
export async function finishDialog(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  result: DialogTurn<DialogOutcome>,
  before: readonly Message[] = [],
  understood: TurnResult['understood'] = IN_DIALOG,
): Promise<TurnResult> {
  if (result.outcome) {
    const carried = await carryOut(turn, state, result.outcome);
    return carried.state.dialog ? carried : afterDialog(turn, carried);
  }
  const { dialog: _dialog, ...rest } = state;
  const notice = result.state ? offerNotice(turn, state.lastItems, state.dialog, result.state) : [];
  const messages = [...before, ...notice, ...renderDialog(turn, id, result.say)];
  if (result.state) return { state: { ...rest, dialog: result.state }, messages, understood };
  return afterDialog(turn, { state: rest, messages, understood });
}
