import type { Answer, Choosable, Expectation, Option, Reading, Step } from '../../dialogs/dialog.ts';
import { isGone } from './offer-notice.ts';
import { type Several, severalAnswer } from './pick-option.ts';
import type { Turn } from './turn.ts';

/** 'De buren weet ik niet zeker, openbaar denk ik': then what is named is no answer yet. */
const DOUBT =
  /\b(?:niet zeker|(?:weet|weten)\b.{0,20}\bniet|denk(?: ik)?|geloof ik|misschien|wellicht|volgens mij|geen idee)\b/i;

/** Only so much of an answer is looked at clause by clause. */
const SEARCHED = 400;

/** Reads typed words as an answer to a step: options by their labels, all else by the reader of that kind. */
export function readAnswer(turn: Turn, step: Step, text: string): Reading {
  if (step.expects.kind === 'choices') return readSeveral(turn, step.expects, text);
  if (step.expects.kind === 'region') return widest(turn, turn.understanding.read(step.expects, text));
  if (step.expects.kind === 'date') return firstDay(turn, step.expects, text);
  if (step.expects.kind !== 'choice') return turn.understanding.read(step.expects, text, turn.input.now);
  const options = offered(turn, step.expects.options);
  const named = turn.understanding.chooseFrom(
    text,
    options.map((option) => choosable(turn, option)),
  );
  const chosen =
    answerAmong(turn, options, named?.value) ??
    wishAmong(turn, options, text) ??
    collectionAmong(turn, options, text) ??
    united(turn, options, text) ??
    byClause(turn, options, text);
  return chosen ? { kind: 'value', answer: chosen } : { kind: 'unclear' };
}

/** 'Wij zijn openbaar, de buren bijzonder' names all that a third option unites. */
function united(turn: Turn, options: readonly Option[], text: string): Answer | null {
  if (DOUBT.test(text)) return null;
  const uniting = options.find(({ unites }) => unites);
  const named = uniting ? (mentionedIn(turn, options, text)?.ids ?? []) : [];
  return uniting?.unites?.every((id) => named.includes(id)) ? optionAnswer(turn, uniting) : null;
}

/** The one option that a clause of a longer answer is ('nog niet echt, wat gebeld met de buren'), or that all of it names. */
function byClause(turn: Turn, options: readonly Option[], text: string): Answer | null {
  if (text.trim().endsWith('?') || text.length > SEARCHED) return null;
  const among = choosables(turn, options);
  const exact = text.split(/[.,;!]/).flatMap((clause) => turn.understanding.chooseSeveral(clause, among) ?? []);
  const found = new Set(exact.length > 0 ? idsOf(exact) : (mentionedIn(turn, options, text)?.ids ?? []));
  const [only] = found;
  return found.size === 1 ? answerAmong(turn, options, only) : null;
}

/** 'Di 15 dec om 19.30, de stukken 1-12': the first day, with the words beside it, where the step takes that. */
function firstDay(turn: Turn, expects: Extract<Expectation, { kind: 'date' }>, text: string): Reading {
  const reading = turn.understanding.read(expects, text, turn.input.now);
  const day = reading.kind === 'unclear' && expects.first && !text.includes('?') ? reading.candidates?.[0] : undefined;
  return day ? { kind: 'value', answer: { ...day, shown: `${day.shown} (${text.trim()})` } } : reading;
}

/** 'Groningen' is a town and a province: the province holds the town, so it is never wrong. */
function widest(turn: Turn, reading: Reading): Reading {
  if (reading.kind === 'value') return reading;
  const candidates = reading.candidates ?? [];
  const provinces = candidates.filter(({ value }) => turn.library.provinces.some(({ id }) => id === value));
  const [province] = provinces;
  if (!province || provinces.length > 1) return reading;
  const inside = ({ value }: Answer) =>
    turn.library.regions.some(({ id, provinces: of }) => id === value && of.includes(String(province.value)));
  return candidates.every((one) => one === province || inside(one)) ? { kind: 'value', answer: province } : reading;
}

/** More buttons than this are no help; the other options can be typed. */
export const MOST_BUTTONS = 10;

/**
 * The options of a choice, without requests for what is there no more. Of many, those that stand in most items of the
 * library come first: a number that is typed counts the buttons.
 */
export function offered(turn: Turn, options: readonly Option[]): readonly Option[] {
  const there = options.filter(({ id }) => !isGone(turn, id));
  if (there.length <= MOST_BUTTONS) return there;
  const count = ({ id }: Option) => turn.library.items.filter(({ attributes }) => attributes.forms.includes(id)).length;
  const often = there.toSorted((a, b) => count(b) - count(a)).slice(0, MOST_BUTTONS);
  return [...there.filter((option) => often.includes(option)), ...there.filter((option) => !often.includes(option))];
}

/** The answer that a pressed option stands for; null when the step has none of that id. */
export function answerOfOption(turn: Turn, step: Step, option: string): Answer | null {
  if (step.expects.kind === 'yes-no') {
    if (option !== 'ja' && option !== 'nee') return null;
    return { value: option === 'ja', shown: turn.say(`knop.${option}`).toLowerCase() };
  }
  if (step.expects.kind === 'criteria') return themeAnswer(turn, option);
  if (step.expects.kind === 'region') return placeAnswer(turn, option);
  const found = step.expects.kind === 'choice' ? step.expects.options.find(({ id }) => id === option) : undefined;
  return found ? optionAnswer(turn, found) : null;
}

/** 'geen' is no answer here: a question with several choices is skipped, not answered with nothing. */
function readSeveral(turn: Turn, several: Several, text: string): Reading {
  const chosen = severalIn(turn, several.options, text);
  const answer = chosen && severalAnswer(turn, several, chosen);
  return answer ? { kind: 'value', answer } : { kind: 'unclear' };
}

/** The ids of all options that a text means, when it is nothing but that; empty for 'geen' or 'niets'. */
export function severalIn(turn: Turn, options: readonly Option[], text: string): readonly string[] | null {
  const chosen = turn.understanding.chooseSeveral(text, choosables(turn, options));
  return chosen && idsOf(chosen);
}

/** What a text says of options, as ids: see `Mentioned`. */
export interface MentionedIds {
  readonly ids: readonly string[];
  readonly denied: readonly string[];
  readonly whole: boolean;
  readonly adds: boolean;
}

/** The options that a text names or denies among other words. Null for a wish or a question. */
export function mentionedIn(turn: Turn, options: readonly Option[], text: string): MentionedIds | null {
  const found = turn.understanding.request(text)
    ? null
    : turn.understanding.chooseMentioned(text, choosables(turn, options));
  return found && { ...found, ids: idsOf(found.options), denied: idsOf(found.denied) };
}

const choosables = (turn: Turn, options: readonly Option[]): Choosable[] =>
  options.map((option) => choosable(turn, option));
const idsOf = (chosen: readonly Choosable[]): string[] => chosen.map(({ value }) => String(value));

function optionAnswer(turn: Turn, { id, text }: Option): Answer {
  return { value: id, shown: turn.sayKey(text) };
}

/** An option with the other words for it; a form of cooperation has those of begrippen.yaml ('coop', 'reizende docenten'). */
function choosable(turn: Turn, option: Option): Choosable {
  const form = turn.library.forms.find(({ id }) => id === option.id);
  const own = option.words ? turn.sayKey(option.words).split(',') : [];
  return { ...optionAnswer(turn, option), also: [...own, ...(form?.also ?? [])] };
}

function answerAmong(turn: Turn, options: readonly Option[], value: Answer['value'] | undefined): Answer | null {
  const found = options.find(({ id }) => id === value);
  return found ? optionAnswer(turn, found) : null;
}

/** Where the options are requests, a wish in the user's own words ('iemand die met onze rvt praat') is one of them. */
function wishAmong(turn: Turn, options: readonly Option[], text: string): Answer | null {
  return answerAmong(turn, options, turn.understanding.request(text) ?? undefined);
}

/** Where the options are collections, their other names count too ('checklists'); both names mean both. */
function collectionAmong(turn: Turn, options: readonly Option[], text: string): Answer | null {
  const { collections } = turn.understanding.sought(text);
  return answerAmong(turn, options, collections.length > 1 ? 'beide' : collections[0]);
}

/** A theme that was pressed, as `criteria` are answered. */
function themeAnswer(turn: Turn, id: string): Answer | null {
  const theme = turn.library.themes.find((one) => one.id === id);
  return theme ? { value: [theme.name], shown: theme.name, detail: { place: false } } : null;
}

/** One of the places of which the user was asked which he means. */
function placeAnswer(turn: Turn, id: string): Answer | null {
  const place = [...turn.library.regions, ...turn.library.provinces].find((one) => one.id === id);
  return place ? { value: id, shown: place.name } : null;
}
