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
 */
export function readDecline(text: string): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const normal = normalise(text);
  const change = readChange(text, normal);
  if (change) return { kind: 'value', answer: change };
  const percentage = readPercentage(text);
  if (percentage.kind === 'value') return percentage;
  const pupils = readNumber(text, { min: 1 });
  const count = pupils.kind === 'value' && typeof pupils.answer.value === 'number' ? pupils.answer.value : 0;
  if (pupils.kind === 'value' && (PUPILS.test(normal) || count > LARGEST_PERCENT))
    return { kind: 'value', answer: ofPupils(pupils.answer, normal) };
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

/** Only one change, from and to each read in one way. */
function readChange(text: string, normal: string): Answer | null {
  const changes = readMeasures(text).filter((measure) => measure.kind === 'change');
  const [change] = changes;
  if (!change || changes.length > 1) return null;
  const [from, to] = endsOf(change);
  if (from === undefined || to === undefined || from <= 0 || change.from.unit || change.to.unit) return null;
  const percent = Math.round(((from - to) / from) * 1000) / 10;
  const direction = percent < 0 ? 'meer' : 'minder';
  // 'Van 450 in 2020 naar 380 in 2030' starts at some other time than now.
  const dated = normal.match(/\b20\d\d\b/g) ?? [];
  const period = dated.length > 1 ? { words: '', detail: {} } : periodIn(normal);
  const size = `${showNumber(Math.abs(percent))}% ${direction}`;
  const shown = `van ${showNumber(from)} naar ${showNumber(to)} leerlingen${period.words} (${size})`;
  return {
    value: Math.abs(percent),
    shown,
    detail: { from, to, direction, ...(dated.length < 2 && { now: from }), ...period.detail },
  };
}

function endsOf({ from, to }: Extract<Measure, { readonly from: Quantity }>): (number | undefined)[] {
  return [from, to].map(({ readings, doubtful }) => (readings.length === 1 && !doubtful ? readings[0] : undefined));
}
