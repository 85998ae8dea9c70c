import type { Choosable } from '../../dialogs/dialog.ts';
import type { Mentioned } from '../contracts/understanding.ts';
import { type NamePart, nameParts } from './name-parts.ts';
import { normalise, words } from './normalise.ts';

/** A longer message is a story of its own. */
const MOST_WORDS = 60;
const ASKS =
  /^(?:wat|hoe|wie|waar|waarom|wanneer|welke?|is|zijn|kan|kun|kunnen|mag|mogen|moet|moeten|bestaat|heeft|geldt|vertel)\b|\b(?:weten (?:hoe|wat|of|wie|wanneer|waarom)|leg uit|meer over)\b/;
/** A sentence ends at such a sign, not at the comma or point of a number; 'maar' and 'want' begin another one. */
const SENTENCES = /[;!?\n()]|[.,:](?!\d)|(?<!niet alleen .{0,40})(?<=\s)(?:maar|want|omdat)(?=\s)/i;
/** Where an option is named (#): it is not meant, or no longer. */
const DENIED = [
  /\b(?:niet|geen) (?:(?:zozeer|zo zeer|om|over|met|van|aan|de|het|een|die|onze|ons|meer) )*#/,
  /\bgeen (?:echte? |grote? )?(?:zorg|zorgen|probleem|problemen|punt|kwestie|last|rol|obstakel|hindernis|knelpunt|partner)\b/,
  /\bniet (?:echt |zozeer |meer )?(?:in de weg|dwars|het probleem|het knelpunt|aan de orde|van toepassing|erbij|er bij)\b/,
  /\b(?:speelt|spelen|knelt|knellen|hoort|horen|telt|geldt|hoeft|hoeven|doet|doen) (?:(?:er|hier|daar|nu|bij ons) )*niet\b/,
  /#(?: (?:is|zijn|was|waren))?(?: (?:er|hier|juist|dus|toch|nu|ook|bij ons))* niet(?: (?:hoor|meer|bij|nodig))*$/,
  /# (?:(?:moet|moeten|mag|mogen|kan|kunnen|gaat) )?(?:(?:er|dan|ook|maar|weer|toch|nu) )*(?:eraf|eruit|af|uit|weg|vervallen|vervalt|schrappen|verwijderen)\b/,
  /\b(?:zonder|behalve|minus|haal|laat|streep|gooi|verwijder|schrap|wis) (?:(?:de|het|die|onze|maar|dan|ook) )*#/,
];
/** Beside such a word 'niet' tells what goes wrong: 'de mr wil niet', 'niet te betalen'. */
const LACKS =
  /\b(?:wil|willen|wilt|mag|durf\w*|mee|meewerken|vertrouw\w*|akkoord|eens|enthousiast|genoeg|voldoende|krijgen|vinden|betalen|houden|vullen|te|kan|kunnen|lukt|goed|open|rond|alleen|weten|weet)\b/;
const NEGATION = /\b(?:niet|geen|nooit|niets|niks)\b/;
const ADDS = /\b(?:ook|erbij|er bij|bijkomen|bovendien|daarnaast|nog|vergat|vergeten|toevoegen|voeg)\b/;
/** Words around what is named that name nothing themselves. */
const AROUND = new Set(
  'ik wij we ons onze mij mijn het de een dat die deze er en ook of met van over op in om te aan bij voor als door ja nee iets wat vooral met name namelijk eigenlijk misschien wel nog al erg heel veel vaak zowel dus maar zeker denk vind zit zitten is zijn wordt worden knelt gaat gaan kies kiezen noem noemen hebben heeft samen andere beide allebei bieden biedt aanbieden willen wil graag soort dingen zaken zoals nu straks samenwerken werken buurt regio omgeving streek toch erbij tm tot niet geen zonder haal weg eraf eruit af uit moet moeten hoor meer alleen speelt spelen staat staan voeg toe toevoegen verwijder verwijderen schrap schrappen laat streep gooi wis'.split(
    ' ',
  ),
);

/**
 * The options of which a text names the label or another word ('de gebouwen, en iets met geld'), in the order of the text, sentence by
 * sentence. `denied`: those that it says are not meant, or no longer ('de mr niet', 'haal geld weg'); `whole` when it holds nothing
 * else; `adds` when they come beside others ('geld ook'). Null when it names none, or asks something.
 */
export function chooseMentioned(text: string, options: readonly Choosable[]): Mentioned | null {
  const normal = normalise(text);
  if (words(text).length > MOST_WORDS || asks(text) || ASKS.test(normal)) return null;
  const chosen = new Set<Choosable>();
  const denied = new Set<Choosable>();
  const others: string[] = [];
  for (const part of text.split(SENTENCES).flatMap((sentence) => statements(nameParts(sentence, options)))) {
    const named = part.flatMap((one) => (typeof one === 'string' ? [] : one));
    const side = sideOf(part);
    for (const option of named) (side === 'denied' ? denied : chosen).add(option);
    if (side === 'unsure') for (const option of named) chosen.delete(option);
    others.push(...part.filter((one) => typeof one === 'string'), ...(side === 'unsure' ? ['?'] : []));
    if (side === 'chosen') for (const option of named) denied.delete(option);
  }
  if (chosen.size + denied.size === 0) return null;
  return {
    options: [...chosen].filter((option) => !denied.has(option)),
    denied: [...denied],
    whole: others.every((word) => AROUND.has(word)),
    adds: ADDS.test(normal),
  };
}

/** A question mark in brackets is doubt about a word. */
function asks(text: string): boolean {
  return text.replace(/\([^()]{0,80}\)/g, '').includes('?');
}

/** 'De mr niet en geld wel' says two things; 'niet de mr en de rvt' one. */
function statements(parts: readonly NamePart[]): readonly (readonly NamePart[])[] {
  for (const [at, part] of parts.entries()) {
    if (part !== 'en' && part !== 'wel') continue;
    const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
    const says = (side: readonly NamePart[]) => side.some((one) => typeof one === 'string' && !AROUND.has(one));
    const apart = /\b(?:niet|geen|wel)\b/.test(shapeOf(before)) && (says(after) || / niet$/.test(shapeOf(before)));
    if (apart && before.some((one) => typeof one !== 'string')) return [before, ...statements(after)];
  }
  return [parts];
}

function shapeOf(parts: readonly NamePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '#')).join(' ');
}

function sideOf(parts: readonly NamePart[]): 'chosen' | 'denied' | 'unsure' {
  const shape = shapeOf(parts).replace(/\bniet (?:alleen|enkel|slechts)\b/g, '');
  if (DENIED.some((pattern) => pattern.test(shape))) return 'denied';
  return NEGATION.test(shape) && !LACKS.test(shape) ? 'unsure' : 'chosen';
}
