import { planRoute, situationOf } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { ToldSituation } from '../contracts/understanding.ts';
import { answerLibrary, offerFeedback } from './answer-library.ts';
import { answerItems } from './answers.ts';
import { toldAnswers } from './told-answers.ts';
import type { Turn, TurnResult } from './turn.ts';
import { verkenningOffer } from './verkenning-offer.ts';

/** A question that is about the whole story. */
const WHAT_NOW =
  /^(?:en )?(?:(?:wat|hoe) (?:nu|dan|verder|nu verder|nu te doen)|(?:wat|hoe) (?:moeten?|kunnen?|zullen|raadt u|adviseert u|zou u|doen|gaan)\b(?: (?:wij|we|ik|ons|mij|nu|dan|verder|hier|daar|aan|eraan|ermee|mee|nog|het beste|doen|aanpakken|beginnen))*)\?$/i;

/**
 * Answers who tells his situation: the library is asked about what hurts or stands in the way, and the verkenning is
 * offered with what was told. Null for all other messages, and when it was offered before.
 */
export function answerSituation(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (state.told || state.verkenning) return null;
  const told = turn.understanding.situation(text);
  if (!told) return null;
  const answers = toldAnswers(turn, told);
  const offer = verkenningOffer(turn, answers);
  const part = askedPart(turn, text, told);
  const asked = part ? answerPart(turn, state, part) : null;
  const answer = asked ?? answerWhole(turn, state, text, told, answers);
  const remembered = { ...answer.state, told: answers, lastQuestion: text };
  if (answer.understood.outcome === 'unknown')
    return { state: { ...remembered, misses: state.misses }, messages: [offer], understood: answer.understood };
  return { ...answer, state: remembered, messages: [...answer.messages, offer] };
}

/** A question is answered like any other. On what hurts or stands in the way the best answer: a story asks for no choice between titles. */
function answerPart(turn: Turn, state: ConversationState, part: string): TurnResult | null {
  if (part.endsWith('?')) {
    const answered = answerLibrary(turn, state, part);
    // 'Wat nu?' is about the whole story.
    return answered.understood.outcome === 'unknown' ? null : answered;
  }
  const { outcome, items } = turn.understanding.search(part);
  const [best] = items;
  if (outcome === 'unknown' || outcome === 'neighbour' || best === undefined) return null;
  const found = answerItems(turn, state, part, { outcome: 'answer', items: [best] });
  return offerFeedback(turn, found);
}

/** The whole message; where that is unclear and no more is asked than 'wat nu?', the item behind the first step. */
function answerWhole(
  turn: Turn,
  state: ConversationState,
  text: string,
  { asks }: ToldSituation,
  told: Answers,
): TurnResult {
  const found = answerLibrary(turn, state, text);
  if (found.understood.outcome === 'answer' || (asks?.endsWith('?') && !WHAT_NOW.test(asks))) return found;
  const { steps } = planRoute(situationOf(told, turn.input.now));
  const first = steps.find(({ rule }) => rule.because !== 'phase') ?? (asks?.endsWith('?') ? steps[0] : undefined);
  if (!first) return found;
  return offerFeedback(turn, answerItems(turn, state, text, { outcome: 'answer', items: [first.rule.ground.item] }));
}

/** What the library is asked first; not the question in a story when it is 'wat nu?', or when the whole story has a clear answer or that question alone has nothing. */
function askedPart(turn: Turn, text: string, { asks }: ToldSituation): string | undefined {
  if (!asks?.endsWith('?')) return asks;
  if (WHAT_NOW.test(asks)) return undefined;
  const whole = turn.understanding.search(text);
  return whole.outcome === 'answer' || turn.understanding.search(asks).outcome === 'unknown' ? undefined : asks;
}
