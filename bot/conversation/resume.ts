import { runDialog } from '../../dialogs/index.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { initialState } from './initial-state.ts';
import { renderDialog } from './render-dialog.ts';
import { newerMessage, restoreDialog } from './restore-dialog.ts';
import { dialogOf, nameOfDialog, runningDialog } from './running-dialog.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After this long the user hears what he was doing. */
const AWAY_MS = HOUR_MS;

/**
 * How a turn begins: with a state that this program can run and what the user hears first, or already with its whole
 * answer. `forget`: the talk is past its retention, and goes.
 */
export type Resumed =
  | {
      readonly kind: 'go-on';
      readonly state: ConversationState;
      readonly first: readonly Message[];
      readonly forget?: true;
    }
  | { readonly kind: 'answered'; readonly result: TurnResult };

/** Looks how long the user was away, and which release wrote the state. */
export function resume(turn: Turn, state: ConversationState): Resumed {
  const newest: number = initialState.v;
  if (state.v > newest) return untouched(turn, state);
  const away = turn.input.previous ? turn.input.now.getTime() - Date.parse(turn.input.previous.at) : 0;
  if (away >= turn.settings.retentionDays.talk * DAY_MS) {
    const fresh = { ...initialState, greeted: state.greeted };
    const first = [{ key: 'terug.na-lang', text: turn.say('terug.na-lang') }];
    return { kind: 'go-on', state: fresh, first, forget: true };
  }
  if (!state.dialog) return { kind: 'go-on', state, first: [] };
  const restored = restoreDialog(turn, state.dialog);
  if (restored.kind === 'newer') return untouched(turn, state);
  const current = { ...state, dialog: restored.dialog };
  if (restored.messages.length > 0) return afterRelease(turn, state, current, restored.messages);
  return { kind: 'go-on', state: current, first: away >= AWAY_MS ? [whereYouWere(turn, current)] : [] };
}

function untouched(turn: Turn, state: ConversationState): Resumed {
  return { kind: 'answered', result: { state, messages: [newerMessage(turn)], understood: IN_DIALOG } };
}

/** What was typed counts only when the question that it answers still stands open; else that question comes first. */
function afterRelease(
  turn: Turn,
  before: ConversationState,
  state: ConversationState,
  first: readonly Message[],
): Resumed {
  const running = runningDialog(state);
  const step = running && dialogOf(running.id).steps.find(({ id }) => id === running.dialog.open);
  if (step && before.dialog?.open === step.id) return { kind: 'go-on', state, first };
  return { kind: 'answered', result: { state, messages: [...first, ...openOnes(turn, state)], understood: IN_DIALOG } };
}

function openOnes(turn: Turn, state: ConversationState): readonly Message[] {
  const running = runningDialog(state);
  if (!running) return [];
  return renderDialog(turn, running.id, runDialog(dialogOf(running.id), running.dialog, { kind: 'show' }).say);
}

/** 'U was bezig met …'. */
export function whereYouWere(turn: Turn, { dialog }: ConversationState): Message {
  const naam = dialog ? nameOfDialog(turn, dialog) : '';
  return { key: 'dialoog.bezig', text: turn.say('dialoog.bezig', { naam }) };
}
