import { stepOf, verkenning } from '../../dialogs/index.ts';
import type { ConversationState, VerkenningState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Routekaart, RouteLine } from '../contracts/routekaart.ts';
import { itemChoice } from './answers.ts';
import type { ChoiceValue } from './choices.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { compareRoutekaart, correctRoutekaart } from './make-routekaart.ts';
import { readRouteChange } from './read-route-change.ts';
import { routeChoice } from './routekaart-message.ts';
import { runningDialog } from './running-dialog.ts';
import { askAddress } from './send-copy.ts';
import { changeVerkenning, startVerkenning } from './start-verkenning.ts';
import { IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Lines that can be asked about at once; the others are asked about in words. */
const MOST_LINES = 7;

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
  if (wish?.kind === 'why') return answerWhy(turn, state, wish.about);
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

/** 'Waarom?' alone asks which line; with words it is about the line that holds them. Null when no line does. */
function answerWhy(turn: Turn, state: ConversationState, about: string): TurnResult | null {
  const routekaart = newest(state);
  if (!routekaart) return null;
  if (about === '') return explain(turn, state, '');
  const line = findLine(routekaart, about);
  return line ? explain(turn, state, line.id) : null;
}

/** The number of a step ('stap 2'), or the line that has most of the words. */
function findLine(routekaart: Routekaart, about: string): RouteLine | undefined {
  const lines = linesOf(routekaart);
  const number = Number(/^(?:de )?stap (\d)$/.exec(about)?.[1]);
  if (number) return routekaart.sections.find(({ id }) => id === 'stappen')?.lines[number - 1];
  const words = about.split(' ').filter((word) => word.length > 2);
  const hits = (line: RouteLine) => {
    const text = [line.title, line.text ?? '', ...line.facts.map(({ value }) => value)].join(' ').toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  };
  const [best] = [...lines].sort((a, b) => hits(b) - hits(a));
  return best && hits(best) > 0 ? best : undefined;
}

function explain(turn: Turn, state: ConversationState, id: string): TurnResult | null {
  const routekaart = newest(state);
  if (!routekaart) return null;
  const line = linesOf(routekaart).find((candidate) => candidate.id === id);
  const message = line ? whyMessage(turn, line) : askWhich(turn, routekaart);
  return beside(turn, state, message);
}

/** Says something; in a running dialog the open question follows. */
function beside(turn: Turn, state: ConversationState, message: Message): TurnResult {
  const running = runningDialog(state);
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [message], IN_DIALOG);
  return { state, messages: [message], understood: IN_DIALOG };
}

function whyMessage(turn: Turn, { title, why, item, sources }: RouteLine): Message {
  const list = sources.map(({ text, url }) => (url ? `[${text}](${url})` : text)).join('; ');
  const text = [
    turn.say('routekaart.waarom', { regel: title, waarom: why }),
    ...(list === '' ? [] : [turn.say('routekaart.waarom-bronnen', { bronnen: list })]),
  ];
  const read = item ? [itemChoice(turn, 'item', item.id, turn.say('routekaart.lees', { titel: item.title }))] : [];
  const others = routeChoice(turn, 'waarom', turn.say('routekaart.knop.waarom'));
  return { key: 'routekaart.waarom', text: text.join('\n\n'), choices: [...read, others] };
}

function askWhich(turn: Turn, routekaart: Routekaart): Message {
  const lines = routekaart.sections
    .filter(({ id }) => id === 'stappen' || id === 'vormen')
    .flatMap(({ lines: all }) => all);
  const choices = lines.slice(0, MOST_LINES).map(({ id, title }) => routeChoice(turn, 'waarom', title, id));
  return { key: 'routekaart.waarom-vraag', text: turn.say('routekaart.waarom-vraag'), choices };
}

function newest({ verkenning: made }: ConversationState): Routekaart | undefined {
  return made?.routekaarten.at(-1);
}

function linesOf({ sections }: Routekaart): readonly RouteLine[] {
  return sections.flatMap(({ lines }) => lines);
}
