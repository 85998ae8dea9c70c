import type { Answers } from '../../dialogs/dialog.ts';
import type { MailCopy } from '../../dialogs/index.ts';
import type { CopyOf } from '../contracts/copies.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import { type ChoiceValue, choiceValue } from './choices.ts';
import { askWhichDialog, begin, isBusy } from './other-dialog.ts';
import { routekaartChoices } from './routekaart-message.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Mails that one conversation sends to its user, beside the confirmations of requests. */
const MOST_COPIES = 2;
const ROUTEKAART = /^routekaart-(\d{1,4})$/;

type Answer = 'bewaren.genoeg' | 'bewaren.geweigerd' | 'bewaren.mislukt' | 'bewaren.weg';

/** An answer of the library on a page of its own, to print or to have mailed. */
export function offerCopy(turn: Turn, item: Item): Message {
  const { say, links } = turn;
  const mail = { area: 'bewaar', id: 'mail', option: item.id, turn: turn.input.seq };
  return {
    key: 'bewaren.aanbod',
    text: say('bewaren.aanbod'),
    cards: [
      { title: item.title, text: say('bewaren.kaart'), link: { label: say('bewaren.open'), url: links.item(item.id) } },
    ],
    choices: [{ label: say('bewaren.mail'), value: choiceValue(mail) }],
  };
}

/** The buttons of what can be kept: see the page of an item, or have it mailed; null when there is no such item. */
export function copyPressed(turn: Turn, state: ConversationState, { id, option }: ChoiceValue): TurnResult | null {
  const item = turn.library.item(option);
  if (!item) return null;
  if (id === 'mail') return askAddress(turn, state, item.id);
  return { state, messages: [offerCopy(turn, item)], understood: { outcome: 'act', act: null, items: [item.id] } };
}

/** Asks to which address a copy may go; `what` is `routekaart-<number>` or the id of an item, `said` the message when it may hold the address. */
export function askAddress(turn: Turn, state: ConversationState, what: string, said = ''): TurnResult {
  if ((state.copies ?? 0) >= MOST_COPIES) return answer(turn, state, 'bewaren.genoeg');
  const copying = { ...state, copying: what };
  const email = turn.understanding.read({ kind: 'email' }, said);
  const known: Answers = email.kind === 'value' ? { email: email.answer } : {};
  if (isBusy(state)) return { ...askWhichDialog(turn, copying, 'bewaren', known), understood: IN_DIALOG };
  return begin(turn, copying, 'bewaren', known);
}

/** The user gave an address and agreed: the copy is queued. */
export async function sendCopy(turn: Turn, state: ConversationState, { to }: MailCopy): Promise<TurnResult> {
  const { dialog: _dialog, copying = '', ...rest } = state;
  const of = copyOf(turn, rest, copying);
  if (!of) return answer(turn, rest, 'bewaren.weg');
  if ((rest.copies ?? 0) >= MOST_COPIES) return answer(turn, rest, 'bewaren.genoeg');
  const { conversationId, seq } = turn.input;
  const sent = await turn.copies.send({ conversationId, seq, to, of });
  if (sent !== 'queued') return answer(turn, rest, sent === 'refused' ? 'bewaren.geweigerd' : 'bewaren.mislukt');
  const message: Message = turn.settings.trial
    ? { key: 'bewaren.verstuurd-proef', text: turn.say('bewaren.verstuurd-proef') }
    : { key: 'bewaren.verstuurd', text: turn.say('bewaren.verstuurd', { adres: to }) };
  // After the routekaart was mailed its buttons are wanted again.
  const choices = of.kind === 'routekaart' ? { choices: routekaartChoices(turn, of.routekaart) } : {};
  const messages = [{ ...message, ...choices }];
  return { state: { ...rest, copies: (rest.copies ?? 0) + 1 }, messages, understood: IN_DIALOG };
}

function copyOf(turn: Turn, { verkenning }: ConversationState, copying: string): CopyOf | undefined {
  const number = ROUTEKAART.exec(copying)?.[1];
  const item = number ? undefined : turn.library.item(copying);
  if (item) return { kind: 'antwoord', item, url: turn.links.item(item.id) };
  const routekaart = verkenning?.routekaarten.find((one) => one.number === Number(number));
  const url = turn.links.routekaart(turn.input.conversationId, Number(number));
  return routekaart && { kind: 'routekaart', routekaart, url };
}

function answer(turn: Turn, state: ConversationState, key: Answer): TurnResult {
  return { state, messages: [{ key, text: turn.say(key) }], understood: IN_DIALOG };
}
