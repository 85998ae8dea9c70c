import type { CaseWish } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

/** A reference as people type it: with hyphens, spaces or nothing between its parts. */
const REFERENCE = /\bKW[-\s]?([0-9A-HJKMNP-TV-Z]{4})[-\s]?([0-9A-HJKMNP-TV-Z]{4})\b/i;
const CASE =
  '(?:mijn|onze|deze|die|de|het|een) (?:\\w+ )?(?:vraag|aanvraag|verzoek|intake|zaak|melding)|kw \\w{4} \\w{4}';
/** Requests that are handed in elsewhere: taking those back is a question for the library. */
const ELSEWHERE = /\b(?:fusie|subsidie|minister|ministerie|duo|inspectie|gemeente|vergunning|licentie|ontslag)\w*\b/;

const wishes: readonly (readonly [CaseWish['kind'], RegExp])[] = [
  [
    'withdraw',
    new RegExp(
      `\\btrek(?:ken|t)?\\b(?: \\w+){0,3} (?:${CASE})(?: \\w+){0,4} (?:in|terug)\\b|\\b(?:${CASE})(?: \\w+){0,6} (?:intrekken|in te trekken|ingetrokken|terugtrekken|annuleren|kan vervallen|mag weg)\\b`,
    ),
  ],
  [
    'add',
    new RegExp(
      `\\b(?:toevoegen|toe te voegen|aanvullen|aan te vullen|aanvulling|nasturen)\\b(?: \\w+){0,3} (?:aan|op|bij) (?:${CASE})|\\b(?:${CASE})(?: \\w+){0,4} (?:aanvullen|aan te vullen)\\b|\\b(?:ik|wij|we) (?:wil|willen|wilde|wilden|moet|moeten|zou|heb|hebben) (?:\\w+ )?(?:nog )?(?:iets|wat|informatie) (?:toevoegen|toe te voegen|aanvullen|aan te vullen)\\b|\\bik ben (?:nog )?iets vergeten\\b`,
    ),
  ],
  [
    'status',
    new RegExp(
      `\\b(?:hoe staat het (?:er )?(?:\\w+ )?met|wat is de (?:status|stand) van|is er al (?:iets|nieuws|iemand)(?: \\w+){0,3} (?:over|van|voor|met)|waar blijft) (?:${CASE})`,
    ),
  ],
];

/** What a user wants with a case that was handed in before: withdraw it, add to it, hear how it stands; null for all else. */
export function readCaseWish(text: string): CaseWish | null {
  const [found, first, second] = REFERENCE.exec(text) ?? [];
  const reference = found ? `KW-${first?.toUpperCase()}-${second?.toUpperCase()}` : undefined;
  const normal = normalise(text).replace(/\bkw(\w{4})(\w{4})\b/, 'kw $1 $2');
  if (normal.split(' ').length > 30 || ELSEWHERE.test(normal)) return null;
  const kind = wishes.find(([, pattern]) => pattern.test(normal))?.[0];
  // A reference alone asks how it stands.
  if (!kind) return reference && normal.split(' ').length <= 3 ? { kind: 'status', reference } : null;
  return { kind, ...(reference && { reference }) };
}
