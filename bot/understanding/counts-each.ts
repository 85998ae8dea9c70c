import { normalise } from './normalise.ts';

const EACH =
  /\b(?:(?:elk|elke|ieder|iedere)\b(?! (?:school)?jaar)|per (?:school|locatie|vestiging)\b|gemiddeld\b|(?:alleen|enkel)(?: voor| op| van)? (?:onze|deze|mijn) (?:locatie|vestiging)\b|(?:onze|deze|mijn) (?:locatie|vestiging) (?:heeft|telt|is|\d+)\b)/;

/** Whether a number is told of each one ('elk 400 leerlingen', 'gemiddeld 400 per school'), or of one of them ('onze locatie heeft er 140'), so that it is not the number of all. */
export function countsEach(text: string): boolean {
  return EACH.test(normalise(text));
}
