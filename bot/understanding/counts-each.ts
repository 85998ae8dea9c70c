import { normalise } from './normalise.ts';

const EACH = /\b(?:(?:elk|elke|ieder|iedere)\b(?! (?:school)?jaar)|per (?:school|locatie|vestiging)\b|gemiddeld\b)/;

/** Whether a number is told of each one ('elk 400 leerlingen', 'gemiddeld 400 per school'), so that it is not the number of all. */
export function countsEach(text: string): boolean {
  return EACH.test(normalise(text));
}
