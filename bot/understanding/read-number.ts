import type { Answer, Reading } from '../../dialogs/dialog.ts';
import { distinctAnswers } from './distinct-answers.ts';
import type { Quantity } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { type Measure, readMeasures } from './read-measures.ts';
import { showNumber } from './show-number.ts';

/** What a number step takes; both borders count in, `whole` refuses '2,5'. */
export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

const LONGEST = 2000;
const MOST_CANDIDATES = 4;
const LOOSE_ONE =
  /^(?:maar |slechts |precies |alleen )?(?:een|eentje)( (?!paar|aantal|beetje|heleboel|handvol|vraag)[a-z]+)?$/;
const LOOSE_NONE = /^(?:geen(?: enkele?)?|niets|niks)( (?!idee|antwoord|mening|zin|gegevens|cijfers)[a-z]+)?$/;

/**
 * Reads one number in digits or words. 'ruim 1.200' keeps its 'ruim' in what is shown; a range gives its middle, with
 * `detail.from` and `detail.to`. Several numbers, a change ('van 450 naar 380'), a border ('minder dan 100'), an odd notation
 * ('12.00') and a question are unclear, with what may be meant as candidates.
 */
export function readNumber(text: string, limits: NumberLimits = {}): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const measures = readMeasures(text);
  const amounts = measures.filter((measure) => unitOf(measure) === undefined);
  // '5 jaar' may answer a question about years, but beside '1.200 leerlingen' it is a period.
  const periods = measures.filter((measure) => unitOf(measure) === 'years' || unitOf(measure) === 'time');
  const relevant = amounts.length > 0 ? amounts : periods;
  if (relevant.length === 0) return measures.length > 0 ? { kind: 'unclear' } : readLooseWord(text, limits);
  const candidates = distinctAnswers(relevant.flatMap((measure) => answersOf(measure, limits)));
  const [answer] = candidates;
  const clear = relevant.every((measure) => isClear(measure, limits)) && !text.includes('?');
  // '3 (drie)' says the same number twice.
  if (answer && candidates.length === 1 && clear) return { kind: 'value', answer };
  return { kind: 'unclear', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

function unitOf(measure: Measure): Quantity['unit'] {
  return measure.kind === 'one' ? measure.quantity.unit : measure.from.unit;
}

/** 'een' and 'geen' count only as the whole message; 'een school' is asked about, for 'een vraag' looks the same. */
function readLooseWord(text: string, limits: NumberLimits): Reading {
  const normal = normalise(text);
  const one = LOOSE_ONE.exec(normal);
  const found = one ?? LOOSE_NONE.exec(normal);
  const value = one ? 1 : 0;
  if (!found || !fits(value, limits)) return { kind: 'unclear' };
  const answer = { value, shown: showNumber(value) };
  return found[1] === undefined ? { kind: 'value', answer } : { kind: 'unclear', candidates: [answer] };
}

function isClear(measure: Measure, limits: NumberLimits): boolean {
  if (measure.kind === 'change') return false;
  if (measure.kind === 'one') return !measure.quantity.doubtful && !measure.quantity.bound && !measure.quantity.aside;
  const [low, high] = endsOf(measure, limits);
  // '2 à 300' is mostly '200 à 300'; '3 tot 4 scholen' has no middle.
  const middle = (low + high) / 2;
  return low >= high / 10 && !(limits.whole && high < 20 && !Number.isInteger(middle));
}

function answersOf(measure: Measure, limits: NumberLimits): Answer[] {
  if (measure.kind === 'one') return singles(measure.quantity, limits);
  const both = [...singles(measure.from, limits), ...singles(measure.to, limits)];
  const [from, to] = endsOf(measure, limits);
  if (measure.kind === 'change') return both.reverse().map((answer) => ({ ...answer, detail: { from, to } }));
  const range = rangeAnswer(from < to / 10 ? from * 100 : from, to, measure.from.about, limits);
  return range && isClear(measure, limits) ? [range] : [...(range ? [range] : []), ...both];
}

/** Both numbers of a pair; NaN, which is never clear, for one that can be read in several ways. */
function endsOf({ from, to }: Exclude<Measure, { kind: 'one' }>, limits: NumberLimits): [number, number] {
  const only = ({ readings }: Quantity) => {
    const [value = Number.NaN, ...others] = readings.filter((reading) => fits(reading, limits));
    return others.length > 0 ? Number.NaN : value;
  };
  return [only(from), only(to)];
}

function rangeAnswer(from: number, to: number, about: string | undefined, limits: NumberLimits): Answer | null {
  if (!(from < to && from >= to / 10) || !fits(from, limits) || !fits(to, limits)) return null;
  const middle = limits.whole ? Math.round((from + to) / 2) : (from + to) / 2;
  const shown = `${showNumber(from)} tot ${showNumber(to)}`;
  return { value: middle, shown: about ? `${about} ${shown}` : shown, detail: { from, to, ...(about && { about }) } };
}

function singles({ readings, about, bound }: Quantity, limits: NumberLimits): Answer[] {
  const word = about ?? bound;
  const detail: Answer['detail'] = about ? { about } : bound ? { bound } : undefined;
  const fitting = readings.filter((value) => fits(value, limits));
  return fitting.map((value) => ({
    value,
    shown: word ? `${word} ${showNumber(value)}` : showNumber(value),
    ...(detail && { detail }),
  }));
}

function fits(value: number, { min, max, whole }: NumberLimits): boolean {
  return (
    (min === undefined || value >= min) && (max === undefined || value <= max) && !(whole && !Number.isInteger(value))
  );
}
