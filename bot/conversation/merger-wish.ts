import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { MergerWish } from '../contracts/understanding.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { correctRoutekaart } from './make-routekaart.ts';
import { runningDialog } from './running-dialog.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/**
 * Remembers that the user wants no merger, or wants it after all, wherever he says so; `answer` answers the message with
 * that in mind. In the verkenning and after it he hears what is done with it, and a routekaart that was made is made anew.
 */
export async function withMergerWish(
  turn: Turn,
  before: ConversationState,
  text: string,
  answer: (state: ConversationState) => Promise<TurnResult>,
): Promise<TurnResult> {
  const wish = turn.understanding.mergerWish(text);
  if (!wish) return answer(before);
  const state = remembered(before, wish);
  const running = runningDialog(state);
  const note: Message = { key: `verkenning.fusie-${wish.kind}`, text: turn.say(`verkenning.fusie-${wish.kind}`) };
  if (running) {
    if (running.id !== 'verkenning') return answer(state);
    if (wish.whole) return withOpenQuestion(turn, state, running.id, running.dialog, [note], IN_DIALOG);
    const result = await answer(state);
    return { ...result, messages: [note, ...result.messages] };
  }
  const made = state.verkenning && Object.keys(state.verkenning.answers).length > 0 ? state.verkenning : undefined;
  if (made && wish.whole) {
    const result = correctRoutekaart(turn, state, made, {});
    return { ...result, messages: [note, ...result.messages] };
  }
  const result = await answer(state);
  return made ? remade(turn, result, note) : offered(result, note);
}

function remembered(state: ConversationState, { kind }: MergerWish): ConversationState {
  const { noMerger: _noMerger, ...rest } = state;
  return kind === 'without' ? { ...rest, noMerger: true } : rest;
}

/** The routekaart follows the wish, unless the rest of the message made it anew already. */
function remade(turn: Turn, result: TurnResult, note: Message): TurnResult {
  const made = result.state.verkenning;
  if (!made || result.messages.some(({ key }) => key === 'routekaart.gewijzigd' || key === 'routekaart.klaar'))
    return { ...result, messages: [note, ...result.messages] };
  const again = correctRoutekaart(turn, result.state, made, {});
  return { ...again, understood: result.understood, messages: [...result.messages, note, ...again.messages] };
}

/** Who is offered a verkenning hears at once that it will be minded. */
function offered(result: TurnResult, note: Message): TurnResult {
  const at = result.messages.findIndex(({ key }) => key === 'verkenning.aanbod');
  return at < 0 ? result : { ...result, messages: result.messages.toSpliced(at, 0, note) };
}
