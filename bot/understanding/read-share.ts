import type { NumberToken } from './number-tokens.ts';
import type { Amount } from './read-amount.ts';
import { readNumeral } from './read-numeral.ts';

const PARTS: Readonly<Record<string, number>> = {
  ...{ derde: 3, kwart: 4, vierde: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10 },
  ...{ twintigste: 20, honderdste: 100 },
};
const WHOLE_SHARES: Readonly<Record<string, number>> = { helft: 0.5, kwart: 0.25, driekwart: 0.75 };
const SCALES: Readonly<Record<string, number>> = { honderd: 100, duizend: 1000, miljoen: 1e6 };

/** Reads a part of a whole at this token: 'een kwart', 'twee derde', 'de helft', '½', '1/4', 'een op de vijf'. */
export function readShare(tokens: readonly NumberToken[], at: number): Amount | null {
  const written = writtenFraction(tokens, at);
  if (written) return written;
  const count = countAt(tokens, at);
  const part = count === null ? undefined : PARTS[tokens[at + 1]?.text ?? ''];
  if (count !== null && part && count < part) return shareOf(count / part, tokens, at + 2);
  const whole = WHOLE_SHARES[tokens[at]?.text ?? ''];
  if (whole) return shareOf(whole, tokens, at + 1);
  return count === null ? null : ratioAt(tokens, at, count);
}

/** A share, or an amount after all: 'driekwart miljoen'. */
function shareOf(value: number, tokens: readonly NumberToken[], end: number): Amount {
  const scale = SCALES[tokens[end]?.text ?? ''];
  return scale ? { readings: [value * scale], end: end + 1 } : { readings: [value], end, share: true };
}

/** '½', '2½', '2 1/2', '1/4', '½ miljoen'. */
function writtenFraction(tokens: readonly NumberToken[], at: number): Amount | null {
  const fraction = fractionAt(tokens, at);
  if (fraction !== null) return shareOf(fraction, tokens, at + 3);
  const whole = /^\d{1,3}$/.test(tokens[at]?.text ?? '') ? Number(tokens[at]?.text) : null;
  const rest = whole === null || tokens[at + 1]?.glued ? null : fractionAt(tokens, at + 1);
  if (whole === null || rest === null) return null;
  const { readings, end } = shareOf(whole + rest, tokens, at + 4);
  return { readings, end };
}

function fractionAt(tokens: readonly NumberToken[], at: number): number | null {
  const [top, slash, bottom, after] = tokens.slice(at, at + 4);
  if (top?.kind !== 'digits' || bottom?.kind !== 'digits' || !/^[/⁄]$/.test(slash?.text ?? '')) return null;
  if (slash?.text === '/' && (!slash.glued || !bottom.glued || (after?.glued && /^[/-]$/.test(after.text))))
    return null;
  const [above, below] = [Number(top.text), Number(bottom.text)];
  const usual = slash?.text === '⁄' || (below >= 2 && below <= 10) || below === 100;
  return usual && above > 0 && above < below ? above / below : null;
}

/** 'een op de vijf', '2 op 3'. */
function ratioAt(tokens: readonly NumberToken[], at: number, count: number): Amount | null {
  if (tokens[at + 1]?.text !== 'op') return null;
  const next = /^(?:de|elke|iedere)$/.test(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  const whole = countAt(tokens, next);
  if (whole === null || whole < 2 || count > whole || count < 1) return null;
  return { readings: [count / whole], end: next + 1, share: true };
}

/** A small whole number in one token; the article 'een' counts here. */
function countAt(tokens: readonly NumberToken[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind === 'digits') return /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
  if (token?.kind !== 'word') return null;
  if (token.text === 'een') return 1;
  const numeral = readNumeral([token.text]);
  return numeral && Number.isInteger(numeral.value) && numeral.value <= 1000 ? numeral.value : null;
}
