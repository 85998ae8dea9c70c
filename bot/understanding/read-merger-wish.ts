import type { MergerWish } from '../contracts/understanding.ts';
import { normalise, words } from './normalise.ts';

const LONGEST = 2000;
const MERGER = '(?:besturen|bestuurs|scholen)?(?:fusies?|fuseren)';
const MERGING = `(?:(?:een|de|die|deze|weer|ooit|nu|zelf|bestuurlijke|gehele|met \\w+) ){0,3}${MERGER}`;
/** 'Geen fusie' alone may be anything ('er is nog geen fusie'): somebody has to want it. */
const WANTS =
  /\b(?:wil|willen|wilt|wenst|wensen|wenselijk|gewenst|liever|toch|graag|zien|ziet|hoeft|hoeven|beslist|absoluut|vooral|voelt?|voelen|gaat|gaan|denken|moet|moeten)\b/;
const NOT = new RegExp(`\\b(?:geen|niets (?:van|voor)|niet|nooit)(?: aan| naar| voor)? ${MERGING}\\b`);
const NOT_AFTER = new RegExp(`\\b${MERGER}\\b.*\\b(?:niet|nooit)(?: (?:zitten|meer|doen|graag|aan|hebben|nodig))?$`);
const AWAY = new RegExp(
  `\\b(?:haal|haalt|laat|gooi|streep|schrap|verwijder|doe)\\b.*\\b${MERGER}\\b|\\b${MERGER}\\b.*\\b(?:weg|eraf|eruit|weglaten|van de (?:kaart|lijst|routekaart|tafel)|uitgesloten)\\b|\\b(?:wij|we|ik) (?:zijn|ben) (?:\\w+ )?tegen ${MERGING}\\b`,
);
const NO_OPTION = new RegExp(
  `\\b${MERGER}\\b.*\\b(?:geen optie|niet aan de orde|niet gewenst|niet wenselijk|niet bespreekbaar|geen bespreekbare)\\b`,
);
const BACK = new RegExp(
  `\\b${MERGER}\\b.*\\b(?:mag|mogen|kan|kunnen) (?:toch |ook |best )*(?:wel|weer|erbij|terug)\\b|\\b(?:mag|mogen|kan|kunnen)\\b.*\\b${MERGER}\\b.*\\b(?:weer|toch|terug|erbij)\\b|\\b(?:zet|doe|toon|neem)\\b.*\\b${MERGER}\\b.*\\b(?:weer|terug|erbij|bij|mee)\\b|\\btoch (?:maar )?wel ${MERGING}\\b|\\b${MERGER}\\b.*\\b(?:toch|wel) (?:wel )?een optie\\b`,
);
/** Not said as a wish: a condition, a doubt, a state of things. */
const OPEN = /\b(?:of|als|wanneer|tenzij|hoe|wat|welke?|waarom|weet|weten|nog geen|nog niet)\b/;
/** Words around it that say nothing else. */
const AROUND = new Set(
  'ik wij we ons onze mijn uw u ja nee nou dan dus hoor maar en eigenlijk wil willen wilt wens wensen liever toch graag zien geen niet nooit meer een de die deze het dat er is zijn wordt aan naar voor van op uit af weg eraf eruit weglaten kaart lijst routekaart tafel haal haalt laat gooi streep schrap verwijder zet toon neem bij mee erbij weer terug mag mogen kan kunnen wel ook best optie orde gewenst wenselijk uitgesloten hoeft hoeven gaan gaat beslist absoluut bestuurlijke fusie fusies fuseren besturenfusie besturenfusies scholenfusie scholenfusies bestuursfusie aub alstublieft alsjeblieft hier zitten nodig doen doe'.split(
    ' ',
  ),
);

/** Whether a message says that a merger is not wanted, or that it is after all; null for all else. What is asked is no wish. */
export function readMergerWish(text: string): MergerWish | null {
  if (text.length > LONGEST) return null;
  const clauses = text
    .split(/(?<=[.;,!?\n])/)
    .filter((clause) => !clause.trim().endsWith('?'))
    .map(normalise);
  const kinds = clauses.flatMap((clause) => kindOf(clause) ?? []);
  const kind = kinds.at(-1);
  return kind ? { kind, whole: words(text).every((word) => AROUND.has(word)) } : null;
}

function kindOf(clause: string): MergerWish['kind'] | null {
  if (BACK.test(clause)) return 'with';
  if (AWAY.test(clause) || NO_OPTION.test(clause)) return OPEN.test(clause) ? null : 'without';
  const short = clause.split(' ').length <= 4;
  const denied = NOT.test(clause) || NOT_AFTER.test(clause);
  return denied && !OPEN.test(clause) && (short || WANTS.test(clause)) ? 'without' : null;
}
