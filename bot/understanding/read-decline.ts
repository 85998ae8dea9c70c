import type { Answer, Reading } from '../../dialogs/dialog.ts';
import type { Quantity } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { periodIn } from './period-in.ts';
import { type Measure, readMeasures } from './read-measures.ts';
import { readNumber } from './read-number.ts';
import { readPercentage } from './read-percentage.ts';
import { showNumber } from './show-number.ts';

const LONGEST = 2000;
const PUPILS = /(?:^| )(?:leerling|leerlingen|lln|kinderen)(?: |$)/;
const MORE = /(?:^| )(?:meer|groei|groeien|erbij|stijging|toename)(?: |$)/;
/** With such a word 'meer' belongs to something else ('geen geld meer'). */
const LESS = /(?:^| )(?:minder|verlie[sz]\w*|kwijt\w*|weg|af|krimp\w*|daal\w*|dal\w*|terugloop\w*)(?: |$)/;
/** A bare number above this is no percentage. */
const LARGEST_PERCENT = 100;

/**
 * Reads what a board expects to lose: a percentage ('20% in 5 jaar'), pupils ('300 leerlingen minder', `detail.unit` is
 * 'leerlingen'), or a change ('van 1.400 naar 1.100'), which gives the percentage with `detail.from` and `detail.to`, and `detail.now` when it starts now.
 * With `now` a later year is the end of the period, and what is shown tells from which year.
 */
export function readDecline(text: string, now?: Date): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const normal = normalise(text);
  const change = readChange(text, normal, now);
  if (change) return { kind: 'value', answer: change };
  const percentage = readPercentage(text);
  if (percentage.kind === 'value') return { kind: 'value', answer: withYears(percentage.answer, now) };
  const pupils = readNumber(text, { min: 1 });
  const count = pupils.kind === 'value' && typeof pupils.answer.value === 'number' ? pupils.answer.value : 0;
  if (pupils.kind === 'value' && (PUPILS.test(normal) || count > LARGEST_PERCENT))
    return { kind: 'value', answer: withYears(ofPupils(pupils.answer, normal), now) };
  return percentage;
}

function ofPupils({ value, shown, detail }: Answer, normal: string): Answer {
  const direction = MORE.test(normal) && !LESS.test(normal) ? 'meer' : 'minder';
  const period = periodIn(normal);
  return {
    value,
    shown: `${shown} leerlingen ${direction}${period.words}`,
    detail: { ...detail, unit: 'leerlingen', direction, ...period.detail },
  };
}

function withYears(answer: Answer, now: Date | undefined): Answer {
  const years = yearsUntil(answer.detail, now, '');
  return years === '' ? answer : { ...answer, shown: `${answer.shown} (${years})` };
}

/** 'Tot 2032' is so many years from now. */
function yearsUntil(detail: Answer['detail'], now: Date | undefined, before: string): string {
  const years = typeof detail?.until === 'number' && now ? detail.until - now.getUTCFullYear() : 0;
  return years < 1 || !now ? '' : `${before}${years} jaar vanaf ${now.getUTCFullYear()}`;
}

/** Only one change, from and to each read in one way. */
function readChange(text: string, normal: string, now: Date | undefined): Answer | null {
  const changes = readMeasures(text).filter((measure) => measure.kind === 'change');
  const [change] = changes;
  if (!change || changes.length > 1) return null;
  const [from, to] = endsOf(change);
  if (from === undefined || to === undefined || from <= 0 || change.from.unit || change.to.unit) return null;
  const percent = Math.round(((from - to) / from) * 1000) / 10;
  const direction = percent < 0 ? 'meer' : 'minder';
  const { period, current } = periodOfChange(normal, now);
  const size = `${showNumber(Math.abs(percent))}% ${direction}${yearsUntil(period.detail, now, ', ')}`;
  const shown = `van ${showNumber(from)} naar ${showNumber(to)} leerlingen${period.words} (${size})`;
  const detail = { from, to, direction, ...(current && { now: from }), ...period.detail };
  return { value: Math.abs(percent), shown, detail };
}

/** 'Van 450 in 2020 naar 380 in 2030' starts at some other time than now; from last year on it is as good as now. */
function periodOfChange(normal: string, now: Date | undefined) {
  const [first, last, ...others] = (normal.match(/\b20\d\d\b/g) ?? []).map(Number);
  if (first === undefined || last === undefined) return { period: periodIn(normal), current: true };
  const year = now?.getUTCFullYear() ?? 0;
  const recent = others.length === 0 && first <= year && first >= year - 1 && last > year;
  return recent
    ? { period: { words: ` tot ${last}`, detail: { until: last } }, current: true }
    : { period: { words: '', detail: {} }, current: false };
}

function endsOf({ from, to }: Extract<Measure, { readonly from: Quantity }>): (number | undefined)[] {
  return [from, to].map(({ readings, doubtful }) => (readings.length === 1 && !doubtful ? readings[0] : undefined));
}
