import { stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import { changedAnswer } from './pick-option.ts';
import { mentionedIn, type MentionedIds, readAnswer } from './read-answer.ts';
import { readOwnFigures } from './read-own-figures.ts';
import type { Turn } from './turn.ts';

const SENTENCES = /[.;!\n](?!\d)/;
const MOST = 400;
/** Instead of all that was chosen. */
const ONLY = /(?<!niet )\b(?:alleen|enkel|slechts)\b/i;
/** In this order a value that names no question is looked for among the options of several. */
const SEVERAL = ['knelpunten', 'obstakels', 'partners', 'schoolsoorten'] as const;

/**
 * What a message changes in the answers of the verkenning, sentence by sentence: of a question that it names ('waar het knelt:
 * geld'), one more or less of several ('identiteit staat ook in de weg', 'haal geld weg'), and with `marked` ('toch', 'nee', 'wat als',
 * at the review) the board's own figures. Empty when all of it stands there already; null when it sets nothing right or asks something.
 */
export function readChanges(turn: Turn, answers: Answers, text: string, marked: boolean): Answers | null {
  const told = readTold(turn, answers, text, marked);
  return told && different(answers, told);
}

/** The same with what stands there already, when nothing else was told. */
export function readChangesOrSame(turn: Turn, answers: Answers, text: string, marked: boolean): Answers | null {
  const told = readTold(turn, answers, text, marked);
  const changes = told && different(answers, told);
  return changes && Object.keys(changes).length > 0 ? changes : told;
}

function readTold(turn: Turn, answers: Answers, text: string, marked: boolean): Answers | null {
  const said = text.trim().replace(marked ? /[?]+$/ : /$^/, '');
  if (said.length > MOST || said.endsWith('?')) return null;
  const changes: Record<string, Answer | null> = {};
  let told = false;
  for (const sentence of said.split(SENTENCES)) {
    const step = namedIn(turn, sentence);
    const now = { ...answers, ...changes };
    const found = (step && ofNamed(turn, now, step, sentence, marked)) ?? ofUnnamed(turn, now, sentence, marked);
    told ||= found !== null;
    Object.assign(changes, found);
  }
  const figures = marked ? readOwnFigures(turn, { ...answers, ...changes }, said) : {};
  if (Object.keys(figures).length > 0) told = true;
  return told ? { ...changes, ...figures } : null;
}

function different(before: Answers, changes: Answers): Answers {
  return Object.fromEntries(Object.entries(changes).filter(([id, answer]) => before[id]?.shown !== answer?.shown));
}

/** The question of which a sentence has the label or another word, the longest first; figures are read by themselves. */
function namedIn(turn: Turn, sentence: string): Step | undefined {
  const normal = ` ${plain(sentence)} `;
  const named = verkenning.steps.flatMap((step) =>
    wordsOf(turn, step)
      .filter(
        (word) => word !== '' && (isOfPlace(step) ? normal.startsWith(` ${word} `) : normal.includes(` ${word} `)),
      )
      .map((word) => ({ step, length: word.length })),
  );
  const readable = named.filter(({ step }) => 'options' in step.expects || isOfPlace(step));
  return readable.sort((a, b) => b.length - a.length)[0]?.step;
}

/** 'Gemeente' is a word for a region and a partner: only in front it names the question. */
function isOfPlace({ expects }: Step): boolean {
  return expects.kind === 'region';
}

function wordsOf(turn: Turn, step: Step): string[] {
  const cues = turn.sayKey(step.words ?? step.label).split(',');
  return [turn.sayKey(step.label), ...cues].map(plain);
}

function ofNamed(turn: Turn, answers: Answers, step: Step, sentence: string, marked: boolean): Answers | null {
  const { expects } = step;
  const value = valueAfter(turn, step, sentence);
  if (expects.kind !== 'choices') {
    const reading = marked ? readAnswer(turn, step, value) : null;
    return reading?.kind === 'value' ? { [step.id]: reading.answer } : null;
  }
  // The name of the question itself ('in de weg') tells whether an option is denied.
  const whole = mentionedIn(turn, expects.options, sentence);
  const listed = mentionedIn(turn, expects.options, value);
  const mentioned = whole?.denied.length ? whole : (listed ?? whole);
  if (!mentioned) return null;
  const adds = mentioned.adds || (whole?.adds ?? false) || !setsAll(sentence);
  return changeOf(turn, answers, step, { ...mentioned, adds });
}

/** 'Knelpunten: geld', 'de partners zijn …', 'schoolsoorten klopt niet' give the whole list; 'identiteit staat in de weg' one more. */
function setsAll(sentence: string): boolean {
  return /:|\b(?:is|zijn|wordt|worden|moet|moeten|klopt|kloppen)\b/i.test(sentence);
}

/** What stands after the name of the question, or all of it when nothing does. */
function valueAfter(turn: Turn, step: Step, sentence: string): string {
  const lower = sentence.toLowerCase();
  const ends = [turn.sayKey(step.label), ...turn.sayKey(step.words ?? step.label).split(',')]
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '' && lower.includes(word))
    .map((word) => lower.indexOf(word) + word.length);
  const rest = sentence
    .slice(Math.max(0, ...ends))
    .replace(/^\s*(?:(?:klop(?:t|pen)|is|zijn|was|wordt|moet(?:en)?)(?: niet| toch)?)?\s*[:=,]?\s*/i, '');
  return /\p{L}/u.test(rest) ? rest : sentence;
}

/** One more or one less of several, of the question that has these options; what was chosen decides when more than one has. */
function ofUnnamed(turn: Turn, answers: Answers, sentence: string, marked: boolean): Answers | null {
  const fitting = SEVERAL.flatMap((id) => {
    const step = stepOf(verkenning, id);
    const mentioned = step.expects.kind === 'choices' ? mentionedIn(turn, step.expects.options, sentence) : null;
    return mentioned && (marked || mentioned.whole) ? [{ step, mentioned }] : [];
  });
  const less = fitting.find(({ step, mentioned }) => mentioned.denied.some((id) => has(answers[step.id], id)));
  if (less) return changeOf(turn, answers, less.step, less.mentioned);
  const only = marked && ONLY.test(sentence);
  const more = fitting.filter(({ mentioned }) => (mentioned.adds || only) && mentioned.ids.length > 0);
  const one = more.find(({ mentioned }) => mentioned.whole) ?? more[0] ?? barely(turn, fitting, sentence, marked);
  if (one) return changeOf(turn, answers, one.step, one.mentioned);
  // What is taken away but was not there changes nothing.
  return fitting.some(({ mentioned }) => mentioned.denied.length > 0) ? {} : null;
}

interface Fitting {
  readonly step: Step;
  readonly mentioned: MentionedIds;
}

/** 'Toch tijd' is one more, unless it answers a question with one answer; other school types ('toch havo') are instead of those of before. */
function barely(turn: Turn, fitting: readonly Fitting[], sentence: string, marked: boolean): Fitting | undefined {
  const value = sentence.replace(/^\s*(?:nee|toch)[\s,]+/i, '');
  const single = ['richting', 'fase', 'regio'].some(
    (id) => readAnswer(turn, stepOf(verkenning, id), value).kind === 'value',
  );
  const found =
    marked && !single ? fitting.find(({ mentioned }) => mentioned.whole && mentioned.ids.length > 0) : undefined;
  return found && found.step.id !== 'schoolsoorten'
    ? { ...found, mentioned: { ...found.mentioned, adds: true } }
    : undefined;
}

function changeOf(turn: Turn, answers: Answers, step: Step, mentioned: MentionedIds): Answers | null {
  if (step.expects.kind !== 'choices' || mentioned.ids.length + mentioned.denied.length === 0) return null;
  return { [step.id]: changedAnswer(turn, step.expects, answers[step.id], mentioned) };
}

function has(answer: Answer | null | undefined, id: string): boolean {
  return Array.isArray(answer?.value) && answer.value.includes(id);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
