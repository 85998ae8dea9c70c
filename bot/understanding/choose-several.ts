import type { Choosable } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';
import { readChoice } from './read-choice.ts';

const LONGEST = 2000;
const MOST_PARTS = 30;
const LONGEST_RANGE = 100;
const RANGE = /\s(?:t\s?[/.]?\s?m|tot en met|tot aan|tot)\s|[-–]/i;
const ALL =
  /^(?:alle(?: (?:opties|keuzes|twee|drie|vier|vijf|zes|\d))?|alle (?:niveaus|soorten|schoolsoorten|onderwijssoorten|richtingen)|alles|allemaal|allebei|alle ?beide|beide)$/;
const NONE =
  /^(?:geen(?: (?:van (?:deze|die|alle|beide|hen|allen)|enkele|een))?|(?:nog )?niemand|(?:er )?(?:staat |is )?(?:eigenlijk )?(?:niets|niks)(?: (?:staat )?(?:ons )?in de weg)?(?: hoor)?)$/;
const EXCEPT = /(?:behalve|maar niet|uitgezonderd|zonder)\s/i;

/**
 * The options that a text means, in the order in which it names them: '1 en 3', 'de eerste twee', labels with commas or 'en' between them, 'alles
 * behalve de fusie', 'geen' (an empty list). Null when any part of it is unclear.
 */
export function chooseSeveral(text: string, options: readonly Choosable[]): readonly Choosable[] | null {
  if (text.length > LONGEST) return null;
  const normal = normalise(text);
  const except = EXCEPT.exec(text);
  if (except) {
    const left = text.slice(except.index + except[0].length);
    const all = chooseSeveral(text.slice(0, except.index), options);
    const without = EXCEPT.test(left) ? null : chooseSeveral(left, options);
    return all && without ? all.filter((option) => !without.includes(option)) : null;
  }
  const single = readChoice(text, options, true);
  if (single) return [single];
  if (NONE.test(normal)) return [];
  if (ALL.test(normal)) return isAll(normal, options.length) ? options : null;
  const chosen =
    labelRange(text, options) ??
    firstOrLast(normal, options) ??
    numberRange(normal, text, options) ??
    parts(text, options);
  return chosen && [...new Set(chosen)];
}

/** 'allebei' fits two options, 'alle drie' three. */
function isAll(normal: string, count: number): boolean {
  const said = /(twee|drie|vier|vijf|zes|\d)$/.exec(normal)?.[1] ?? (/bei/.test(normal) ? 'twee' : undefined);
  const sizes: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6 };
  return said === undefined || (sizes[said] ?? Number(said)) === count;
}

/** 'de eerste twee', 'de laatste drie'. */
function firstOrLast(normal: string, options: readonly Choosable[]): readonly Choosable[] | null {
  const [, end, said = ''] = /^(?:de )?(eerste|laatste) (twee|drie|vier|\d)$/.exec(normal) ?? [];
  const sizes: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4 };
  const size = sizes[said] ?? Number(said);
  if (end === undefined || size < 1 || size > options.length) return null;
  return end === 'eerste' ? options.slice(0, size) : options.slice(-size);
}

/** 'Vmbo t/m vwo', 'van vmbo tot gymnasium': these two and what stands between them. */
function labelRange(text: string, options: readonly Choosable[]): readonly Choosable[] | null {
  if (text.length > LONGEST_RANGE) return null;
  const [from = '', to = '', more] = text
    .trim()
    .replace(/^van\s/i, '')
    .split(RANGE);
  if (more !== undefined) return null;
  const [first, last] = [from, to].map((label) => (/\d/.test(label) ? null : readChoice(label, options, true)));
  if (!first || !last) return null;
  const [start, end] = [options.indexOf(first), options.indexOf(last)];
  return start < end ? options.slice(start, end + 1) : null;
}

/** '1 t/m 3', '1-3'. */
function numberRange(normal: string, text: string, options: readonly Choosable[]): readonly Choosable[] | null {
  const [, from, to] = /^(\d{1,2}) ?(?:t m|tot en met|tot|) ?(\d{1,2})$/.exec(normal) ?? [];
  if (from === undefined || to === undefined || !/t|-|–/.test(text)) return null;
  const [first, last] = [Number(from), Number(to)];
  return first >= 1 && first < last && last <= options.length ? options.slice(first - 1, last) : null;
}

/** Cut at commas and the like; a part that is no option is cut at 'en' too, for labels may hold an 'en' of their own. */
function parts(text: string, options: readonly Choosable[]): readonly Choosable[] | null {
  const chosen: Choosable[] = [];
  const pieces = text.split(/[,;+&/\n]|\bplus\b|(?<=\d)[ .]+(?=\d)/).filter((piece) => normalise(piece) !== '');
  if (pieces.length === 0 || pieces.length > MOST_PARTS) return null;
  for (const piece of pieces) {
    const own = pieceOptions(piece, options);
    if (!own) return null;
    chosen.push(...own);
  }
  return chosen;
}

function pieceOptions(piece: string, options: readonly Choosable[]): readonly Choosable[] | null {
  const whole = readChoice(piece.replace(/^\s*(?:en|ook|en ook)\s+/i, ''), options, true);
  if (whole) return [whole];
  const joined = piece.trim().split(/\s+(?:en ook|en|ook)\s+/i);
  return joined.length > 1 && joined.length <= MOST_PARTS ? joinAgain(joined, options) : null;
}

/** 'fusie en visitatie en hulp': as many pieces as make a label, from the left. */
function joinAgain(pieces: readonly string[], options: readonly Choosable[]): readonly Choosable[] | null {
  const chosen: Choosable[] = [];
  for (let at = 0; at < pieces.length; ) {
    let size = Math.min(3, pieces.length - at);
    let option: Choosable | null = null;
    for (; size > 0 && !option; size--) option = readChoice(pieces.slice(at, at + size).join(' en '), options, true);
    if (!option) return null;
    chosen.push(option);
    at += size + 1;
  }
  return chosen;
}
