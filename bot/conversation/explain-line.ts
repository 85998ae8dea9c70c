import type { Message } from '../contracts/message.ts';
import type { Routekaart, RouteLine, RouteSection } from '../contracts/routekaart.ts';
import { itemChoice } from './answers.ts';
import { routeChoice } from './routekaart-message.ts';
import type { Turn } from './turn.ts';

/** What stands before the id of a section where a button could also name a line. */
const PART = 'deel-';

/** Why a line of the routekaart stands there. `option` is its id, `deel-<section>`, or empty: then the user is asked which line he means. */
export function explainLine(turn: Turn, routekaart: Routekaart, option: string): Message {
  const line = linesOf(routekaart).find(({ id }) => id === option);
  if (line) return whyMessage(turn, line);
  const section = routekaart.sections.find(({ id }) => option === `${PART}${id}`);
  return section ? askWithin(turn, section) : askWhich(turn, routekaart);
}

/**
 * The option for what 'waarom …?' is about: the number of a step ('stap 2'), a part of the routekaart ('dat praktijkvoorbeeld'), or
 * the line that holds most of the words; empty when nothing was named. Undefined when no line has them.
 */
export function lineAbout(turn: Turn, routekaart: Routekaart, about: string): string | undefined {
  if (about === '') return '';
  const number = Number(/^(?:de )?stap (\d)$/.exec(about)?.[1]);
  if (number) return routekaart.sections.find(({ id }) => id === 'stappen')?.lines[number - 1]?.id;
  const part = routekaart.sections.find(({ id }) => wordsFor(turn, id).includes(about));
  return part ? `${PART}${part.id}` : lineWith(routekaart, about)?.id;
}

function lineWith(routekaart: Routekaart, about: string): RouteLine | undefined {
  const words = about.split(' ').filter((word) => word.length > 2);
  const hits = (line: RouteLine) => {
    const text = [line.title, line.text ?? '', ...line.facts.map(({ value }) => value)].join(' ').toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  };
  const [best] = linesOf(routekaart).sort((a, b) => hits(b) - hits(a));
  return best && hits(best) > 0 ? best : undefined;
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

/** The steps themselves, and a button for each other part: all lines at once would be too many. */
function askWhich(turn: Turn, routekaart: Routekaart): Message {
  const filled = routekaart.sections.filter(({ lines }) => lines.length > 0);
  const choices = filled.flatMap(({ id, lines }) =>
    id === 'stappen'
      ? lines.map((line) => lineChoice(turn, line))
      : [routeChoice(turn, 'waarom', turn.say(`routekaart.deel.${id}`), `${PART}${id}`)],
  );
  return { key: 'routekaart.waarom-vraag', text: turn.say('routekaart.waarom-vraag'), choices };
}

function askWithin(turn: Turn, { lines }: RouteSection): Message {
  const choices = lines.map((line) => lineChoice(turn, line));
  return { key: 'routekaart.waarom-deel', text: turn.say('routekaart.waarom-deel'), choices };
}

function lineChoice(turn: Turn, { id, title }: RouteLine) {
  return routeChoice(turn, 'waarom', title, id);
}

function wordsFor(turn: Turn, id: RouteSection['id']): string[] {
  return turn.say(`routekaart.deel.${id}.woorden`).split(', ');
}

function linesOf({ sections }: Routekaart): RouteLine[] {
  return sections.flatMap(({ lines }) => lines);
}
