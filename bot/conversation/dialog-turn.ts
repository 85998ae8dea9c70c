import { runDialog } from '../../dialogs/index.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { RequestId } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import type { Act } from '../contracts/understanding.ts';
import type { ChoiceValue } from './choices.ts';
import { type AsideAct, asideMessage, asideOf, isAsideAct, withOpenQuestion } from './dialog-aside.ts';
import { finishDialog } from './finish-dialog.ts';
import { answerNoName, isNoName } from './no-name.ts';
import { readAnswer } from './read-answer.ts';
import { asQuestion } from './question-note.ts';
import { inputOfChoice, inputOfText } from './read-dialog-input.ts';
import { dialogOf, runningDialog } from './running-dialog.ts';
import { askRestart } from './small-talk.ts';
import { travelBeside } from './route-turn.ts';
import { startIntake } from './start-intake.ts';
import { startVerkenning } from './start-verkenning.ts';
import { asAct, type DialogId, IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Typed again within this time, the same long text was sent twice by mistake. */
const TWICE_MS = 10_000;
/** Up to this length a text step asks for a name or a fact, not for a story. */
const SHORT_TEXT = 200;
/** Shorter words ('ja', 'sla over', a name) may well be the answer to two questions. */
const LONG = 15;

/** A typed message while a dialog runs: command → the expected reply or a correction → another request → an act or a library question → a better hint. */
export async function dialogText(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  const running = runningDialog(state);
  if (!running) throw new Error('dialogText needs a running dialog');
  const { id, dialog } = running;
  const travels = id === 'intake' ? travelBeside(turn, state, text) : null;
  if (travels?.rest && (!isLongStep(id, dialog) || standsApart(text.trim(), travels.rest))) {
    const result = await dialogText(turn, travels.state, travels.rest);
    return { ...result, messages: [travels.message, ...result.messages] };
  }
  const command = commandIn(turn, id, dialog, text);
  if (command) return dialogCommand(turn, state, id, dialog, command);
  if (text.length >= LONG && saidTwice(turn, text) && isAnswered(dialog, text))
    return withOpenQuestion(turn, state, id, dialog, [{ key: 'dubbel', text: turn.say('dubbel') }], IN_DIALOG);
  const noName = isNoName(id, dialog, text);
  const wish = noName ? null : wishAtShortText(turn, id, dialog, text);
  if (wish) return withOpenQuestion(turn, state, id, dialog, [asideMessage(turn, id, wish)], asAct(wish));
  const request = requestAtShortText(turn, id, dialog, text);
  if (request) return startIntake(turn, state, request, text);
  const input = inputOfText(turn, id, dialog, text);
  if (noName && input.kind === 'answer' && Object.keys(input.also ?? {}).length === 0)
    return answerNoName(turn, state, id, dialog, text);
  // Names of places and nothing more are an answer, though it is not clear which is meant.
  const places = input.kind === 'unclear' && input.candidates && turn.understanding.sought(text).nothingElse;
  if (input.kind !== 'unclear' || places) return finishDialog(turn, state, id, runDialog(dialogOf(id), dialog, input));
  const other = otherDialog(turn, state, id, dialog, text);
  if (other) return other;
  const aside = asideOf(turn, id, dialog, text);
  if (aside) return asQuestion(turn, text, withOpenQuestion(turn, state, id, dialog, aside.messages, aside.understood));
  return finishDialog(turn, state, id, runDialog(dialogOf(id), dialog, input));
}

/** 'Zonder routekaart. Wij …' or '…. Zonder routekaart graag': in a story it must be a sentence of its own, before or after the rest. */
function standsApart(text: string, rest: string): boolean {
  return text.endsWith(rest) || (text.startsWith(rest) && /^[.,;!\n]/.test(text.slice(rest.length)));
}

/** At a long text nothing but a command is taken for anything else than the answer. */
function isLongStep(id: DialogId, { open }: DialogState): boolean {
  const expects = dialogOf(id).steps.find((step) => step.id === open)?.expects;
  return expects?.kind === 'text' && expects.maxLength > SHORT_TEXT;
}

/** A wish for another dialog: a request, or the verkenning. At an open text question it is the answer. */
function otherDialog(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  dialog: DialogState,
  text: string,
): TurnResult | null {
  const step = dialogOf(id).steps.find((candidate) => candidate.id === dialog.open);
  if (step?.expects.kind === 'text') return null;
  const request = turn.understanding.request(text);
  if (request) return startIntake(turn, state, request, text);
  return id !== 'verkenning' && turn.understanding.wantsVerkenning(text) ? startVerkenning(turn, state) : null;
}

/** Where a fact is asked, 'kan ik iemand spreken?' is none: a question that is an act is answered as one. */
function wishAtShortText(turn: Turn, id: DialogId, dialog: DialogState, text: string): AsideAct | null {
  const step = dialogOf(id).steps.find((candidate) => candidate.id === dialog.open);
  if (step?.expects.kind !== 'text' || step.expects.maxLength > SHORT_TEXT || !text.trim().endsWith('?')) return null;
  const act = turn.understanding.act(text);
  return act && isAsideAct(act) ? act : null;
}

/** Where a name is asked, 'ik wil eigenlijk een visitatie' is no name, unless that is what the user is asking for. */
function requestAtShortText(turn: Turn, id: DialogId, { open, answers }: DialogState, text: string): RequestId | null {
  const { expects } = dialogOf(id).steps.find((candidate) => candidate.id === open) ?? {};
  if (expects?.kind !== 'text' || expects.maxLength > SHORT_TEXT) return null;
  const request = turn.understanding.request(text);
  return request === answers.verzoek?.value ? null : request;
}

/** The command that is the whole message; 'ledenadviseur' asks for a person, unless it is one of the options. */
function commandIn(turn: Turn, id: DialogId, dialog: DialogState, text: string): Act | null {
  const command = turn.understanding.command(text);
  const step = dialogOf(id).steps.find((candidate) => candidate.id === dialog.open);
  const option = step?.expects.kind === 'choice' ? readAnswer(turn, step, text) : null;
  return command === 'mens' && option?.kind === 'value' ? null : command;
}

/** The same words within seconds, by the user himself: a repeat by the channel never comes here. */
export function saidTwice(turn: Turn, text: string): boolean {
  const { previous, now } = turn.input;
  return previous?.text === text && now.getTime() - Date.parse(previous.at) <= TWICE_MS;
}

function isAnswered({ answers, open }: DialogState, text: string): boolean {
  return Object.entries(answers).some(([id, answer]) => id !== open && answer?.shown === text.trim());
}

/** A pressed button of the running dialog; an old one is refused kindly. */
export async function dialogChoice(turn: Turn, state: ConversationState, choice: ChoiceValue): Promise<TurnResult> {
  const running = runningDialog(state);
  const input = running && choice.area === running.id ? inputOfChoice(turn, running.id, running.dialog, choice) : null;
  if (running && input)
    return finishDialog(turn, state, running.id, runDialog(dialogOf(running.id), running.dialog, input));
  const sent = !running && choice.option === 'submit' ? alreadySent(turn, state) : null;
  if (sent) return sent;
  const refusal: Message = { key: 'knop.verlopen', text: turn.say('knop.verlopen') };
  if (!running) return { state, messages: [refusal], understood: IN_DIALOG };
  return withOpenQuestion(turn, state, running.id, running.dialog, [refusal], IN_DIALOG);
}

/** 'Versturen' once more, after it was done; null when nothing was sent in this talk. */
export function alreadySent(turn: Turn, state: ConversationState): TurnResult | null {
  const kenmerk = state.references.at(-1);
  if (!kenmerk) return null;
  const message = { key: 'zaak.al-vastgelegd', text: turn.say('zaak.al-vastgelegd', { kenmerk }) };
  return { state, messages: [message], understood: IN_DIALOG };
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
      return finishDialog(turn, state, id, runDialog(dialogOf(id), dialog, { kind: 'stop' }));
    case 'terug':
      return finishDialog(turn, state, id, runDialog(dialogOf(id), dialog, { kind: 'back' }));
    case 'opnieuw':
      return { state: { ...state, confirm: 'opnieuw' }, messages: [askRestart(turn)], understood: asAct(act) };
    case 'herhaal':
      return { state, messages: turn.input.lastMessages, understood: asAct(act) };
    default:
      return withOpenQuestion(turn, state, id, dialog, [asideMessage(turn, id, act)], asAct(act));
  }
}
