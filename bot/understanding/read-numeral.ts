/** A number in words at the start of a text: its value, and how many words it took. */
export interface Numeral {
  readonly value: number;
  readonly length: number;
  /** 'een twintigtal': about twenty. */
  readonly about?: true;
}

type Kind = 'small' | 'tens' | 'scale' | 'half' | 'and';
interface Atom {
  readonly kind: Kind;
  readonly value: number;
  /** Index of the word in which it stands. */
  readonly word: number;
}

const series = (kind: Kind, words: string, value: (index: number) => number) =>
  words.split(' ').map((word, index): readonly [string, readonly [Kind, number]] => [word, [kind, value(index)]]);
const PARTS = new Map([
  ...series('small', 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien', (i) => i),
  ...series('small', 'vijftien zestien zeventien achttien negentien', (i) => 15 + i),
  ...series('tens', 'twintig dertig veertig vijftig zestig zeventig tachtig negentig', (i) => 20 + 10 * i),
  ...series('scale', 'honderd duizend miljoen', (i) => [100, 1000, 1e6][i] ?? 1),
  ...series('scale', 'mln', () => 1e6),
  ...series('half', 'half halve', () => 0.5),
  ...series('half', 'anderhalf anderhalve', () => 1.5),
  ...series('and', 'en', () => 0),
]);
const PART = new RegExp([...PARTS.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
/** 'negenhonderdnegenennegentigduizendnegenhonderdnegenennegentig' has 60 letters; longer words are no numerals. */
const LONGEST_WORD = 70;
const MOST_WORDS = 8;

/** How a numeral is read: `apart` keeps a loose 'en' out of it ('tussen negen en twintig'); `before` is a number in digits before the words ('3 duizend'). */
export interface NumeralContext {
  readonly apart?: boolean;
  readonly before?: number;
}

/**
 * Reads the Dutch numeral at the start of these words (lower case, no accents), glued or not: `vierhonderdvijftig`,
 * `twaalf honderd`, `twee en twintig`, `tweeenhalf`, `twee komma vijf`. A loose 'een' counts only before 'half' or a scale.
 */
export function readNumeral(words: readonly string[], { apart = false, before }: NumeralContext = {}): Numeral | null {
  if (before !== undefined)
    return numberOf([{ kind: 'small', value: before, word: -1 }, ...atomsOf(words, apart)], true);
  const [first = '', second = '', third = ''] = words;
  const tally = /^(.*)tal$/.exec(first)?.[1];
  if (tally !== undefined) return tallyOf(tally);
  if (first === 'en') return null;
  if (first === 'een') {
    const half = second === 'half' || second === 'halve' ? numberOf(atomsOf(words.slice(1), apart)) : null;
    if (half) return { ...half, length: half.length + 1 };
    if (!/^(?:honderd|duizend|miljoen|mln)$/.test(second) && !(second === 'en' && third.endsWith('tig'))) return null;
  }
  return withDecimals(numberOf(atomsOf(words, apart)), words);
}

/** 'twintigtal' is about twenty, 'drietal' is three. */
function tallyOf(stem: string): Numeral | null {
  const number = numberOf(atomsOf([stem], false));
  return number && { ...number, ...(number.value >= 10 && { about: true }) };
}

/** 'twee komma vijf', 'nul komma vijfentwintig'. */
function withDecimals(whole: Numeral | null, words: readonly string[]): Numeral | null {
  if (!whole || words[whole.length] !== 'komma') return whole;
  const decimals = numberOf(atomsOf(words.slice(whole.length + 1), true));
  if (!decimals || decimals.value > 99 || !Number.isInteger(decimals.value)) return whole;
  const size = decimals.value < 10 ? 10 : 100;
  return { value: whole.value + decimals.value / size, length: whole.length + 1 + decimals.length };
}

function atomsOf(words: readonly string[], apart: boolean): Atom[] {
  const atoms: Atom[] = [];
  for (const [index, word] of words.slice(0, MOST_WORDS).entries()) {
    if (apart && word === 'en') break;
    if (word === 'een' && index > 0 && words[index - 1] !== 'en') break;
    const parts = partsOf(word);
    if (!parts) break;
    atoms.push(...parts.map(([kind, value]) => ({ kind, value, word: index })));
  }
  return atoms;
}

/** The parts of one word, or null when it is not made of number parts alone. 'honderden' and 'achten' are no numbers. */
function partsOf(word: string): (readonly [Kind, number])[] | null {
  if (word === 'en') return [['and', 0]];
  if (word.length > LONGEST_WORD) return null;
  const parts: (readonly [Kind, number])[] = [];
  for (PART.lastIndex = 0; PART.lastIndex < word.length; ) {
    const part = PARTS.get(PART.exec(word)?.[0] ?? '');
    if (!part) return null;
    parts.push(part);
  }
  return parts.at(-1)?.[0] === 'and' ? null : parts;
}

/** The longest number at the start of the atoms that ends where a word ends. */
function numberOf(atoms: readonly Atom[], fromDigits = false): Numeral | null {
  const cursor = { atoms, at: 0 };
  let total = 0;
  let group = readGroup(cursor);
  for (const scale of [1e6, 1000]) {
    if (!isScale(atoms[cursor.at], scale)) continue;
    cursor.at += 1;
    total += (group ?? 1) * scale;
    group = readRest(cursor, scale);
  }
  const last = atoms[cursor.at - 1];
  if ((total === 0 && group === null) || !last || last.word === atoms[cursor.at]?.word) return null;
  if (fromDigits && cursor.at === 1) return null;
  // A product such as 1.2 × 1000 must not show its binary tail.
  return { value: Math.round((total + (group ?? 0)) * 1e6) / 1e6, length: last.word + 1 };
}

interface Cursor {
  readonly atoms: readonly Atom[];
  at: number;
}

const isScale = (atom: Atom | undefined, scale: number) => atom?.kind === 'scale' && atom.value === scale;

/** What follows a scale, smaller than it, perhaps after 'en'; null when nothing does. */
function readRest(cursor: Cursor, scale: number): number | null {
  const start = cursor.at;
  if (cursor.atoms[start]?.kind === 'and') cursor.at += 1;
  const rest = scale === 100 ? readSmall(cursor) : readGroup(cursor);
  if (rest !== null && (rest < scale || isScale(cursor.atoms[cursor.at], 1000))) return rest;
  cursor.at = start;
  return null;
}

/** A number under a hundred, or so many hundreds ('twaalfhonderd') with what follows. */
function readGroup(cursor: Cursor): number | null {
  const small = readSmall(cursor);
  if (!isScale(cursor.atoms[cursor.at], 100)) return small;
  cursor.at += 1;
  return (small ?? 1) * 100 + (readRest(cursor, 100) ?? 0);
}

function readSmall(cursor: Cursor): number | null {
  const { atoms, at } = cursor;
  const [first, and, second, third] = atoms.slice(at, at + 4);
  if (!first || first.kind === 'scale' || first.kind === 'and') return null;
  cursor.at += 1;
  if (first.kind !== 'small' || and?.kind !== 'and') return first.value;
  const half = second?.value === 1 ? third : second;
  if (half?.kind === 'half' && half.value === 0.5) {
    cursor.at += half === third ? 3 : 2;
    return first.value + 0.5;
  }
  // '2 en twintig' are two numbers; 'twee en twintig' is one.
  if (second?.kind !== 'tens' || first.value > 9 || first.value < 1 || first.word < 0) return first.value;
  cursor.at += 2;
  return first.value + second.value;
}
