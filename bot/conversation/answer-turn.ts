import type { ConversationState, Inbound } from '../contracts/conversation.ts';
import type { Act } from '../contracts/understanding.ts';
import { answerChoice } from './answer-choice.ts';
import { answerRestart } from './answer-restart.ts';
import { answerSum } from './answer-sum.ts';
import { answerLibrary } from './answer-library.ts';
import { caseText } from './case-turn.ts';
import { readChoiceValue, typedChoice } from './choices.ts';
import { copyText } from './copy-text.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { alreadySent, dialogText, saidTwice } from './dialog-turn.ts';
import { reasonTyped, withoutReason } from './feedback.ts';
import { mainMenu } from './menu.ts';
import { withMergerWish } from './merger-wish.ts';
import { myDataText } from './my-data.ts';
import { answerSituation } from './offer-verkenning.ts';
import { offerPerson } from './offer-person.ts';
import { answerKept, askWhichAgain, typedWay } from './other-dialog.ts';
import { asQuestion, complained } from './question-note.ts';
import { resume, whereYouWere } from './resume.ts';
import { withReviewNotes } from './review-notes.ts';
import { routeText } from './route-turn.ts';
import { dialogOf, runningDialog } from './running-dialog.ts';
import { said } from './said.ts';
import { smallTalk } from './small-talk.ts';
import { startIntake } from './start-intake.ts';
import { moreTyped } from './show-items.ts';
import { searchText } from './start-search.ts';
import { asAct, type Turn, type TurnDeps, type TurnInput, type TurnResult } from './turn.ts';
import { answerVisitor, welcomeVisitor } from './visitor.ts';
import { answerWorry } from './worry.ts';

/** Makes the function that answers one inbound activity: state in, state and messages out. The order is that of design §3. */
export function createAnswerTurn(deps: TurnDeps): (state: ConversationState, input: TurnInput) => Promise<TurnResult> {
  return async (state, input) => {
    const content = deps.content();
    const { address = '', status } = content.library.contact('project');
    const turn: Turn = {
      ...content,
      handoff: deps.handoff,
      myData: deps.myData,
      copies: deps.copies,
      links: deps.links,
      settings: deps.settings,
      input,
      contact: { address, status },
    };
    const resumed = resume(turn, state);
    if (resumed.kind === 'answered') return resumed.result;
    const { state: current, first, forget } = resumed;
    if (input.inbound.kind === 'hello') return greet(turn, current, first.length > 0);
    const result = withReviewNotes(turn, await answerInbound(turn, current, input.inbound));
    return { ...result, messages: [...first, ...result.messages], ...(forget && { forget }) };
  };
}

async function answerInbound(
  turn: Turn,
  state: ConversationState,
  inbound: Exclude<Inbound, { kind: 'hello' }>,
): Promise<TurnResult> {
  switch (inbound.kind) {
    case 'file':
      return said(turn, state, 'bestand.bericht');
    case 'choice':
      return answerChoice(turn, { ...withoutRestart(state, inbound.value), adding: undefined }, inbound.value);
    case 'text': {
      if (inbound.cut) return said(turn, state, 'te-lang');
      if (inbound.masked) return said(turn, state, 'bsn.gemaskeerd');
      if (!/[\p{L}\p{N}]/u.test(inbound.text)) return said(turn, state, 'leeg.bericht');
      return answerText(turn, state, inbound.text);
    }
    default:
      return inbound satisfies never;
  }
}

/** Greets once; who comes back after a while hears where he was. */
function greet(turn: Turn, state: ConversationState, wasAway: boolean): TurnResult {
  const running = runningDialog(state);
  if (state.greeted && running && wasAway)
    return withOpenQuestion(turn, state, running.id, running.dialog, [whereYouWere(turn, state)], asAct('groet'));
  if (state.greeted) return { state, messages: [], understood: asAct('groet') };
  const text = turn.say('groet.eerste', { adres: turn.contact.address });
  return {
    state: { ...state, greeted: true },
    messages: [{ key: 'groet.eerste', text, choices: mainMenu(turn) }],
    understood: asAct('groet'),
  };
}

async function answerText(turn: Turn, before: ConversationState, text: string): Promise<TurnResult> {
  const aboutCase = await caseText(turn, before, text);
  if (aboutCase) return aboutCase;
  const { adding: _adding, ...state } = before;
  const pressed = typedChoice(text, turn.input.shown);
  if (pressed && !isOneOfSeveral(state, pressed.value)) return answerChoice(turn, state, pressed.value);
  if (state.confirm) return answerConfirm(turn, state, text);
  if (state.waiting && !state.waiting.after) return answerWhich(turn, state, text);
  return withMergerWish(turn, state, text, (next) => answerWords(turn, next, text));
}

async function answerWords(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  const copy = copyText(turn, state, text);
  if (copy) return copy;
  const mine = await myDataText(turn, state, text);
  if (mine) return mine;
  const search = searchText(turn, state, text);
  if (search) return search;
  const route = routeText(turn, state, text);
  if (route) return route;
  if (runningDialog(state)) return dialogText(turn, state, text);
  const more = moreTyped(turn, state, text);
  if (more) return more;
  const request = turn.understanding.request(text);
  if (request) return startIntake(turn, state, request, text);
  const visitor = welcomeVisitor(turn, state, text);
  if (visitor) return visitor;
  const bare = bareYesNo(turn, state, text);
  if (bare) return bare;
  const act = turn.understanding.act(text);
  // Who sleeps badly does not complain about the bot, though the words are alike.
  if (act && !(act === 'klacht' && turn.understanding.worry(text))) return answerAct(turn, state, act, text);
  const numbered = numberedChoice(turn, text);
  if (numbered) return answerChoice(turn, state, numbered);
  if (saidTwice(turn, text)) return said(turn, state, 'dubbel');
  const sent = turn.understanding.dialogCommand(text) === 'submit' ? alreadySent(turn, state) : null;
  if (sent) return sent;
  const calm = { ...state, askedForPerson: 0 };
  const reason = reasonTyped(turn, calm, text);
  if (reason) return reason;
  const free = withoutReason(calm);
  return asQuestion(
    turn,
    text,
    answerVisitor(turn, free, text) ??
      answerSum(turn, free, text) ??
      answerSituation(turn, free, text) ??
      answerWorry(turn, free, text) ??
      answerLibrary(turn, free, text),
  );
}

/** The label of one of several, typed: it chooses, and does not take off what was chosen. */
function isOneOfSeveral(state: ConversationState, value: string): boolean {
  const choice = readChoiceValue(value);
  const running = runningDialog(state);
  if (!running || !choice || choice.area !== running.id || choice.id !== running.dialog.open) return false;
  const step = dialogOf(running.id).steps.find(({ id }) => id === choice.id);
  return step?.expects.kind === 'choices' && step.expects.options.some(({ id }) => id === choice.option);
}

/** A yes or no to what stands open; anything else is a message like any other. */
async function answerConfirm(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  const yes = reading.kind === 'value' && reading.answer.value === true;
  if (reading.kind === 'value')
    return state.confirm === 'opnieuw' ? answerRestart(turn, state, yes) : answerKept(turn, state, yes);
  // What is no answer to the offer is a message like any other; nothing is swallowed.
  const { confirm: _confirm, ...rest } = state;
  return answerText(turn, rest, text);
}

/** 'Eerst dit afmaken', 'bewaren' or 'stoppen'; other words go to the running dialog, which stays. */
async function answerWhich(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  const way = typedWay(turn, text);
  if (way) return answerChoice(turn, state, way);
  if (turn.understanding.read({ kind: 'yes-no' }, text).kind === 'value') return askWhichAgain(turn, state);
  const { waiting: _waiting, ...rest } = state;
  return answerText(turn, rest, text);
}

/** 'Ja' or 'nee, dank u' when nothing stands open, as after 'Kan ik nog iets voor u doen?'. */
function bareYesNo(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const words = text.trim().split(/\s+/);
  if (words.length > 3 || !/^(?:ja|nee)\b/i.test(text.trim())) return null;
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  if (reading.kind !== 'value') return null;
  return reading.answer.value === true ? said(turn, state, 'menu.stel-uw-vraag') : smallTalk(turn, state, 'bedankt');
}

/** A button that has nothing to do with 'opnieuw beginnen?' puts that question aside: a later 'ja' must not wipe anything. */
function withoutRestart(state: ConversationState, value: string): ConversationState {
  if (state.confirm !== 'opnieuw' || value.startsWith('menu/opnieuw/')) return state;
  const { confirm: _confirm, ...rest } = state;
  return rest;
}

/** '2' or 'de tweede', right after options. */
function numberedChoice(turn: Turn, text: string): string | null {
  if (!/^\s*(?:\S+\s+){0,2}\S+\s*$/.test(text)) return null;
  const options = turn.input.shown.map(({ label, value }) => ({ shown: label, value }));
  const chosen = /\d|(?:ste|de)\b/.test(text) ? turn.understanding.chooseFrom(text, options) : null;
  return chosen ? String(chosen.value) : null;
}

async function answerAct(turn: Turn, state: ConversationState, act: Act, text: string): Promise<TurnResult> {
  if (act === 'intake') return startIntake(turn, state, null, text);
  if (act === 'mens') return offerPerson(turn, state);
  const answer = smallTalk(turn, { ...state, askedForPerson: 0 }, act);
  return act === 'klacht' ? complained(turn, state, text, answer) : answer;
}
