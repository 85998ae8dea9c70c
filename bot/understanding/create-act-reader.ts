import type { Library } from '../contracts/library.ts';
import type { Act } from '../contracts/understanding.ts';
import { editDistance } from './edit-distance.ts';
import { normalise, words } from './normalise.ts';
import type { Features } from './question-features.ts';
import { readCommand } from './read-command.ts';
import { asksPrivacy } from './read-privacy-question.ts';
import { trainClassifier } from './train-classifier.ts';

/** Longer messages are never an act: they tell something. */
const MOST_WORDS = 30;
/** By how much an act must beat 'no act'. Lower swallows questions, higher misses acts. */
const LEAD = 0.05;
/** Slips are mended in short messages only, and in words of at least so many letters; any slip in longer ones. */
const MOST_CORRECTED = 8;
const SHORTEST_MENDED = 4;
const SHORTEST_ANY_SLIP = 5;
/** How boldly the classifier learns. */
const FIRST_STEP = 3;
const PAIR = 0.8;
const LETTERS = 0.3;
const LETTER_GROUP = 4;

/** The bare wish to complain: it is said neither to whom nor about what. */
const COMPLAINT =
  /^(?:(?:hallo|hoi|goedendag|dag) )?(?:(?:ik|wij|we) (?:wil|willen|heb|hebben|zou|zouden)(?: graag| hier)* |(?:waar|hoe) (?:kan|moet) (?:ik|je) |kan ik (?:hier )?)?(?:(?:een|mijn) )?klacht(?:en)?(?: willen)?(?: hier)?(?: (?:indienen|melden|doen|doorgeven|kwijt|kwijt kunnen|achterlaten|heen))?(?: graag| willen| aub)?$/;

/**
 * Makes the reader of acts: a whole-message command, or what a classifier says that knows the utterances of taal.yaml
 * and, as what is no act, the example questions of all items and what people ask elsewhere.
 */
export function createActReader({ items, language }: Library): (text: string) => Act | null {
  const acts = Object.keys(language.acts).filter((name): name is Act => name !== 'geen');
  const none = acts.length;
  const elsewhere = Object.values(language.elsewhere).flat();
  const asked = items.flatMap(({ title, questions }) => [title, ...questions]);
  const questions = [...language.acts.geen, ...elsewhere, ...asked];
  const classifier = trainClassifier(
    [
      ...acts.flatMap((act, subject) =>
        twice(language.acts[act]).map((text) => ({ features: featuresOf(words(text)), subject })),
      ),
      ...questions.map((text) => ({ features: featuresOf(words(text)), subject: none })),
    ],
    acts.length + 1,
    FIRST_STEP,
  );
  const correct = createCorrection(
    acts.flatMap((act) => language.acts[act]),
    questions,
  );
  return (text) => {
    const command = readCommand(text);
    if (command) return command;
    // A whole wish or some sentences: the classifier would weigh all their words.
    if (asksPrivacy(text)) return 'privacy';
    if (COMPLAINT.test(normalise(text))) return 'klacht';
    const typed = words(text);
    if (typed.length > MOST_WORDS) return null;
    const scores = classifier.scores(featuresOf(typed.length > MOST_CORRECTED ? typed : typed.map(correct)));
    const best = acts.reduce((top, _, index) => ((scores[index] ?? 0) > (scores[top] ?? 0) ? index : top), 0);
    return (scores[best] ?? 0) - (scores[none] ?? 0) >= LEAD ? (acts[best] ?? null) : null;
  };
}

/** Acts are few among thousands of questions: each utterance is learned twice. */
function twice(texts: readonly string[]): string[] {
  return [...texts, ...texts];
}

/** Makes the function that mends one slip in a word that nobody uses: 'bednakt' → 'bedankt'. */
function createCorrection(utterances: readonly string[], questions: readonly string[]): (word: string) => string {
  const ours = new Set(utterances.flatMap(words));
  const known = new Set([...ours, ...questions.flatMap(words)]);
  const mendable = [...ours].filter((word) => word.length >= SHORTEST_MENDED);
  return (word) => {
    if (known.has(word) || word.length < SHORTEST_MENDED) return word;
    return mendable.find((other) => isSlip(word, other)) ?? word;
  };
}

/** Whether one slip parts the words; in a short one only two letters that changed places: 'dnak' is 'dank', 'dark' is not. */
function isSlip(word: string, other: string): boolean {
  const short = word.length < SHORTEST_ANY_SLIP;
  return editDistance(word, other, 1) <= 1 && (!short || sorted(word) === sorted(other));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Words, pairs of neighbouring words (with the edges of the message), and groups of letters, which forgive typos. */
function featuresOf(typed: readonly string[]): Features {
  const features: Features = new Map();
  const all = ['^', ...typed, '$'];
  all.slice(1).forEach((word, index) => {
    if (word !== '$') features.set(word, 1);
    features.set(`${all[index]} ${word}`, PAIR);
    const padded = ` ${word} `;
    for (let start = 0; word !== '$' && start + LETTER_GROUP <= padded.length; start++)
      features.set(`#${padded.slice(start, start + LETTER_GROUP)}`, LETTERS);
  });
  return features;
}
