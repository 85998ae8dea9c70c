import type { Choosable } from '../../dialogs/dialog.ts';
import type { Mentioned } from '../contracts/understanding.ts';
import { editDistance } from './edit-distance.ts';
import { normalise, words } from './normalise.ts';

/** A longer message is a story of its own. */
const MOST_WORDS = 60;
/** Shorter words differ too easily by one letter. */
const SLIP_FROM = 7;
const ASKS =
  /^(?:wat|hoe|wie|waar|waarom|wanneer|welke?|is|zijn|kan|kun|kunnen|mag|mogen|moet|moeten|bestaat|heeft|geldt|vertel)\b|\b(?:weten (?:hoe|wat|of|wie|wanneer|waarom)|leg uit|meer over)\b/;
/** What is named to be left out: 'niet het geld', 'geen zorgen over de mr'. */
const DENIED =
  /\b(?:niet (?:de|het|om|zozeer|zo zeer|over)|geen (?:zorg|zorgen|probleem|problemen|punt|kwestie|last))\b/;
/** Words around what is named that name nothing themselves. */
const AROUND = new Set(
  'ik wij we ons onze mij mijn het de een dat die deze er en ook of met van over op in om te aan bij voor als door ja iets wat vooral met name namelijk eigenlijk misschien wel nog al erg heel veel vaak zowel dus maar zeker denk vind zit zitten is zijn wordt worden knelt gaat gaan kies kiezen noem noemen hebben heeft samen andere beide allebei bieden biedt aanbieden willen wil graag soort dingen zaken zoals nu straks samenwerken werken buurt regio omgeving streek'.split(
    ' ',
  ),
);

/**
 * The options of which a text names the label or another word ('de gebouwen, en iets met geld'), in the order of the text; `whole` when
 * it holds nothing else. Null when it names none, asks something, or names what is not meant.
 */
export function chooseMentioned(text: string, options: readonly Choosable[]): Mentioned | null {
  const said = words(text);
  const normal = normalise(text);
  if (said.length > MOST_WORDS || text.includes('?') || ASKS.test(normal) || DENIED.test(normal)) return null;
  const names = options.flatMap((option) =>
    [option.shown, ...(option.also ?? [])].map((name) => ({ option, name: words(name) })),
  );
  const found = new Set<Choosable>();
  const others: string[] = [];
  for (let at = 0; at < said.length; ) {
    const here = longestAt(said, at, names);
    for (const option of here.options) found.add(option);
    if (here.size === 0) others.push(said[at] ?? '');
    at += Math.max(here.size, 1);
  }
  if (found.size === 0) return null;
  return { options: [...found], whole: others.every((word) => AROUND.has(word)) };
}

/** The longest name that stands at a word, and whose it is: 'vmbo tl' is not also 'vmbo'. A name of several options is nobody's. */
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
  return { size, options: options.size === 1 ? [...options] : [] };
}

/** The same word, or one slip in a long one. */
function isSame(word: string, own: string): boolean {
  return word === own || (own.length >= SLIP_FROM && editDistance(word, own, 1) <= 1);
}
