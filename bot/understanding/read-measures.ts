import { findQuantities, type Quantities, type Quantity } from './find-quantities.ts';

/** What a text says of an amount: one number, a range, or a change from one number to another. */
export type Measure =
  | { readonly kind: 'one'; readonly quantity: Quantity }
  | { readonly kind: 'range'; readonly from: Quantity; readonly to: Quantity }
  | { readonly kind: 'change'; readonly from: Quantity; readonly to: Quantity };

const TO =
  /^(?:- )?(?:a|tot|tot en met|tot aan|t \/ m|t m|-)(?: (?:wel|de|zo n|ongeveer|circa|ca|max|maximaal|hooguit))*$/;
const AND = /^(?:[a-z]+ )?en(?: (?:de|zo n|ongeveer|circa|pakweg))*$/;
const TOWARDS =
  /(?:^| )naar(?: (?:de|nu|zo n|ongeveer|circa|nog|bijna|ruim|straks|slechts|maar|dan|denk|ik|schat|gok|misschien|pakweg|rond|iets|van))*$/;
const AT_MOST_BETWEEN = 8;

/**
 * The amounts of a text, paired where they belong together: 'tussen 900 en 1100', '900 à 1000', 'van 450 naar 380'.
 * Years, classes and the like are left out when anything else is there; 'niet 300 maar 250' leaves 250.
 */
export function readMeasures(text: string): Measure[] {
  const quantities = findQuantities(text);
  const main = quantities.list.filter(({ aside }) => !aside);
  const list = main.length > 0 ? main : quantities.list;
  const measures: Measure[] = [];
  for (let index = 0; index < list.length; index++) {
    const [from, to] = [list[index], list[index + 1]];
    if (!from || isDenied(from)) continue;
    const kind = to && pairing(quantities, from, to);
    if (to && kind) index += 1;
    measures.push(to && kind ? pairOf(kind, from, to) : { kind: 'one', quantity: from });
  }
  return measures;
}

/** '10 tot 15 procent': both are percentages. The 'tot' between them is no border of the second. */
function pairOf(kind: 'range' | 'change', from: Quantity, to: Quantity): Measure {
  const { bound: _bound, ...end } = to;
  return { kind, from: from.unit || !to.unit ? from : { ...from, unit: to.unit }, to: end };
}

function isDenied({ before, after }: Quantity): boolean {
  return /(?:^| )(?:niet|geen)$/.test(before) && /(?:^| )maar(?: |$)/.test(after);
}

function pairing({ tokens }: Quantities, from: Quantity, to: Quantity): 'range' | 'change' | undefined {
  if (to.start - from.end > AT_MOST_BETWEEN || from.readings.length === 0 || to.readings.length === 0) return undefined;
  const between = tokens
    .slice(from.end, to.start)
    .filter(({ text }) => !/^['’]$/.test(text))
    .map(({ text }) => text)
    .join(' ');
  const falls = (to.readings[0] ?? 0) < (from.readings[0] ?? 0);
  if (TOWARDS.test(between) && !/[.;:]/.test(between)) return 'change';
  if (/(?:^| )van$/.test(from.before) && /(?:^| )tot$/.test(between) && falls) return 'change';
  if (/(?:^| )tussen(?: |$)/.test(from.before) && AND.test(between)) return 'range';
  return TO.test(between) ? 'range' : undefined;
}
