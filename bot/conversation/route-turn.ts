import { losesAll, stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answer, Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, VerkenningState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import type { RouteWish } from '../contracts/understanding.ts';
import { itemMessage } from './answers.ts';
import type { ChoiceValue } from './choices.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { explainLine, lineAbout, otherSteps } from './explain-line.ts';
import { alsoUnwanted, lineUnwanted } from './line-unwanted.ts';
import { compareRoutekaart, correctRoutekaart } from './make-routekaart.ts';
import { type RouteChange, readRouteChange } from './read-route-change.ts';
import { runningDialog } from './running-dialog.ts';
import { askAddress } from './send-copy.ts';
import { changeVerkenning, startVerkenning } from './start-verkenning.ts';
import { toldAnswers } from './told-answers.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';
import { withholdVerkenning } from './withhold-verkenning.ts';

/** So begins what is meant to change something. */
const SUPPOSED = /^(?:en |maar )?(?:wat (?:gebeurt er |verandert er |is het )?als|stel|toch)\b/i;

type WhyWish = Extract<RouteWish, { kind: 'why' }>;

/** A button of the routekaart; null when it stands for nothing that is there now. */
export function routePressed(turn: Turn, state: ConversationState, { id, option }: ChoiceValue): TurnResult | null {
  switch (id) {
    case 'waarom':
      return explain(turn, state, option);
    case 'wijzig':
      return changeVerkenning(turn, state);
    case 'opnieuw':
      return startVerkenning(turn, state, true);
    case 'mail':
      return newest(state) ? askAddress(turn, state, `routekaart-${option}`) : null;
    default:
      return null;
  }
}

/** What is typed about the routekaart after it was made: why, another answer, what if. Null for all else. */
export function routeText(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const before = state.verkenning && Object.keys(state.verkenning.answers).length > 0 ? state.verkenning : undefined;
  const wish = before ? turn.understanding.routeWish(text) : null;
  if (before && (wish?.kind === 'without' || wish?.kind === 'with')) return withhold(turn, state, before, wish.kind);
  if (runningDialog(state)) return null;
  if (!before) return startWished(turn, state, text);
  if (wish?.kind === 'why') return answerWhy(turn, state, before, wish);
  const made = newest(state);
  const unwanted = made && lineUnwanted(turn, made, text);
  if (unwanted) return beside(turn, state, unwanted);
  const change = readRouteChange(turn, before.answers, text, wish);
  if (change) return takeChange(turn, state, before, change);
  if (turn.understanding.wantsVerkenning(text)) return startVerkenning(turn, state);
  return notChanged(turn, state, text);
}

/** The wish for the verkenning, with what is told behind it. */
function startWished(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (turn.understanding.wantsVerkenning(text)) return startVerkenning(turn, state);
  if (!turn.understanding.beginsWithVerkenning(text)) return null;
  const situation = turn.understanding.situation(text);
  const told = situation ? toldAnswers(turn, situation) : state.told;
  return startVerkenning(turn, { ...state, ...(told && { told }) });
}

function takeChange(
  turn: Turn,
  state: ConversationState,
  before: VerkenningState,
  { kind, changes }: RouteChange,
): TurnResult {
  if (losesAll({ ...before.answers, ...changes }))
    return told(state, 'routekaart.geen-leerlingen-over', turn.say('routekaart.geen-leerlingen-over'));
  const what = readIn(turn, changes);
  const same = Object.entries(changes).every(([id, answer]) => before.answers[id]?.shown === answer?.shown);
  if (same && what === '') return told(state, 'routekaart.niets-anders', turn.say('routekaart.niets-anders'));
  if (same) return told(state, 'routekaart.staat-al', turn.say('routekaart.staat-al', { gelezen: what }));
  if (kind === 'correct') return correctRoutekaart(turn, state, before, changes);
  return compareRoutekaart(turn, state, before, changes, what);
}

/** What was read in a message, for the user: 'leerlingen nu 900, aantal scholen 3'. */
function readIn(turn: Turn, changes: Answers): string {
  return Object.entries(changes)
    .map(([id, answer]) => `${turn.sayKey(stepOf(verkenning, id).label).toLowerCase()} ${shownOf(turn, answer)}`)
    .join(', ');
}

function shownOf(turn: Turn, answer: Answer | null): string {
  return answer?.shown ?? turn.say('dialoog.overgeslagen');
}

/** 'Wat als …' or 'toch …' that changes nothing: the library may know it; a title to choose from would answer something else. */
function notChanged(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (!SUPPOSED.test(text.trim())) return null;
  const request = turn.understanding.request(text) ?? turn.understanding.act(text);
  if (request) return null;
  const labels = verkenning.steps.map(({ label }) => turn.sayKey(label).toLowerCase());
  const vragen = `${labels.slice(0, -1).join(', ')} en ${labels.at(-1)}`;
  const message: Message = {
    key: 'routekaart.niet-veranderd',
    text: turn.say('routekaart.niet-veranderd', { vragen }),
  };
  const item = turn.understanding.search(text);
  const found = item.outcome === 'answer' ? turn.library.item(item.items[0] ?? '') : undefined;
  const messages = found ? [message, itemMessage(turn, found)] : [message];
  return { state: found ? { ...state, lastItems: [found.id] } : state, messages, understood: IN_DIALOG };
}

function told(state: ConversationState, key: Message['key'], text: string): TurnResult {
  return { state, messages: [{ key, text }], understood: IN_DIALOG };
}

/** Whether the verkenning goes along with a request: the user may change his mind until it is sent. */
function withhold(turn: Turn, state: ConversationState, made: VerkenningState, kind: 'with' | 'without'): TurnResult {
  if (kind === 'without') return beside(turn, withholdVerkenning(state, made), travelMessage(turn, 'gaat-niet-mee'));
  const { withheld: _withheld, ...along } = made;
  return beside(turn, { ...state, verkenning: along }, travelMessage(turn, 'gaat-mee'));
}

/** 'Ja, maar zonder routekaart': what an answer in a running request says about the verkenning beside it, and the rest of it. */
export function travelBeside(
  turn: Turn,
  state: ConversationState,
  text: string,
): { readonly state: ConversationState; readonly rest: string; readonly message: Message } | null {
  const { verkenning: made } = state;
  const beside = made && turn.understanding.travelWish(text);
  if (!made || !beside) return null;
  const { withheld: _withheld, ...along } = made;
  return beside.kind === 'without'
    ? { ...beside, state: withholdVerkenning(state, made), message: travelMessage(turn, 'gaat-niet-mee') }
    : { ...beside, state: { ...state, verkenning: along }, message: travelMessage(turn, 'gaat-mee') };
}

function travelMessage(turn: Turn, how: 'gaat-mee' | 'gaat-niet-mee'): Message {
  return { key: `routekaart.${how}`, text: turn.say(`routekaart.${how}`) };
}

/** Why a line stands there, or of which one the user wants to know it. */
function explain(turn: Turn, state: ConversationState, option: string): TurnResult | null {
  const routekaart = newest(state);
  return routekaart ? beside(turn, state, explainLine(turn, routekaart, option)) : null;
}

/**
 * 'Waarom …?' about what no line holds is a question like any other. What is said after it counts too: 'waarom dit? wij
 * hebben maar 140 leerlingen' makes the routekaart anew.
 */
function answerWhy(turn: Turn, state: ConversationState, before: VerkenningState, wish: WhyWish): TurnResult | null {
  const routekaart = newest(state);
  const option = routekaart && lineAbout(turn, routekaart, wish.about);
  const changes = wish.rest === '' ? null : changesIn(turn, before, wish.rest);
  const explained = routekaart && option !== undefined ? explainLine(turn, routekaart, option) : undefined;
  if (changes) {
    const corrected = correctRoutekaart(turn, state, before, changes);
    return explained && option ? { ...corrected, messages: [explained, ...corrected.messages] } : corrected;
  }
  if (!explained || !routekaart || option === undefined) return null;
  const others = wish.done ? otherSteps(turn, routekaart, option) : '';
  const said = others === '' ? explained : { ...explained, text: `${explained.text}\n\n${others}` };
  return beside(turn, state, said, ...alsoUnwanted(turn, routekaart, option, wish.rest));
}

function changesIn(turn: Turn, before: VerkenningState, text: string): Answers | null {
  const change = readRouteChange(turn, before.answers, text, null)?.changes ?? turn.understanding.counts(text);
  return Object.keys(change).length > 0 ? change : null;
}

/** Says something; in a running dialog the open question follows. */
function beside(turn: Turn, state: ConversationState, ...messages: readonly Message[]): TurnResult {
  const running = runningDialog(state);
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, messages, IN_DIALOG);
  return { state, messages, understood: IN_DIALOG };
}

function newest({ verkenning: made }: ConversationState): Routekaart | undefined {
  return made?.routekaarten.at(-1);
}
