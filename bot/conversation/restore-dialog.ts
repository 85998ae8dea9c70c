import { restartDialog } from '../../dialogs/index.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { dialogOf, knownDialog, nameOfDialog } from './running-dialog.ts';
import type { Turn } from './turn.ts';

/** A saved dialog as this program can run it; `newer` when only a later release can, and must find it as it is. */
export type Restored =
  | { readonly kind: 'ready'; readonly dialog: DialogState; readonly messages: readonly Message[] }
  | { readonly kind: 'newer'; readonly messages: readonly Message[] };

/** Takes a saved dialog up: as it is, begun again with what could be kept, or not at all. A dialog of an unknown id is of a later release. */
export function restoreDialog(turn: Turn, saved: DialogState): Restored {
  const id = knownDialog(saved.id);
  const dialog = id ? dialogOf(id) : undefined;
  if (!dialog || saved.v > dialog.version) return { kind: 'newer', messages: [newerMessage(turn)] };
  if (saved.v === dialog.version) return { kind: 'ready', dialog: saved, messages: [] };
  const text = turn.say('dialoog.andere-versie', { naam: nameOfDialog(turn, saved) });
  return {
    kind: 'ready',
    dialog: { ...restartDialog(dialog, saved).state, since: saved.since },
    messages: [{ key: 'dialoog.andere-versie', text }],
  };
}

/** What is said when a later release has written here: nothing is changed, and trying again reaches that release. */
export function newerMessage(turn: Turn): Message {
  return { key: 'nieuwer', text: turn.say('nieuwer', { adres: turn.contact.address }) };
}
