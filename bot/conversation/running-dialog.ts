import { dialogs } from '../../dialogs/index.ts';
import type { Dialog } from '../../dialogs/dialog.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { DialogId, DialogOutcome, Turn } from './turn.ts';

/** The dialog of an id. */
export function dialogOf(id: DialogId): Dialog<DialogOutcome> {
  return dialogs[id];
}

/** The id as one of a dialog that this program knows; null for any other. */
export function knownDialog(id: string): DialogId | null {
  return Object.hasOwn(dialogs, id) ? (id as DialogId) : null;
}

/** The running dialog of a state, when this program knows it. */
export function runningDialog(state: ConversationState): { id: DialogId; dialog: DialogState } | null {
  const id = state.dialog ? knownDialog(state.dialog.id) : null;
  return id && state.dialog ? { id, dialog: state.dialog } : null;
}

/** How a dialog is called in a sentence: its name, and what the user chose as its first answer when that is a choice. */
export function nameOfDialog(turn: Turn, { id, answers }: Pick<DialogState, 'id' | 'answers'>): string {
  const known = knownDialog(id);
  if (!known) return id;
  const dialog = dialogOf(known);
  const first = dialog.steps.find((step) => step.id === dialog.start);
  const chosen = first?.expects.kind === 'choice' ? answers[first.id]?.shown : undefined;
  const name = turn.sayKey(dialog.name);
  return chosen ? turn.say('dialoog.naam', { naam: name, keuze: chosen }) : name;
}
