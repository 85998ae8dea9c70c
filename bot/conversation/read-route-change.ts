import { verkenning } from '../../dialogs/index.ts';
import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import type { RouteWish } from '../contracts/understanding.ts';
import { severalAnswer } from './pick-option.ts';
import { pupilsSetRight } from './pupils-set-right.ts';
import { mentionedIn, readAnswer } from './read-answer.ts';
import { readChangesOrSame } from './read-changes.ts';
import { withPeriod } from './read-own-figures.ts';
import type { Turn } from './turn.ts';

const SUPPOSED = /^(?:en |maar )?(?:wat (?:gebeurt er |verandert er |is het )?als|stel(?: je voor)?(?: dat)?)\s+/i;
const MARKED =
  /^(?:en |maar )?(?:(?:[a-z]+ ){0,3}toch|nee|neen|sorry|pardon|correctie|klopt niet|dat klopt niet|wacht|oeps|ik bedoel(?:de)?)\b/i;

/** Another answer to the verkenning, to be kept ('toch 20 procent') or to be compared with ('en als het 30 wordt?'). */
export interface RouteChange {
  readonly kind: 'correct' | 'compare';
  readonly changes: Answers;
}

/** A value that names no question is an answer to the first of these that it fits. */
const TRIED = ['daling', 'regio', 'fase', 'richting', 'knelpunten', 'obstakels', 'partners', 'schoolsoorten'] as const;

/** What a message changes in the answers of which a routekaart was made; null when it changes nothing. */
export function readRouteChange(
  turn: Turn,
  answers: Answers,
  text: string,
  wish: RouteWish | null,
): RouteChange | null {
  const kind = wish?.kind === 'what-if' ? 'compare' : 'correct';
  const pupils = kind === 'correct' ? pupilsSetRight(turn, undefined, text) : null;
  if (pupils) return { kind, changes: pupils };
  const told = readChangesOrSame(
    turn,
    answers,
    text.trim().replace(SUPPOSED, ''),
    wish?.kind === 'what-if' || MARKED.test(text.trim()),
  );
  if (told) return { kind, changes: withPeriod(turn, answers, told) };
  const steps = verkenning.steps.filter((step) => step.words);
  const words = wish?.kind === 'what-if' ? wish.value : text;
  const named = steps.map((step) => ({ id: step.id, words: turn.sayKey(step.words ?? '').split(',') }));
  const found = turn.understanding.correction(words, named);
  const changes = Object.fromEntries(
    (found?.named ?? []).flatMap(({ id, value }) => {
      const answer = valueFor(
        turn,
        steps.find((step) => step.id === id),
        value,
      );
      return answer ? [[id, answer] as const] : [];
    }),
  );
  if (Object.keys(changes).length > 0) return { kind, changes: withPeriod(turn, answers, changes) };
  const bare = wish?.kind === 'what-if' ? wish.value : found?.bare?.value;
  const guess = bare ? ofBare(turn, answers, bare) : null;
  return guess && { kind, changes: withPeriod(turn, answers, guess) };
}

/** A bare value: a count with its noun first ('4 scholen'), else the first question that it answers. */
function ofBare(turn: Turn, answers: Answers, value: string): Answers | null {
  const counted = verkenning.steps.find(
    ({ id, expects }) => expects.kind === 'number' && id in answers && value.toLowerCase().includes(id),
  );
  // '300 leerlingen minder' is a decline, '900 leerlingen' a count.
  const changing = /\b(?:minder|meer|procent|daling|krimp)\b|%/i.test(value);
  const tried = [...(counted && !changing ? [counted] : []), ...TRIED.map((id) => stepIn(id))];
  for (const step of tried) {
    const answer = valueFor(turn, step, value);
    if (answer) return { [step?.id ?? '']: answer };
  }
  return ofMention(turn, answers, value);
}

/** 'Met het mbo samenwerken' names one more of several, beside what was chosen. */
function ofMention(turn: Turn, answers: Answers, value: string): Answers | null {
  for (const { id, expects } of verkenning.steps) {
    if (expects.kind !== 'choices') continue;
    const named = mentionedIn(turn, expects.options, value);
    const before = answers[id]?.value;
    const answer =
      named?.whole && severalAnswer(turn, expects, [...(Array.isArray(before) ? before : []), ...named.ids]);
    if (answer) return { [id]: answer };
  }
  return null;
}

function stepIn(id: string): Step | undefined {
  return verkenning.steps.find((step) => step.id === id);
}

function valueFor(turn: Turn, step: Step | undefined, value: string): Answer | null {
  const reading = step && value !== '' ? readAnswer(turn, step, value) : null;
  return reading?.kind === 'value' ? reading.answer : null;
}
