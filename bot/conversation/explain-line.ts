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

/** The line that has most of the words, those of its title first; it must have at least half of them. */
function lineWith(routekaart: Routekaart, about: string): RouteLine | undefined {
  const wanted = wordsOf(about);
  const value = (line: RouteLine) => {
    const title = wordsOf(line.title);
    const all = wordsOf([line.title, line.text ?? '', ...line.facts.map((fact) => fact.value)].join(' '));
    const hits = (words: readonly string[]) =>
      wanted.filter((word) => words.some((one) => one.startsWith(word))).length;
    return hits(all) * 2 < wanted.length ? 0 : hits(title) * 3 + hits(all);
  };
  const [best] = linesOf(routekaart).sort((a, b) => value(b) - value(a));
  return best && value(best) > 0 ? best : undefined;
}

/** Words of three letters and more, and 'mr'; without accents and marks. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word.length > 2 || word === 'mr');
}

/** What else there is to begin with, for who has done the step that he asks about. */
export function otherSteps(turn: Turn, routekaart: Routekaart, option: string): string {
  const steps = routekaart.sections.find(({ id }) => id === 'stappen')?.lines ?? [];
  if (!steps.some(({ id }) => id === option)) return '';
  const stappen = steps.filter(({ id }) => id !== option).map(({ title }) => `- ${title}`);
  return turn.say('routekaart.waarom-gedaan', { stappen: stappen.join('\n') });
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
