import type { Item, ItemKind } from '../contracts/library.ts';
import { folderOf } from './parse-item.ts';

/** What `npm run content` tells an editor about content without mistakes. */
export interface ContentReport {
  readonly kinds: Readonly<Record<ItemKind, number>>;
  /** Topics that no item has as its first. */
  readonly topicsWithoutItem: readonly string[];
  readonly topicsWithItem: number;
  /** Past their review date, and due within `SOON_DAYS`. */
  readonly overdue: readonly Item[];
  readonly soon: readonly Item[];
  readonly withoutSource: readonly Item[];
  /** Hints on readability: no mistakes. */
  readonly hints: readonly { readonly file: string; readonly hint: string }[];
}

/** Days ahead in which a review counts as near. */
export const SOON_DAYS = 30;
/** Words in a sentence above which a hint is given; B1 text averages about 10 to 15. */
const LONG_SENTENCE = 28;
const LONG_SHARE = 0.25;
/** Words of officials that have a plain word. */
const HARD_WORDS: Readonly<Record<string, string>> = {
  teneinde: 'om',
  middels: 'met',
  derhalve: 'daarom',
  dienaangaande: 'daarover',
  hieromtrent: 'hierover',
  conform: 'volgens',
  inzake: 'over',
  alsmede: 'en ook',
  doch: 'maar',
  indien: 'als',
  ingevolge: 'volgens',
  jegens: 'tegen',
  omtrent: 'over',
  overigens: '(weglaten)',
  reeds: 'al',
  tevens: 'ook',
  vigerend: 'geldend',
  voornoemd: '(noem het)',
  welke: '',
  faciliteren: 'mogelijk maken',
  implementeren: 'invoeren',
  monitoren: 'volgen',
};

/** Counts and looks ahead; `today` is YYYY-MM-DD. */
export function contentReport(items: readonly Item[], topics: readonly string[], today: string): ContentReport {
  const primary = new Set(items.map((item) => item.topics[0]));
  const soon = new Date(Date.parse(today) + SOON_DAYS * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const kinds = Object.fromEntries(
    Object.keys(folderOf).map((kind) => [kind, items.filter((item) => item.kind === kind).length]),
  );
  return {
    kinds: kinds as Record<ItemKind, number>,
    topicsWithoutItem: topics.filter((topic) => !primary.has(topic)),
    topicsWithItem: topics.filter((topic) => primary.has(topic)).length,
    overdue: items.filter((item) => item.reviewBefore < today),
    soon: items.filter((item) => item.reviewBefore >= today && item.reviewBefore <= soon),
    withoutSource: items.filter((item) => item.sources.length === 0),
    hints: items.flatMap((item) => readabilityHints(item).map((hint) => ({ file: fileOf(item), hint }))),
  };
}

/** An item's path below content/. */
export function fileOf(item: Item): string {
  return `${folderOf[item.kind]}/${item.id}.md`;
}

function readabilityHints(item: Item): string[] {
  const body = `${item.answer}\n${item.more}`;
  const sentences = sentencesOf(body);
  const long = sentences.filter((sentence) => sentence.split(/\s+/).length > LONG_SENTENCE);
  const answer = sentencesOf(item.answer).length;
  const hard = Object.entries(HARD_WORDS).filter(
    ([word, plain]) => plain !== '' && new RegExp(`\\b${word}\\b`, 'i').test(body),
  );
  return [
    ...(answer > 3 ? [`het antwoord heeft ${answer} zinnen; drie is het meeste`] : []),
    ...(long.length > sentences.length * LONG_SHARE
      ? [`${long.length} van ${sentences.length} zinnen zijn langer dan ${LONG_SENTENCE} woorden`]
      : []),
    ...hard.map(([word, plain]) => `"${word}" kan "${plain}" zijn`),
  ];
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(?<=[.?!:])\s+(?=[A-Z0-9'"])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence) && !sentence.startsWith('##'));
}
