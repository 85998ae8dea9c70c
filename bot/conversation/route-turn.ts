import { stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, VerkenningState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import type { RouteWish } from '../contracts/understanding.ts';
import type { ChoiceValue } from './choices.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { explainLine, lineAbout, otherSteps } from './explain-line.ts';
import { compareRoutekaart, correctRoutekaart } from './make-routekaart.ts';
import { readRouteChange } from './read-route-change.ts';
import { runningDialog } from './running-dialog.ts';
import { askAddress } from './send-copy.ts';
import { changeVerkenning, startVerkenning } from './start-verkenning.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

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
  if (before && wish?.kind === 'without') return withhold(turn, state, before);
  if (runningDialog(state)) return null;
  if (!before) return turn.understanding.wantsVerkenning(text) ? startVerkenning(turn, state) : null;
  if (wish?.kind === 'why') return answerWhy(turn, state, before, wish);
  const change = readRouteChange(turn, before.answers, text, wish);
  if (change) {
    const what = Object.entries(change.changes)
      .map(([id, answer]) => `${turn.sayKey(stepOf(verkenning, id).label).toLowerCase()} ${answer?.shown ?? ''}`)
      .join(', ');
    return change.kind === 'compare'
      ? compareRoutekaart(turn, state, before, change.changes, what)
      : correctRoutekaart(turn, state, before, change.changes);
  }
  return turn.understanding.wantsVerkenning(text) ? startVerkenning(turn, state) : null;
}

function withhold(turn: Turn, state: ConversationState, before: VerkenningState): TurnResult {
  const message = { key: 'routekaart.gaat-niet-mee', text: turn.say('routekaart.gaat-niet-mee') };
  return beside(turn, { ...state, verkenning: { ...before, withheld: true } }, message);
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
  return beside(turn, state, others === '' ? explained : { ...explained, text: `${explained.text}\n\n${others}` });
}

function changesIn(turn: Turn, before: VerkenningState, text: string): Answers | null {
  const change = readRouteChange(turn, before.answers, text, null)?.changes ?? turn.understanding.counts(text);
  return Object.keys(change).length > 0 ? change : null;
}

/** Says something; in a running dialog the open question follows. */
function beside(turn: Turn, state: ConversationState, message: Message): TurnResult {
  const running = runningDialog(state);
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [message], IN_DIALOG);
  return { state, messages: [message], understood: IN_DIALOG };
}

function newest({ verkenning: made }: ConversationState): Routekaart | undefined {
  return made?.routekaarten.at(-1);
}
