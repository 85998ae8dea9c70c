/** A piece of a text in which numbers are sought. */
export interface NumberToken {
  readonly kind: 'digits' | 'word' | 'sign';
  /** Lower case, without accents; a sign is one character. */
  readonly text: string;
  /** Whether it stands against the token before it. */
  readonly glued: boolean;
}

/** An accented `één` is the number; `een` without accents is mostly the article. */
const ACCENTED_ONE = /(?<!\p{L})(?:één|éen|eén)(?!\p{L})/gu;
/** '800+'. It begins where no digits stand before it, so that a row of digits is read once. */
const OR_MORE = /(?<![\d.,])(\d+(?:[.,]\d+)*)\+(?!\d)/g;
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu;

/** Cuts a text into digits (with their separators), words and single signs. `½` becomes `1⁄2` with its own slash (U+2044). */
export function numberTokens(text: string): NumberToken[] {
  const prepared = text
    .normalize('NFC')
    .toLowerCase()
    .replace(ACCENTED_ONE, '1')
    .replace(/[¼-¾⅐-⅞]/g, (fraction) => ` ${fraction} `)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\+\/-|[±~≈]/g, ' ongeveer ')
    .replace(OR_MORE, ' minimaal $1 ')
    .replace(/->|=>|→/g, ' naar ');
  return [...prepared.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    kind: /^\d/.test(found) ? 'digits' : /^\p{L}/u.test(found) ? 'word' : 'sign',
    text: found,
    glued: index > 0 && !/\s/.test(prepared[index - 1] ?? ' '),
  }));
}
