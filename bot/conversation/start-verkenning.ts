import { stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { askWhichDialog, begin, isBusy } from './other-dialog.ts';
import { renderDialog } from './render-dialog.ts';
import { routeChoice } from './routekaart-message.ts';
import { runningDialog } from './running-dialog.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Starts the verkenning with what the user told already; who has a routekaart is asked whether to change it or begin anew. */
export function startVerkenning(turn: Turn, state: ConversationState, again = false): TurnResult {
  const running = runningDialog(state);
  if (running?.id === 'verkenning') {
    const already = { key: 'dialoog.al-bezig', text: turn.say('dialoog.al-bezig') };
    return withOpenQuestion(turn, state, running.id, running.dialog, [already], IN_DIALOG);
  }
  const made = state.verkenning && Object.keys(state.verkenning.answers).length > 0;
  if (made && !again && !state.told) return askAnew(turn, state);
  const { told = {}, ...rest } = state;
  const calm = { ...unchanging(rest), misses: 0, askedForPerson: 0 };
  if (isBusy(state)) return { ...askWhichDialog(turn, calm, 'verkenning', told), understood: IN_DIALOG };
  return begin(turn, calm, 'verkenning', told, ...intro(turn, told));
}

/** Opens the review of the answers of which the routekaart was made. */
export function changeVerkenning(turn: Turn, state: ConversationState): TurnResult | null {
  const before = state.verkenning;
  if (!before || Object.keys(before.answers).length === 0) return null;
  if (isBusy(state)) return { ...askWhichDialog(turn, state, 'verkenning', before.answers), understood: IN_DIALOG };
  const changing = { ...state, verkenning: { ...before, changing: true as const } };
  const tip: Message = { key: 'routekaart.wijzig-nog', text: turn.say('routekaart.wijzig-nog') };
  return begin(turn, changing, 'verkenning', before.answers, tip);
}

/** Who broke off changing his answers begins a new verkenning, not that change. */
function unchanging(state: ConversationState): ConversationState {
  if (!state.verkenning) return state;
  const { changing: _changing, ...made } = state.verkenning;
  return { ...state, verkenning: made };
}

function askAnew(turn: Turn, state: ConversationState): TurnResult {
  const choices = (['wijzig', 'opnieuw'] as const).map((id) =>
    routeChoice(turn, id, turn.say(`routekaart.knop.${id}`)),
  );
  const message = { key: 'verkenning.al-gemaakt', text: turn.say('verkenning.al-gemaakt'), choices };
  return { state, messages: [message], understood: IN_DIALOG };
}

function intro(turn: Turn, told: Answers): Message[] {
  const known = Object.entries(told).map(([id, answer]) => ({ step: stepOf(verkenning, id), answer }));
  const noted = known.length > 0 ? renderDialog(turn, 'verkenning', [{ kind: 'noted', answers: known }]) : [];
  return [{ key: 'verkenning.begin', text: turn.say('verkenning.begin') }, ...noted];
}
