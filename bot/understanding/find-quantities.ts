import { type NumberToken, numberTokens } from './number-tokens.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { qualifierIn } from './qualifier-in.ts';

/** An amount in a text, with the words around it that matter. */
export interface Quantity {
  /** One is clear, several are ambiguous, none is unreadable. */
  readonly readings: readonly number[];
  readonly doubtful?: true;
  readonly share?: true;
  readonly unit?: 'percent' | 'years' | 'time';
  /** A year, a class, an article: an answer only when nothing else stands there. */
  readonly aside?: true;
  /** 'ruim', 'ongeveer': as it is shown back. */
  readonly about?: string;
  /** 'minder dan', 'minstens': not the number itself. */
  readonly bound?: string;
  /** Words before it (at most six) and after it, up to the next one. */
  readonly before: string;
  readonly after: string;
  /** Tokens from `start` up to `end`, unit included. */
  readonly start: number;
  readonly end: number;
}

/** The amounts of a text in order, with its tokens. */
export interface Quantities {
  readonly tokens: readonly NumberToken[];
  readonly list: readonly Quantity[];
}

/** A text with more amounts is no answer. */
const MOST = 50;
const PERCENT = /^(?:%|procent|percent|pct|perc|procentpunt|procentpunten)$/;
const YEARS = /^(?:jaar|jaren|jr|schooljaren)$/;
const TIME = /^(?:maand|maanden|week|weken|dag|dagen|uur|uren|kwartier|minuten)$/;
const MONTH =
  /^(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;
const YEAR_BEFORE = /^(?:in|sinds|vanaf|tot|per|eind|begin|jaar|schooljaar|voor|na|richting|medio|teldatum)$/;
const LABEL_BEFORE =
  /^(?:klas|klassen|groep|leerjaar|artikel|art|nummer|nr|fase|stap|vraag|bijlage|lid|vmbo|havo|vwo|mavo|kamer|hoofdstuk)$/;

/** Finds the amounts of a text: in digits, in words, as a share. Linear in the length of the text. */
export function findQuantities(text: string): Quantities {
  const tokens = numberTokens(text);
  const found: (Amount & { start: number })[] = [];
  for (let at = 0; at < tokens.length && found.length < MOST; ) {
    const apart = wordsBefore(tokens, at, 4).includes('tussen');
    const amount = readAmount(tokens, at, apart);
    if (amount) found.push({ ...amount, start: at });
    at = amount ? Math.max(amount.end, at + 1) : at + 1;
  }
  const list = found.map((amount, index) => describe(tokens, amount, found[index + 1]?.start ?? tokens.length));
  return { tokens, list };
}

function describe(tokens: readonly NumberToken[], amount: Amount & { start: number }, next: number): Quantity {
  const unit = unitAt(tokens, amount.end);
  const end = unit ? amount.end + 1 : amount.end;
  const before = wordsBefore(tokens, amount.start, 6).join(' ');
  const after = tokens
    .slice(end, Math.min(next, end + 12))
    .map(({ text }) => text)
    .join(' ');
  const negative = isNegative(tokens, amount.start, unit);
  const { about, bound } = qualifierIn(before, after);
  const roughly = about ?? (amount.about ? 'ongeveer' : undefined);
  return {
    readings: negative ? amount.readings.map((value) => -value) : amount.readings,
    ...(amount.doubtful && { doubtful: true }),
    ...(amount.share && { share: true }),
    ...(unit && { unit }),
    ...((amount.aside || isAside(tokens, amount, before, unit)) && { aside: true }),
    ...(roughly && { about: roughly }),
    ...(bound && !negative && { bound }),
    before,
    after,
    start: amount.start,
    end,
  };
}

function unitAt(tokens: readonly NumberToken[], at: number): Quantity['unit'] {
  const text = tokens[at]?.text ?? '';
  if (PERCENT.test(text)) return 'percent';
  if (YEARS.test(text)) return 'years';
  return TIME.test(text) ? 'time' : undefined;
}

/** A minus against the digits, or 'min' before a percentage; elsewhere 'min' is 'minimaal'. */
function isNegative(tokens: readonly NumberToken[], at: number, unit: Quantity['unit']): boolean {
  const before = tokens[at - 1];
  if (before?.text === 'minus' || (before?.text === 'min' && unit === 'percent')) return true;
  const against = before?.text === '-' && tokens[at]?.glued === true && tokens[at]?.kind === 'digits';
  return against && !before.glued && tokens[at - 2]?.kind !== 'digits';
}

/** A year ('in 2030'), a day ('1 oktober'), a class ('klas 3'). */
function isAside(
  tokens: readonly NumberToken[],
  amount: Amount & { start: number },
  before: string,
  unit: Quantity['unit'],
) {
  const token = tokens[amount.start];
  if (unit || amount.share || token?.kind !== 'digits') return false;
  const last = before.split(' ').at(-1) ?? '';
  const year = /^(?:19[5-9]|20\d)\d$/.test(token.text);
  if (year && (YEAR_BEFORE.test(last) || MONTH.test(last) || tokens[amount.start - 1]?.text === '(')) return true;
  return MONTH.test(tokens[amount.end]?.text ?? '') || LABEL_BEFORE.test(last);
}

/** At most so many words before a token, without a sign or digits between; an apostrophe and the point of 'ca.' do not count. */
function wordsBefore(tokens: readonly NumberToken[], at: number, most: number): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 12) && words.length < most; index--) {
    const token = tokens[index];
    const passed = token?.text === "'" || token?.text === '’' || token?.text === '€';
    const short = token?.text === '.' && /^(?:ca|plm|ong|max|min|art|nr)$/.test(tokens[index - 1]?.text ?? '');
    if (passed || short) continue;
    if (token?.kind !== 'word') break;
    words.unshift(token.text);
  }
  return words;
}
