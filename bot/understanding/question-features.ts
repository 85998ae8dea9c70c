import type { Term } from './dutch-terms.ts';

/** A text as it was read: its terms, without the place names, and the words of those names. */
export interface ReadText {
  readonly terms: readonly Term[];
  readonly places: readonly string[];
}

/** What a text is made of: feature → how much it counts. */
export type Features = Map<string, number>;

/** How much a kind of feature counts beside a stem (1). Found on a coarse grid: docs/besluiten/2026-11-22-zoeken.md. */
const PART = 0.5;
const GROUP = 1.2;
const QUESTION_WORD = 0.4;
const LETTERS = 0.3;
const PLACE = 0.3;
const LETTER_GROUP = 4;
/** Longer words are cut: nobody types them, and they would cost time. */
const LONGEST_WORD = 40;
/** Prefixes keep apart what is spelled alike; a word has none of these signs. */
const QUESTION_WORD_SIGN = '?';
const LETTERS_SIGN = '#';
const PLACE_SIGN = '+';

/** Terms alone, as MiniSearch holds them: stems, parts of compounds, groups and place names. */
export function termFeatures({ terms, places }: ReadText): Features {
  const features: Features = new Map();
  for (const { stop, stem, parts, groups } of terms) {
    if (!stop) raise(features, stem, 1);
    if (!stop) for (const part of parts) raise(features, part, PART);
    for (const group of groups) raise(features, group, GROUP);
  }
  for (const place of places) raise(features, place, PLACE);
  return features;
}

/** Terms, question words and groups of letters: what the classifier is trained on. */
export function questionFeatures(text: ReadText): Features {
  const features = termFeatures(text);
  for (const { word, stop } of text.terms) {
    if (stop) raise(features, QUESTION_WORD_SIGN + word, QUESTION_WORD);
    for (const letters of letterGroups(word)) raise(features, LETTERS_SIGN + letters, LETTERS);
  }
  if (text.places.length > 0) raise(features, PLACE_SIGN, 1);
  return features;
}

/** A feature counts once, as its strongest occurrence does. */
function raise(features: Features, feature: string, weight: number): void {
  if (weight > (features.get(feature) ?? 0)) features.set(feature, weight);
}

/** The groups of four letters within a word and its edges: ' fus', 'fusi', 'usie', 'sie '. They forgive typos and endings. */
function letterGroups(word: string): string[] {
  const padded = ` ${word.slice(0, LONGEST_WORD)} `;
  return Array.from({ length: Math.max(1, padded.length - LETTER_GROUP + 1) }, (_, start) =>
    padded.slice(start, start + LETTER_GROUP),
  );
}
