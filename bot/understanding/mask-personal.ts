/** What stands where something was left out. */
const MASK = '•••';

/** A word with a capital, with the small words that Dutch names have between. */
const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:(?:van|den|der|de|het|ten|ter|te|'t)(?!\p{L})|\p{Lu}[\p{L}'’-]*\.?)){0,4}`;

const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,100}/gu, MASK],
  // Phone numbers and account numbers: nine digits or more, however they are spaced.
  [/(?<![\p{L}\d])(?:\+|\(|[A-Z]{2}(?=\d{2}))?[A-Z\d](?:[\s().-]{0,2}[A-Z\d]){7,21}(?![\p{L}\d])/gu, MASK],
  [
    new RegExp(
      String.raw`((?:[Mm]ijn naam is|[Ii]k heet|[Ii]k ben|[Mm]et wie|[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Dd]hr\.?|[Dd]rs\.?|[Dd]r\.|[Gg]eachte|[Bb]este|[Nn]aam:)\s+)${NAME}`,
      'gu',
    ),
    `$1${MASK}`,
  ],
  // What stands below a greeting at the end is a signature.
  [
    /((?:met (?:vriendelijke|hartelijke) groet(?:en)?|hartelijke groet(?:en)?|vriendelijke groet(?:en)?|groetjes|groeten?|mvg)[\s,]{1,5})\S.*$/isu,
    `$1${MASK}`,
  ],
];

/**
 * Replaces what looks like an e-mail address, a phone or account number, or a name that is announced as one ('mijn naam
 * is', a signature). Other names pass: nothing here can tell them from places and schools.
 */
export function maskPersonal(text: string): string {
  return patterns.reduce(
    (masked, [pattern, by]) => masked.replace(pattern, (match, ...parts) => byOf(match, by, parts)),
    text,
  );
}

function byOf(match: string, by: string, [group]: readonly unknown[]): string {
  // A run of letters and figures is a number only when it is mostly figures, and more than a row of years.
  const figures = match.replace(/\b(?:19|20)\d\d\b/g, '').replace(/\D/g, '');
  if (by === MASK && !match.includes('@') && figures.length < 9) return match;
  return typeof group === 'string' ? by.replace('$1', group) : by;
}
