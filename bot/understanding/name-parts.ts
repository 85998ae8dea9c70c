import type { Choosable } from '../../dialogs/dialog.ts';
import { editDistance } from './edit-distance.ts';
import { words } from './normalise.ts';

/** A part of a sentence: a word, or the options whose name stands there (more than one when they share it: then nobody's). */
export type NamePart = string | readonly Choosable[];

/** Shorter words differ too easily by one letter. */
const SLIP_FROM = 7;
const RANGE = /(?<=\s)t\s?[/.]?\s?m\.?(?=\s)|(?<=\s)tot (?:en met|aan)(?=\s)/gi;

/** The words of one sentence with the names of options put together, the longest first: 'vmbo tl' is not also 'vmbo'; 'vmbo t/m vwo' is what lies between, too. */
export function nameParts(sentence: string, options: readonly Choosable[]): readonly NamePart[] {
  const said = words(sentence.replace(RANGE, 'tm'));
  const names = options.flatMap((option) =>
    [option.shown, ...(option.also ?? [])].map((name) => ({ option, name: words(name) })),
  );
  const parts: NamePart[] = [];
  for (let at = 0; at < said.length; ) {
    const here = longestAt(said, at, names);
    parts.push(here.size > 0 ? here.options : (said[at] ?? ''));
    at += Math.max(here.size, 1);
  }
  return withRanges(parts, options);
}

function withRanges(parts: readonly NamePart[], options: readonly Choosable[]): readonly NamePart[] {
  return parts.map((part, at) => {
    const [from, to] = [parts[at - 1], parts[at + 1]];
    if ((part !== 'tm' && part !== 'tot') || !isName(from) || !isName(to)) return part;
    const [first, last] = [options.indexOf(from[0] as Choosable), options.indexOf(to[0] as Choosable)];
    return first >= 0 && first < last ? options.slice(first, last + 1) : part;
  });
}

/** Whether a part is the name of exactly one option. */
function isName(part: NamePart | undefined): part is readonly Choosable[] {
  return typeof part === 'object' && part.length === 1;
}

function longestAt(
  said: readonly string[],
  at: number,
  names: readonly { readonly option: Choosable; readonly name: readonly string[] }[],
): { readonly size: number; readonly options: readonly Choosable[] } {
  const fitting = names.filter(
    ({ name }) => name.length > 0 && name.every((word, index) => isSame(said[at + index] ?? '', word)),
  );
  const size = Math.max(0, ...fitting.map(({ name }) => name.length));
  const options = new Set(fitting.filter(({ name }) => name.length === size).map(({ option }) => option));
  // A name of several options is nobody's.
  return { size, options: options.size === 1 ? [...options] : [] };
}

/** The same word, or one slip in a long one. */
function isSame(word: string, own: string): boolean {
  return word === own || (own.length >= SLIP_FROM && editDistance(word, own, 1) <= 1);
}
