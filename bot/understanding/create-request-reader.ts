import type { LanguageData, RequestId } from '../contracts/library.ts';
import { normalise } from './normalise.ts';

/** A wish or an order, as opposed to a question about the thing wished for. */
const WISH =
  /\b(?:ik|wij|we|ons bestuur|onze regio) (?:wil|willen|wilden|zou|zouden|zoek|zoeken|vraag|vragen|heb|hebben|dien|dienen|meld|melden|ga|gaan)\b|\b(?:wil|willen|zou|zouden) (?:ik|wij|we|ons bestuur)\b|\b(?:graag|gewenst|aanvragen|aanvraag|aanmelden|aan te vragen|inschakelen|inplannen|regelen|opgeven|indienen|starten|boeken)\b|\bkan (?:iemand|er iemand|een)\b|^(?:een|doe (?:mij|ons|toch|maar|dan)|zoek|gezocht|bel (?:mij|me|ons))\b/;
/** What makes it a question about the thing after all. */
const QUESTION =
  /\?|^(?:wat|hoe|wie|wanneer|waarom|waar|welke?|is|zijn|bestaat|kost|mag|moet|klopt|waarvoor|bij wie|met wie|hebben|krijgen)\b|\b(?:wat (?:doet|is|houdt|kost)|hoe (?:werkt|gaat|vraag|regel|pak|doe)|weten (?:of|wat|hoe|welke?|wie)|kan dat|mag dat|bestaat (?:daar|er|dat)|is dat mogelijk|informatie over|uitleg over|voorbeelden (?:van|over|met|bij|uit|in)|verschil|kosten? (?:dat|het)|vraag me af|heb je een voorbeeld)\b/;
/** A longer message tells a situation: it is read as a question. */
const MOST_WORDS = 30;

/**
 * Makes the reader of requests from the names in taal.yaml: which request a user asks for, or null. A question about a
 * support offer ('wat doet een ledenadviseur') is not a request; at doubt it is a question, whose answer has the button.
 */
export function createRequestReader({ requests }: LanguageData): (text: string) => RequestId | null {
  const names = Object.entries(requests)
    .flatMap(([id, all]) => all.map((name) => ({ id: id as RequestId, name: ` ${normalise(name)} ` })))
    .sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const cut = text.slice(0, 400);
    const normal = normalise(cut);
    if (normal.split(' ').length > MOST_WORDS || QUESTION.test(cut.includes('?') ? '?' : normal)) return null;
    if (!WISH.test(normal)) return null;
    return names.find(({ name }) => ` ${normal} `.includes(name))?.id ?? null;
  };
}
