import type { HandleMyData } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Erased } from '../contracts/my-data.ts';
import type { MyDataWish } from '../contracts/understanding.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { initialState } from './initial-state.ts';
import { menuChoice } from './menu.ts';
import { myDataLines } from './my-data-lines.ts';
import { askWhichDialog, begin, isBusy, keepRunning } from './other-dialog.ts';
import { readCorrection } from './read-correction.ts';
import { nameOfDialog, runningDialog } from './running-dialog.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/**
 * Starts what a user wants with his data; without a wish, asks which. Looking changes nothing, so it is done at once,
 * also in the middle of a dialog; erasing asks first, in a dialog of its own.
 */
export async function startMyData(turn: Turn, state: ConversationState, wish: MyDataWish | null): Promise<TurnResult> {
  const running = runningDialog(state);
  if (wish !== null && wish !== 'wissen') {
    const messages = [await answerWish(turn, state, wish)];
    const understood = asAct('privacy');
    if (!running) return { state, messages, understood };
    return withOpenQuestion(turn, state, running.id, running.dialog, messages, understood);
  }
  const known: Answers = wish ? { wat: { value: wish, shown: turn.sayKey(`mijn-gegevens.wat.${wish}`) } } : {};
  // Erasing is about the running dialog too: it is kept, until the user has said yes or no.
  const asked =
    isBusy(state) && wish === null
      ? askWhichDialog(turn, state, 'mijn-gegevens', known)
      : begin(turn, isBusy(state) ? keepRunning(state) : state, 'mijn-gegevens', known);
  return { ...asked, understood: asAct('privacy') };
}

/** In a dialog a longer text is an answer, whatever words stand in it. */
const LONGEST_WISH = 8;

/** What was typed, when it is about the user's own data; null otherwise, and for the answer to 'zal ik alles wissen?'. */
export async function myDataText(turn: Turn, state: ConversationState, text: string): Promise<TurnResult | null> {
  const wish = turn.understanding.myDataWish(text);
  const running = runningDialog(state);
  if (!wish || running?.dialog.open === 'wissen-zeker') return null;
  // 'Ik wil mijn e-mail wijzigen' names an answer of the running dialog.
  if (wish === 'verbeteren' && running && readCorrection(turn, running.id, running.dialog, text)) return null;
  return running && text.split(/\s+/).length > LONGEST_WISH ? null : startMyData(turn, state, wish);
}

/** Carries out what the dialog ended in. Throws when erasing fails: nothing is said that is not so. */
export async function carryOutMyData(
  turn: Turn,
  state: ConversationState,
  { wish }: HandleMyData,
): Promise<TurnResult> {
  const { dialog: _dialog, ...rest } = state;
  const understood = asAct('privacy');
  switch (wish) {
    case 'wissen': {
      const erased = await turn.myData.erase(turn.input.conversationId);
      const fresh = { ...initialState, greeted: true };
      return { state: fresh, messages: [erasedMessage(turn, erased)], understood, forget: true };
    }
    case 'niets':
      return {
        state: rest,
        messages: [{ key: 'mijn-gegevens.niet-gewist', text: turn.say('mijn-gegevens.niet-gewist') }],
        understood,
      };
    default:
      return { state: rest, messages: [await answerWish(turn, rest, wish)], understood };
  }
}

async function answerWish(turn: Turn, state: ConversationState, wish: Exclude<MyDataWish, 'wissen'>): Promise<Message> {
  switch (wish) {
    case 'inzien':
      return overview(turn, state);
    case 'meenemen': {
      const link = turn.myData.link(turn.input.conversationId);
      return { key: 'mijn-gegevens.bestand', text: turn.say('mijn-gegevens.bestand', { link }) };
    }
    case 'verbeteren':
      return correction(turn, state);
    default:
      return wish satisfies never;
  }
}

async function overview(turn: Turn, state: ConversationState): Promise<Message> {
  const data = await turn.myData.load(turn.input.conversationId);
  const regels = myDataLines(turn, state, data).join('\n');
  const choices = [
    menuChoice(turn, 'gegevens-meenemen', turn.say('knop.gegevens-bestand')),
    menuChoice(turn, 'gegevens-wissen', turn.say('knop.gegevens-wissen')),
  ];
  return { key: 'mijn-gegevens.overzicht', text: turn.say('mijn-gegevens.overzicht', { regels }), choices };
}

/** Answers of a running intake are set right there; what was sent, by replying to the confirmation. */
function correction(turn: Turn, state: ConversationState): Message {
  const running = runningDialog(state);
  const kenmerk = state.references.at(-1);
  if (running && running.id !== 'mijn-gegevens') {
    const key = 'mijn-gegevens.verbeteren.dialoog';
    return { key, text: turn.say(key, { naam: nameOfDialog(turn, running.dialog) }) };
  }
  if (kenmerk) {
    const key = 'mijn-gegevens.verbeteren.zaak';
    return { key, text: turn.say(key, { kenmerk, adres: turn.contact.address }) };
  }
  return { key: 'mijn-gegevens.verbeteren.niets', text: turn.say('mijn-gegevens.verbeteren.niets') };
}

function erasedMessage(turn: Turn, { cases, mailsSent }: Erased): Message {
  const zaken =
    cases.length > 0
      ? turn.say('mijn-gegevens.gewist.zaken', { kenmerken: cases.join(', ') })
      : turn.say('mijn-gegevens.gewist.geen-zaken');
  const mails =
    mailsSent > 0 ? turn.say('mijn-gegevens.gewist.mails', { aantal: mailsSent, adres: turn.contact.address }) : '';
  return { key: 'mijn-gegevens.gewist', text: turn.say('mijn-gegevens.gewist', { zaken, mails }) };
}
