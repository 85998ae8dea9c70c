import type { MakeRoutekaart } from '../../dialogs/index.ts';
import { situationOf } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, VerkenningState } from '../contracts/conversation.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import { compareRoutekaarten } from './compare-routekaarten.ts';
import type { RouteWriter } from './route-writer.ts';
import { changedAnswers } from './changed-answers.ts';
import { comparisonMessage, routekaartMessage } from './routekaart-message.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';
import { writeRoutekaart } from './write-routekaart.ts';

/** Routekaarten that one conversation keeps; the user's own always stays. */
const MOST = 3;

/** The verkenning has ended: its routekaart is made, or made anew when the user changed his answers. */
export function makeRoutekaart(turn: Turn, state: ConversationState, { answers }: MakeRoutekaart): TurnResult {
  const { dialog: _dialog, told: _told, ...rest } = state;
  const before = state.verkenning;
  const number = before?.changing ? before.own : nextNumber(before);
  const routekaart = writeRoutekaart(writerOf(turn), answers, number, state.noMerger);
  const key = before?.changing ? 'routekaart.gewijzigd' : 'routekaart.klaar';
  const verkenning = { answers, own: number, routekaarten: withRoutekaart(before, number, routekaart) };
  return {
    // 'Mail mij dit' is about the routekaart from here on.
    state: { ...rest, verkenning, lastItems: [] },
    messages: [routekaartMessage(turn, routekaart, key, changedAnswers(turn, before?.answers ?? {}, answers))],
    understood: IN_DIALOG,
    explored: explored(turn, answers),
  };
}

/** 'Toch 20 procent': the same routekaart with another answer. */
export function correctRoutekaart(
  turn: Turn,
  state: ConversationState,
  before: VerkenningState,
  changes: Answers,
): TurnResult {
  const changing = { ...state, verkenning: { ...before, changing: true as const } };
  return makeRoutekaart(turn, changing, { kind: 'make-routekaart', answers: { ...before.answers, ...changes } });
}

/** 'En als het 30 wordt?': a second routekaart beside the user's own, in which changed lines are marked. */
export function compareRoutekaart(
  turn: Turn,
  state: ConversationState,
  before: VerkenningState,
  changes: Answers,
  what: string,
): TurnResult {
  const own = before.routekaarten.find(({ number }) => number === before.own);
  const number = nextNumber(before);
  const other = writeRoutekaart(writerOf(turn), { ...before.answers, ...changes }, number, state.noMerger);
  const compared = own ? compareRoutekaarten(own, other, what) : other;
  const verkenning = { ...before, routekaarten: withRoutekaart(before, before.own, compared) };
  return {
    state: { ...state, verkenning, lastItems: [] },
    messages: [comparisonMessage(turn, compared)],
    understood: IN_DIALOG,
  };
}

function writerOf({ library, say, sayKey, input }: Turn): RouteWriter {
  return { library, say, sayKey, now: input.now };
}

function nextNumber(before: VerkenningState | undefined): number {
  return Math.max(0, ...(before?.routekaarten ?? []).map(({ number }) => number)) + 1;
}

function withRoutekaart(
  before: VerkenningState | undefined,
  own: number,
  routekaart: Routekaart,
): readonly Routekaart[] {
  const others = (before?.routekaarten ?? []).filter(({ number }) => number !== routekaart.number);
  const all = [...others, routekaart];
  const mine = all.filter(({ number }) => number === own);
  const rest = all.filter(({ number }) => number !== own);
  return [...mine, ...rest.slice(-(MOST - mine.length))].sort((a, b) => a.number - b.number);
}

/** For the staff's overview of regions: nothing in it tells who this is. */
function explored(turn: Turn, answers: Answers): TurnResult['explored'] {
  const { region, concerns, phase } = situationOf(answers, turn.input.now);
  return { at: turn.input.now.toISOString(), concerns, phase, ...(region && { region }) };
}
