import type { NumberToken } from './number-tokens.ts';
import { readDigits } from './read-digits.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';
import { readShare } from './read-share.ts';

/** An amount as it stands at one place of a text. */
export interface Amount {
  /** One is clear, several are ambiguous, none is something with digits that is no amount (a time, a school year). */
  readonly readings: readonly number[];
  /** The token after it. */
  readonly end: number;
  readonly doubtful?: true;
  /** A part of a whole: 'een kwart', 'een op de vijf'. */
  readonly share?: true;
  readonly about?: true;
  /** No amount of anything: an ordinal, 'vmbo3', a school year. */
  readonly aside?: true;
}

const SCHOOL_LABEL = /^(?:havo|vwo|vmbo|mavo|[a-jl-z])$/;
const ORDINAL = /^(?:e|de|ste)$/;

/** Reads the amount that starts at this token, or null. `apart`: a loose 'en' ends it ('tussen negen en twintig'). */
export function readAmount(tokens: readonly NumberToken[], at: number, apart: boolean): Amount | null {
  const share = readShare(tokens, at);
  if (share) return share;
  const token = tokens[at];
  if (token?.kind === 'digits') return readCluster(tokens, at) ?? readPlain(tokens, at);
  if (token?.kind !== 'word') return null;
  const { words, ends } = wordsFrom(tokens, at);
  const numeral = readNumeral(words, { apart });
  return numeral && amountOf(numeral, ends);
}

function amountOf(numeral: Numeral, ends: readonly number[]): Amount {
  return {
    readings: [numeral.value],
    end: ends[numeral.length - 1] ?? 0,
    ...(numeral.about && { about: true }),
  };
}

/** Digits in a row with `:`, `/` or `-` between them that are no amount: a time, a date, a school year. */
function readCluster(tokens: readonly NumberToken[], at: number): Amount | null {
  const numbers = [tokens[at]?.text ?? ''];
  let end = at + 1;
  const signs: string[] = [];
  while (isJoin(tokens[end]) && tokens[end + 1]?.kind === 'digits' && tokens[end + 1]?.glued) {
    signs.push(tokens[end]?.text ?? '');
    numbers.push(tokens[end + 1]?.text ?? '');
    end += 2;
  }
  const [first, second] = numbers.map(Number);
  const schoolYear =
    signs.length === 1 && first && second && first > 1900 && first < 2100 && second % 100 === (first + 1) % 100;
  const none = signs.length > 1 || signs.includes(':') || schoolYear;
  if (none) return { readings: [], end, aside: true };
  if (signs[0] !== '/') return null;
  return { readings: numbers.flatMap((number) => readDigits(number).readings), end, doubtful: true };
}

const isJoin = (token: NumberToken | undefined) => token?.glued === true && /^[:/-]$/.test(token.text);

function readPlain(tokens: readonly NumberToken[], at: number): Amount {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.glued && before?.kind === 'word') return { readings: [], end: at + 1, aside: true };
  const { text, end, loose } = grouped(tokens, at);
  const digits = readDigits(text);
  const next = tokens[end];
  if (next?.glued && ORDINAL.test(next.text)) return { readings: [], end: end + 1, aside: true };
  if (next?.glued && SCHOOL_LABEL.test(next.text)) return { readings: digits.readings, end: end + 1, aside: true };
  const scaled = scaledBy(tokens, end, digits.readings);
  if (scaled) return scaled;
  // '450 380' is one number or two.
  if (loose) return { readings: [...digits.readings, ...loose], end };
  return { ...digits, end };
}

/** Groups of three digits with spaces between them are one number: '1 200'. */
function grouped(tokens: readonly NumberToken[], at: number): { text: string; end: number; loose?: number[] } {
  const parts = [tokens[at]?.text ?? ''];
  let end = at + 1;
  if (/^[1-9]\d{0,2}$/.test(parts[0] ?? ''))
    while (tokens[end]?.kind === 'digits' && !tokens[end]?.glued && /^\d{3}(?:,\d+)?$/.test(tokens[end]?.text ?? ''))
      parts.push(tokens[end++]?.text ?? '');
  const unsure = parts.length > 1 && parts[0]?.length === 3;
  return { text: parts.join(parts.length > 1 ? '.' : ''), end, ...(unsure && { loose: parts.map(Number) }) };
}

/** '1,2k', '3 duizend', '1,2 miljoen', '2 en een half'. */
function scaledBy(tokens: readonly NumberToken[], at: number, readings: readonly number[]): Amount | null {
  const next = tokens[at];
  if (next?.glued && next.text === 'k') return inThousands(readings, at + 1);
  if (next?.kind !== 'word') return null;
  const { words, ends } = wordsFrom(tokens, at);
  const numerals = readings.map((before) => readNumeral(words, { before }));
  const [numeral] = numerals;
  return numeral
    ? { readings: numerals.flatMap((each) => each?.value ?? []), end: ends[numeral.length - 1] ?? at }
    : null;
}

/** '1.200k' is an odd way to write 1,2 million: perhaps 1.200 was meant. */
function inThousands(readings: readonly number[], end: number): Amount {
  const values = readings.flatMap((value) => (value < 1000 ? [value * 1000] : [value, value * 1000]));
  // 1.2 × 1000 must not show its binary tail.
  return { readings: values.map(Math.round), end, ...(values.length !== 1 && { doubtful: true }) };
}

/** The words from this token on, up to a sign or digits, and where each ends. 'twee-en-twintig' is three words. */
function wordsFrom(tokens: readonly NumberToken[], at: number): { words: string[]; ends: number[] } {
  const words: string[] = [];
  const ends: number[] = [];
  for (let index = at; words.length < 10; index++) {
    const token = tokens[index];
    const hyphen = token?.text === '-' && token.glued && (words.at(-1) === 'en' || tokens[index + 1]?.text === 'en');
    if (hyphen && words.length > 0) continue;
    if (token?.kind !== 'word') break;
    words.push(token.text);
    ends.push(index + 1);
  }
  return { words, ends };
}
