import { runDialog, STOP } from '../../dialogs/index.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { Act } from '../contracts/understanding.ts';
import { answerSought } from './answer-sought.ts';
import { itemMessage } from './answers.ts';
import { readChoiceValue } from './choices.ts';
import { initialState } from './initial-state.ts';
import { contactChoices } from './menu.ts';
import { openQuestion, renderDialog } from './render-dialog.ts';
import { dialogOf } from './running-dialog.ts';
import { smallTalkMessage } from './small-talk.ts';
import { asAct, type DialogId, type Turn, type TurnResult } from './turn.ts';
import { worryMessage } from './worry.ts';

/** Acts that are answered in between; the others move the dialog itself. */
export type AsideAct = Exclude<Act, 'stop' | 'terug' | 'opnieuw' | 'herhaal'>;

/** Something else than an answer, at a step that expects a certain kind of answer: an act, or a question for the library. */
export function asideOf(
  turn: Turn,
  id: DialogId,
  dialog: DialogState,
  text: string,
): Pick<TurnResult, 'messages' | 'understood'> | null {
  const step = dialogOf(id).steps.find((candidate) => candidate.id === dialog.open);
  if (step?.expects.kind === 'text' || dialog.open === STOP) return null;
  const act = turn.understanding.act(text);
  if (beginsAsAnswer(turn, text) || ((act === 'klacht' || act === 'taal') && isAttempt(turn, text))) return null;
  // Who sleeps badly does not complain about the bot, though the words are alike.
  const worried = (!act || act === 'klacht') && turn.understanding.worry(text);
  if (worried) return { messages: [worryMessage(turn)], understood: asAct('mens') };
  if (act && isAsideAct(act)) return { messages: [asideMessage(turn, id, act)], understood: asAct(act) };
  const { collections, criteria } = turn.understanding.sought(text);
  const search = collections.length > 0 && criteria.length > 0 ? answerSought(turn, initialState, text) : null;
  if (search) return search;
  return looksLikeQuestion(text) ? libraryAside(turn, text) : null;
}

/** What the library says to a question in the middle of a dialog; null when it has no one answer. */
export function libraryAside(turn: Turn, text: string): Pick<TurnResult, 'messages' | 'understood'> | null {
  const found = turn.understanding.search(text);
  const item =
    found.outcome === 'answer' || found.outcome === 'neighbour' ? turn.library.item(found.items[0] ?? '') : undefined;
  return item
    ? { messages: [itemMessage(turn, item)], understood: { outcome: found.outcome, act: null, items: [item.id] } }
    : null;
}

/** Whether an act can be answered without moving the dialog. */
export function isAsideAct(act: Act): act is AsideAct {
  return act !== 'stop' && act !== 'terug' && act !== 'opnieuw' && act !== 'herhaal';
}

/** 'Ja, maar …' and 'nee, …' answer something. */
function beginsAsAnswer(turn: Turn, text: string): boolean {
  const [first = ''] = text
    .trim()
    .toLowerCase()
    .split(/[\s,.]+/);
  return [turn.say('knop.ja'), turn.say('knop.nee')].some((label) => label.toLowerCase() === first);
}

/** One word, or words that set something right, are an attempt to answer, however sour they sound. */
function isAttempt(turn: Turn, text: string): boolean {
  return !/\s/.test(text.trim()) || turn.understanding.correction(text, []) !== null;
}

/** A few words are an attempt to answer, unless they end as a question. */
function looksLikeQuestion(text: string): boolean {
  return text.trim().endsWith('?') || text.trim().split(/\s+/).length > 3;
}

/** What is said to an act in the middle of a dialog. The intake leads to a person itself; from another the ways to one are offered. */
export function asideMessage(turn: Turn, id: DialogId, act: AsideAct): Message {
  if (act === 'groet') return { key: 'groet.in-dialoog', text: turn.say('groet.in-dialoog') };
  if (act !== 'mens' && act !== 'intake') return smallTalkMessage(turn, act);
  const { address, status } = turn.contact;
  if (id === 'intake') return { key: 'mens.in-dialoog', text: turn.say('mens.in-dialoog', { adres: address }) };
  return {
    key: 'mens.aanbod',
    text: turn.say('mens.aanbod', { adres: address, status }),
    choices: contactChoices(turn),
  };
}

/** Says something in between and then the open question again; the dialog stays where it was. */
export function withOpenQuestion(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  dialog: DialogState,
  messages: readonly Message[],
  understood: TurnResult['understood'],
): TurnResult {
  const question = openQuestion(id, dialog);
  const again = question ? [question] : runDialog(dialogOf(id), dialog, { kind: 'show' }).say;
  // Buttons of the aside would hide those of the open question; ways to a person stand beside them.
  const quiet = messages.map(({ choices: _choices, ...message }) => message);
  const toPerson = id === 'intake' ? [] : messages.flatMap(({ choices = [] }) => choices.filter(isRequest));
  const open = renderDialog(turn, id, again);
  const last = open.pop();
  const asked = last ? [...open, { ...last, choices: [...(last.choices ?? []), ...toPerson] }] : [];
  return { state, messages: [...quiet, ...asked], understood };
}

function isRequest({ value }: Choice): boolean {
  return readChoiceValue(value)?.area === 'verzoek';
}
