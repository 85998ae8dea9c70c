import type { AskedChange } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';
import { readDecline } from './read-decline.ts';

const LONGEST = 300;
/** What asks for the size of a change, not for what to do about it. */
const ASKS_SIZE =
  /\b(?:hoeveel (?:procent|%|leerlingen|lln|minder|meer|is (?:dat|dit))|(?:welk|wat is het) percentage|wat is (?:dat|dit) (?:in|als) (?:procenten?|percentage|%)|(?:dat|dit) in (?:procenten?|%)|procentueel|reken\w* .*(?:procent|percentage|uit))/;
/** What is asked about something else than the number of pupils: what is needed, money, staff. */
const OTHER =
  /\b(?:nodig|norm|minimaal|minimum|mag|mogen|moet|moeten|wie|waarom|geld|euro|lum\w*|bekostig\w*|budget\w*|kost\w*|subsidie|toeslag|doce\w*|lera\w*|fte|formatie|personeel|lokalen|klassen)\b/;

/** Reads a message that asks how much a change from one number of pupils to another is; null for all else. */
export function readChangeQuestion(text: string): AskedChange | null {
  const normal = normalise(text.replaceAll('%', ' procent '));
  if (text.length > LONGEST || !ASKS_SIZE.test(normal) || OTHER.test(normal)) return null;
  const reading = readDecline(text);
  if (reading.kind !== 'value') return null;
  const { from, to, years, direction } = reading.answer.detail ?? {};
  if (typeof from !== 'number' || typeof to !== 'number' || from === to || to <= 0) return null;
  const over = typeof years === 'number' ? years : betweenDates(normal);
  return {
    percent: Number(reading.answer.value),
    pupils: Math.abs(from - to),
    direction: direction === 'meer' ? 'meer' : 'minder',
    ...(over !== undefined && over > 1 && { perYear: perYear(from, to, over) }),
    answer: reading.answer,
  };
}

/** '450 in 2020 naar 380 in 2030' is ten years. */
function betweenDates(normal: string): number | undefined {
  const [first, last, ...others] = normal.match(/\b20\d\d\b/g) ?? [];
  return first && last && others.length === 0 ? Math.abs(Number(last) - Number(first)) : undefined;
}

/** The same percentage each year gives the whole change; one decimal. */
function perYear(from: number, to: number, years: number): number {
  return Math.round(Math.abs(1 - (to / from) ** (1 / years)) * 1000) / 10;
}
