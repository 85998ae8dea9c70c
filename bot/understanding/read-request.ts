import type { RequestId } from '../contracts/library.ts';
import { normalise } from './normalise.ts';

/** A wish, as opposed to a question about the thing wished for. */
const WISH =
  /\b(?:ik|wij|we) (?:wil|willen|zou|zouden|zoek|zoeken|vraag|vragen|hebben (?:graag|behoefte)|heb (?:graag|behoefte))\b|\b(?:graag|aanvragen|aanmelden|inschakelen|inzetten|regelen|opgeven)\b|\bkan (?:iemand|er iemand|een)\b/;
/** What makes it a question about the thing after all. */
const QUESTION =
  /^(?:wat|hoe|wie|wanneer|waarom|welke?|is|zijn|bestaat|kost|mag)\b|\b(?:wat (?:doet|is|houdt|kost)|hoe werkt|weten (?:of|wat|hoe|welke?)|informatie over|uitleg over)\b/;

const requests: readonly (readonly [RequestId, RegExp])[] = [['ledenadviseur', /\bleden ?adviseurs?\b/]];

/** The request that a user asks for, or null. A question about a support offer ('wat doet een ledenadviseur') is not a request. */
export function readRequest(text: string): RequestId | null {
  const normal = normalise(text);
  if (!WISH.test(normal) || QUESTION.test(normal)) return null;
  return requests.find(([, pattern]) => pattern.test(normal))?.[0] ?? null;
}
