import type { Answer, Reading } from '../../dialogs/dialog.ts';
import { distinctAnswers } from './distinct-answers.ts';
import type { Quantity } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { periodIn } from './period-in.ts';
import { type Measure, readMeasures } from './read-measures.ts';
import { showNumber } from './show-number.ts';

const LONGEST = 2000;
const MOST_CANDIDATES = 4;
const LESS =
  /(?:^| )(?:minder(?! dan)|daling|daalt|dalen|gedaald|krimp|krimpt|krimpen|gekrompen|afname|afgenomen|terug|terugloop|lager|omlaag|kwijt|verlies|verliezen)(?: |$)/;
const MORE =
  /(?:^| )(?:meer(?! dan)|groei|groeit|groeien|gegroeid|stijging|stijgt|gestegen|toename|hoger|erbij|omhoog)(?: |$)/;
/** Words that may stand around a bare number ('ongeveer 20') without making it an amount of something else. */
const BARE =
  /^(?:(?:ik|denk|wij|we|het|is|dat|zijn|er|ongeveer|circa|ca|ruim|bijna|zo|n|rond|de|een|of|stuk|per|jaar|jaarlijks|elk|in|totaal|tot|en|tussen|a|want|nou|uh)(?: |$))*$/;

/**
 * Reads a percentage; the value is in percent ('een kwart' is 25). `detail.per` is 'jaar' or 'totaal' when that was said, with
 * `detail.years` or `detail.until`; `detail.direction` is 'minder' or 'meer'. What is computed ('van 450 naar 380') or taken
 * from a number without a percent sign and beside other words is only a candidate.
 */
export function readPercentage(text: string): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const measures = readMeasures(text);
  const normal = normalise(text);
  const spoken = measures.filter(isPercentage);
  const told = spoken.length > 0;
  const candidates = distinctAnswers(
    told
      ? spoken.flatMap((measure) => spokenAnswers(measure, normal, spoken.length > 1))
      : impliedAnswers(measures, normal),
  );
  const [only] = candidates;
  const from = told ? spoken : measures.slice(0, 1);
  const clear = only && from.length > 0 && from.every((measure) => isClear(measure, only, told));
  if (only && clear && candidates.length === 1 && !text.includes('?')) return { kind: 'value', answer: only };
  return { kind: 'unclear', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

function isPercentage(measure: Measure): boolean {
  const parts = measure.kind === 'one' ? [measure.quantity] : [measure.from, measure.to];
  return parts.every(({ unit, share }) => unit === 'percent' || (share && unit === undefined));
}

function isClear(measure: Measure, { value, detail }: Answer, spoken: boolean): boolean {
  if (measure.kind === 'change' || Math.abs(Number(value)) > 100 || detail?.bound || detail?.computed) return false;
  const parts = measure.kind === 'one' ? [measure.quantity] : [measure.from, measure.to];
  if (parts.some(({ doubtful }) => doubtful)) return false;
  return spoken || isBare(measure);
}

/** '20' or 'ongeveer 20 per jaar', but not '20 leerlingen' or '20 minder'. */
function isBare(measure: Measure): boolean {
  const [first, last] = measure.kind === 'one' ? [measure.quantity, measure.quantity] : [measure.from, measure.to];
  const around = [first.before, last.after].map((words) =>
    words
      .replace(/[^a-z ]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
  return !first.aside && first.readings.length === 1 && around.every((words) => BARE.test(words));
}

function spokenAnswers(measure: Measure, normal: string, several: boolean): Answer[] {
  if (measure.kind === 'one') {
    const { quantity } = measure;
    const around = several ? `${quantity.before} ${quantity.after}` : normal;
    return quantity.readings.map((reading) => answerOf(percentOf(quantity, reading), quantity, around));
  }
  const [from, to] = [measure.from, measure.to].map((part) => percentOf(part, part.readings[0] ?? 0));
  if (from === undefined || to === undefined) return [];
  if (measure.kind === 'change') return [answerOf(to, measure.to, ''), answerOf(from, measure.from, '')];
  return from < to ? [rangeAnswer(from, to, normal)] : [];
}

/** What follows from numbers that are no percentages: the size of a change, a part of a whole, or a bare number. */
function impliedAnswers(measures: readonly Measure[], normal: string): Answer[] {
  const [first, second] = measures;
  if (first?.kind === 'change') return computed(first.from, first.to, ([from, to]) => ((to - from) / from) * 100);
  if (first?.kind === 'range' && measures.length === 1) {
    const [from = 0, to = 0] = [first.from.readings[0], first.to.readings[0]];
    return first.from.unit || from >= to ? [] : [rangeAnswer(from, to, normal)];
  }
  if (first?.kind !== 'one' || first.quantity.unit)
    return /\b(?:gehalveerd|halvering|halveert|halveren)\b/.test(normal) ? [halved()] : [];
  if (second?.kind === 'one' && /(?:^| )van (?:de|onze)$/.test(second.quantity.before))
    return computed(first.quantity, second.quantity, ([part, whole]) => (part / whole) * 100, false);
  const others = measures.slice(1).some((measure) => measure.kind !== 'one' || measure.quantity.unit !== 'years');
  const possible =
    isBare(first) || first.quantity.readings.length > 1 || /^(?:minder|meer)(?: |$)/.test(first.quantity.after);
  return others || !possible
    ? []
    : first.quantity.readings.flatMap((value) => bareAnswers(value, first.quantity, normal));
}

/** '0,2' may be 0,2% or a fifth. */
function bareAnswers(value: number, quantity: Quantity, normal: string): Answer[] {
  if (Math.abs(value) > 100 || quantity.aside) return [];
  const values = value > 0 && value < 1 ? [value, value * 100] : [value];
  return values.map((percent) => answerOf(percent, quantity, normal));
}

function halved(): Answer {
  return { value: 50, shown: '50%', detail: { direction: 'minder', computed: true } };
}

function computed(
  first: Quantity,
  second: Quantity,
  size: (pair: [number, number]) => number,
  change = true,
): Answer[] {
  const [a = 0, b = 0] = [first.readings[0], second.readings[0]];
  const percent = oneDecimal(size([a, b]));
  if (!Number.isFinite(percent) || Math.abs(percent) > 1000) return [];
  const direction = percent < 0 ? 'minder' : 'meer';
  return [
    {
      value: percent,
      shown: `${showNumber(percent)}%`,
      detail: { from: a, to: b, ...(change && { direction }), computed: true },
    },
  ];
}

function percentOf({ unit, share }: Quantity, reading: number): number {
  return share && unit !== 'percent' ? oneDecimal(reading * 100) : reading;
}

function rangeAnswer(from: number, to: number, around: string): Answer {
  const { detail, suffix } = circumstances(around, false);
  return {
    value: oneDecimal((from + to) / 2),
    shown: `${showNumber(from)} tot ${showNumber(to)}%${suffix}`,
    detail: { ...detail, from, to },
  };
}

function answerOf(value: number, { about, bound }: Quantity, around: string): Answer {
  const { detail, suffix } = circumstances(around, value < 0);
  const word = about ?? bound;
  const all = { ...detail, ...(about ? { about } : bound ? { bound } : {}) };
  return {
    value,
    shown: `${word ? `${word} ` : ''}${showNumber(value)}%${suffix}`,
    ...(Object.keys(all).length > 0 && { detail: all }),
  };
}

/** Per year or in all, over which period, more or less. */
function circumstances(around: string, negative: boolean): { detail: Record<string, string | number>; suffix: string } {
  const [less, more] = [negative || LESS.test(around), MORE.test(around)];
  const direction = less === more ? undefined : less ? 'minder' : 'meer';
  const way = direction && !negative ? ` ${direction}` : '';
  const { detail, words } = periodIn(around);
  return { detail: { ...(direction && { direction }), ...detail }, suffix: `${way}${words}` };
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
