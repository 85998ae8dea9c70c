import { planRoute, situationOf, stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answer, Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { ToldSituation } from '../contracts/understanding.ts';
import { answerLibrary, offerFeedback } from './answer-library.ts';
import { answerItems } from './answers.ts';
import { menuChoice } from './menu.ts';
import { severalAnswer } from './pick-option.ts';
import type { Turn, TurnResult } from './turn.ts';

/**
 * Answers who tells his situation: the library is asked about what hurts or stands in the way, and the verkenning is
 * offered with what was told. Null for all other messages, and when it was offered before.
 */
export function answerSituation(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  if (state.told || state.verkenning) return null;
  const told = readAsWhole(turn, text, turn.understanding.situation(text));
  if (!told) return null;
  const answers = toldAnswers(turn, told);
  const offer = offerMessage(turn, answers);
  const asked = told.asks ? answerPart(turn, state, told.asks) : null;
  const answer = asked ?? answerWhole(turn, state, text, answers);
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

/** The whole message; where that would be a choice between titles, the item behind the first step for what hurts or stands in the way. */
function answerWhole(turn: Turn, state: ConversationState, text: string, told: Answers): TurnResult {
  const found = answerLibrary(turn, state, text);
  if (found.understood.outcome === 'answer') return found;
  const { steps } = planRoute(situationOf(told, turn.input.now));
  const item = steps.find(({ rule }) => rule.because !== 'phase')?.rule.ground.item;
  if (item === undefined) return found;
  return offerFeedback(turn, answerItems(turn, state, text, { outcome: 'answer', items: [item] }));
}

function offerMessage(turn: Turn, answers: Answers): Message {
  const parts = Object.entries(answers).map(
    ([id, answer]) => `${turn.sayKey(stepOf(verkenning, id).label).toLowerCase()}: ${answer?.shown ?? ''}`,
  );
  return {
    key: 'verkenning.aanbod',
    text: turn.say('verkenning.aanbod', { gegevens: parts.join('; ') }),
    choices: [menuChoice(turn, 'verkenning', turn.say('verkenning.aanbod-knop'))],
  };
}

/** What was told as answers to the steps of the verkenning, in their order. */
function toldAnswers(turn: Turn, told: ToldSituation): Answers {
  const several: Readonly<Record<string, readonly string[]>> = {
    knelpunten: told.concerns,
    obstakels: told.obstacles,
    schoolsoorten: told.schoolTypes,
  };
  const single: Readonly<Record<string, string | undefined>> = { fase: told.phase, richting: told.identity };
  const found = verkenning.steps.flatMap(({ id, expects }): [string, Answer][] => {
    const read = told.answers[id];
    if (read) return [[id, read]];
    if (!('options' in expects)) return [];
    const chosen = several[id] ?? [single[id]].filter((value) => value !== undefined);
    const answer = severalAnswer(turn, expects, chosen);
    const [only] = chosen;
    if (!answer || only === undefined) return [];
    return [[id, expects.kind === 'choices' ? answer : { value: only, shown: answer.shown }]];
  });
  return Object.fromEntries(found);
}

/** Without the question in a story, when the whole story has a clear answer or the question alone has nothing: 'Wat nu?' */
function readAsWhole({ understanding }: Turn, text: string, told: ToldSituation | null): ToldSituation | null {
  if (!told?.asks?.endsWith('?')) return told;
  const whole = understanding.search(text);
  if (whole.outcome !== 'answer' && understanding.search(told.asks).outcome !== 'unknown') return told;
  const { asks: _asks, ...others } = told;
  return others;
}
