import type { Choosable } from '../../dialogs/dialog.ts';
import { editDistance } from './edit-distance.ts';
import { normalise, words } from './normalise.ts';
import { readNumeral } from './read-numeral.ts';

const LONGEST = 2000;
/** Longer messages tell or ask something; only a whole label in them counts. */
const MOST_WORDS = 12;
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'];
const NOTHING = /\b(?:niet|geen|nooit|beide|allebei|behalve|alles|allemaal)\b/;
const ASKS = /^(?:wat|hoe|wie|waar|waarom|wanneer|welke?|is|zijn|kan|kun|mag|moet|bestaat|heeft)\b/;
/** Words around a choice that do not choose. */
const FILLER = new Set(
  'ik wij we wil willen kies kiezen neem doe maar graag dan liefst voor de het een die dat deze optie keuze antwoord nummer nr alstublieft aub ja is met over van op in om te en mijn onze ons mij zou gaat gaan spreken hoor denk'.split(
    ' ',
  ),
);

/**
 * The option that a text means: by label, another word for it, number, ordinal or a part of the label that fits only one. Null when none or several
 * fit, when number and label contradict each other, and when the text says no or asks something. `strict`: the text may hold
 * nothing else.
 */
export function readChoice(text: string, options: readonly Choosable[], strict = false): Choosable | null {
  if (text.length > LONGEST) return null;
  const normal = normalise(text);
  if (normal === '') return null;
  const exact = options.filter((option) => namesOf(option).some((name) => normalise(name) === normal));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const position = positionIn(normal, options.length);
  const byPosition = position === undefined ? undefined : options[position];
  const whole = strict
    ? []
    : options.filter((option) => namesOf(option).some((name) => ` ${normal} `.includes(` ${normalise(name)} `)));
  const asks = text.includes('?') || ASKS.test(normal);
  const byLabel = NOTHING.test(normal) ? [] : whole.length > 0 ? whole : byPart(normal, asks, options);
  const meant = new Set([...(byPosition ? [byPosition] : []), ...byLabel]);
  const [only] = meant;
  return only && meant.size === 1 ? only : null;
}

const namesOf = ({ shown, also = [] }: Choosable): readonly string[] => [shown, ...also];

/** '2', 'optie twee', 'de tweede', 'doe maar de laatste'; undefined when the text holds anything else. */
function positionIn(normal: string, count: number): number | undefined {
  const said = normal.split(' ').filter((word) => !FILLER.has(word) || word === 'een');
  const [word = '', ...others] = said.length > 1 ? said.filter((each) => each !== 'een') : said;
  if (others.length > 0) return undefined;
  const index = indexOf(word, count);
  return index >= 0 && index < count ? index : undefined;
}

function indexOf(word: string, count: number): number {
  const digits = /^(\d{1,2})(?:e|de|ste)?$/.exec(word)?.[1];
  if (digits) return Number(digits) - 1;
  if (word === 'laatste' || word === 'onderste') return count - 1;
  if (word === 'bovenste') return 0;
  if (word === 'middelste') return count % 2 === 1 ? (count - 1) / 2 : -1;
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return ordinal;
  return word === 'een' ? 0 : (readNumeral([word])?.value ?? 0) - 1;
}

/** The options in whose label all words stand that say something. Of the other words only single ones: of 'gunnen elkaar niets' no part is a choice. */
function byPart(normal: string, asks: boolean, options: readonly Choosable[]): readonly Choosable[] {
  const said = normal.split(' ');
  const content = said.filter((word) => !FILLER.has(word));
  if (asks || said.length > MOST_WORDS || content.length === 0) return [];
  const holds = (name: string) => {
    const label = words(name);
    return content.every((word) => label.some((own) => isAlike(word, own)));
  };
  const names = ({ shown, also = [] }: Choosable) => [shown, ...also.filter((name) => words(name).length === 1)];
  return options.filter((option) => names(option).some(holds));
}

/** The same word, its beginning, the end of a compound ('adviseur' for 'ledenadviseur'), or one slip in a long word. */
function isAlike(word: string, own: string): boolean {
  if (word === own || (word.length >= 4 && own.startsWith(word)) || (word.length >= 5 && own.endsWith(word)))
    return true;
  return word.length >= 6 && editDistance(word, own, 1) <= 1;
}
