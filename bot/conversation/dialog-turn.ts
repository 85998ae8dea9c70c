import { type DialogTurn, dialogs, intakeRequests, runDialog, startDialog } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { RequestId } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import type { Act } from '../contracts/understanding.ts';
import { itemMessage } from './answers.ts';
import { carryOut } from './carry-out.ts';
import type { ChoiceValue } from './choices.ts';
import { inputOfChoice, inputOfText } from './read-dialog-input.ts';
import { openQuestion, renderDialog } from './render-dialog.ts';
import { askRestart, smallTalkMessage } from './small-talk.ts';
import { asAct, type DialogId, type DialogOutcome, type Turn, type TurnResult } from './turn.ts';

const IN_DIALOG = { outcome: 'dialog', act: null, items: [] } as const;

/** Starts the intake, with what is already known: the request, and the question from the talk. */
export async function startIntake(
  turn: Turn,
  state: ConversationState,
  request: RequestId | null,
  item?: string,
): Promise<TurnResult> {
  const { requestItem: _item, pendingQuestion: _pending, ...rest } = state;
  const supported = intakeRequests.find((id) => id === request);
  const known: Record<string, Answers[string]> = { ...state.dialog?.answers };
  const chosen = supported ?? (request ? 'vraag' : null);
  if (chosen) known.verzoek = { value: chosen, shown: turn.sayKey(`verzoek.${chosen}`) };
  const takenOver = chosen !== 'ledenadviseur' && !known.vraag && state.lastQuestion ? state.lastQuestion : undefined;
  if (takenOver) known.vraag = { value: takenOver, shown: takenOver };
  const before: Message[] = takenOver
    ? [{ key: 'dialoog.overgenomen', text: turn.say('dialoog.overgenomen', { vraag: shortened(takenOver) }) }]
    : [];
  const started = { ...rest, askedForPerson: 0, misses: 0, ...(item && { requestItem: item }) };
  return finish(turn, started, 'intake', startDialog(dialogs.intake, known), before, asAct('intake'));
}

/** A typed message while a dialog runs: command → the expected reply → another act → a library question → a better hint. */
export async function dialogText(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  const running = runningDialog(state);
  if (!running) throw new Error('dialogText needs a running dialog');
  const { id, dialog } = running;
  const command = turn.understanding.command(text);
  if (command) return dialogCommand(turn, state, id, dialog, command);
  const input = inputOfText(turn, id, dialog, text);
  if (input.kind !== 'unclear') return finish(turn, state, id, runDialog(dialogs[id], dialog, input));
  const aside = asideOf(turn, dialog, text);
  if (aside) return withOpenQuestion(turn, state, id, dialog, aside.messages, aside.understood);
  return finish(turn, state, id, runDialog(dialogs[id], dialog, input));
}

/** A pressed button of the running dialog; an old one is refused kindly. */
export async function dialogChoice(turn: Turn, state: ConversationState, choice: ChoiceValue): Promise<TurnResult> {
  const running = runningDialog(state);
  const input = running && choice.area === running.id ? inputOfChoice(turn, running.id, running.dialog, choice) : null;
  if (running && input) return finish(turn, state, running.id, runDialog(dialogs[running.id], running.dialog, input));
  const reference = state.references.at(-1);
  const refusal: Message =
    !running && reference && choice.option === 'submit'
      ? { key: 'zaak.al-vastgelegd', text: turn.say('zaak.al-vastgelegd', { kenmerk: reference }) }
      : { key: 'knop.verlopen', text: turn.say('knop.verlopen') };
  if (!running) return { state, messages: [refusal], understood: IN_DIALOG };
  return withOpenQuestion(turn, state, running.id, running.dialog, [refusal], IN_DIALOG);
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
  const again = question
    ? renderDialog(turn, id, [question])
    : renderDialog(turn, id, runDialog(dialogs[id], dialog, { kind: 'show' }).say);
  // Buttons of the aside would hide those of the open question.
  const quiet = messages.map(({ choices: _choices, ...message }) => message);
  return { state, messages: [...quiet, ...again], understood };
}

/** The running dialog of a state, when this program knows it. */
export function runningDialog(state: ConversationState): { id: DialogId; dialog: DialogState } | null {
  const { dialog } = state;
  return dialog && dialog.id in dialogs ? { id: dialog.id as DialogId, dialog } : null;
}

async function dialogCommand(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  dialog: DialogState,
  act: Act,
): Promise<TurnResult> {
  switch (act) {
    case 'stop':
      return finish(turn, state, id, runDialog(dialogs[id], dialog, { kind: 'stop' }));
    case 'terug':
      return finish(turn, state, id, runDialog(dialogs[id], dialog, { kind: 'back' }));
    case 'opnieuw':
      return { state: { ...state, confirm: 'opnieuw' }, messages: [askRestart(turn)], understood: asAct(act) };
    case 'herhaal':
      return { state, messages: turn.input.lastMessages, understood: asAct(act) };
    default:
      return withOpenQuestion(turn, state, id, dialog, [asideMessage(turn, act)], asAct(act));
  }
}

/** Something else than an answer, at a step that expects a certain kind of answer: an act, or a question for the library. */
function asideOf(turn: Turn, dialog: DialogState, text: string): Pick<TurnResult, 'messages' | 'understood'> | null {
  const step = dialogs.intake.steps.find(({ id }) => id === dialog.open);
  if (step?.expects.kind === 'text') return null;
  const act = turn.understanding.act(text);
  if (act && act !== 'stop' && act !== 'terug' && act !== 'opnieuw' && act !== 'herhaal')
    return { messages: [asideMessage(turn, act)], understood: asAct(act) };
  const found = turn.understanding.search(text);
  const item =
    found.outcome === 'answer' || found.outcome === 'neighbour' ? turn.library.item(found.items[0] ?? '') : undefined;
  return item
    ? { messages: [itemMessage(turn, item)], understood: { outcome: found.outcome, act: null, items: [item.id] } }
    : null;
}

function asideMessage(turn: Turn, act: Exclude<Act, 'stop' | 'terug' | 'opnieuw' | 'herhaal'>): Message {
  if (act === 'mens' || act === 'intake')
    return { key: 'mens.in-dialoog', text: turn.say('mens.in-dialoog', { adres: turn.contact.address }) };
  return smallTalkMessage(turn, act);
}

async function finish(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  result: DialogTurn<DialogOutcome>,
  before: readonly Message[] = [],
  understood: TurnResult['understood'] = IN_DIALOG,
): Promise<TurnResult> {
  const said = [...before, ...renderDialog(turn, id, result.say)];
  if (result.outcome) return carryOut(turn, state, result.outcome);
  const { dialog: _dialog, ...rest } = state;
  return { state: { ...rest, ...(result.state && { dialog: result.state }) }, messages: said, understood };
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text;
}
