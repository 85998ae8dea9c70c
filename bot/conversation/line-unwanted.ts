import type { Message } from '../contracts/message.ts';
import type { Routekaart } from '../contracts/routekaart.ts';
import type { Turn } from './turn.ts';

const NOT = /^(?:nee )?(?:toch |liever )?(?:geen|niet) (?:een |het |de |dat |zo n )?(.+?)(?: graag| hoor| meer)?$/;
const UNWANTED = /\b(?:wil|willen|hoef|hoeven|wensen)\b.*\bniet\b|\bliever niet\b/i;

/** What is said to 'toch geen samenwerkingsbestuur', by the title of a line that stands there; null for all else. */
export function lineUnwanted(turn: Turn, { sections }: Routekaart, text: string): Message | null {
  const about =
    NOT.exec(
      text
        .trim()
        .toLowerCase()
        .replace(/[.!,']+/g, ' ')
        .trim(),
    )?.[1] ?? '';
  const line = sections.flatMap(({ lines }) => lines).find(({ title }) => title.toLowerCase() === about);
  return line ? unwantedMessage(turn, line.title) : null;
}

/** The same behind 'waarom samenwerkingsbestuur?': 'dat wil ik niet'. `option` is the id of the line. */
export function alsoUnwanted(turn: Turn, { sections }: Routekaart, option: string, rest: string): readonly Message[] {
  const line = sections.flatMap(({ lines }) => lines).find(({ id }) => id === option);
  return line && UNWANTED.test(rest) ? [unwantedMessage(turn, line.title)] : [];
}

function unwantedMessage(turn: Turn, regel: string): Message {
  return { key: 'routekaart.regel-niet', text: turn.say('routekaart.regel-niet', { regel }) };
}
