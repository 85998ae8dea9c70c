import type { RouteWish } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

const LONGEST = 200;
/** A story may begin or end with it. */
const LONGEST_STORY = 2000;
const WITHOUT =
  /^(?:liever )?(?:zonder|geen|niet) (?:de |mijn |die |deze )?(?:routekaart|verkenning)(?: mee(?:sturen)?)?(?: graag| aub)?$|^(?:stuur )?(?:de |mijn )?routekaart niet mee(?:sturen)?$/;
const WITH =
  /^(?:toch )?(?:met|wel) (?:de |mijn )?(?:routekaart|verkenning)(?: mee(?:sturen)?)?(?: graag| aub)?$|^(?:stuur )?(?:de |mijn )?(?:routekaart|verkenning) (?:mag )?(?:toch )?wel(?: mee(?:sturen)?)?$/;
/** The same beside an answer to something else. */
const BESIDE_WITHOUT =
  /(?:^|[\s,;.]+)(?:en |maar |dan |graag |wel |liever )*(?:zonder|geen) (?:de |mijn |die |deze )?(?:routekaart|verkenning)(?: (?:mee(?:sturen)?|graag|aub))*(?![\p{L}])|(?:^|[\s,;.]+)(?:en |maar |stuur )*(?:de |mijn |die )?(?:routekaart|verkenning) (?:liever |graag |hoeft |mag )*niet(?: mee)?(?: graag)?(?![\p{L}])/iu;
const BESIDE_WITH =
  /(?:^|[\s,;.]+)(?:en |maar )*(?:de |mijn |die )(?:routekaart|verkenning) (?:mag )?(?:toch )?wel(?: mee)?(?: graag)?(?![\p{L}])/iu;
const WHAT_IF =
  /^(?:en |maar )?(?:wat (?:gebeurt er |verandert er |is het )?als|hoe (?:zit|is|wordt|ziet) (?:het|dat) (?:er )?(?:dan )?(?:uit )?als|stel(?: je voor)?(?: dat)?|als|bij|met|vergelijk(?: (?:het|dit))? met)(?: nu)? (.+)$/i;
/** Words around the value of a what-if that are no part of it. */
const AROUND =
  /(?:^|\s)(?:het|dat|dit|er|wij|we|u|de daling|de krimp|de verwachting|eens|dan|toch|wordt|worden|werd|is|zijn|was|zou|zouden|hebben|heeft|komen?|verliezen|krimpen|krimpt|daalt|dalen)(?=\s|$)/gi;
const WHY = /^\s*(?:en |maar )?(?:waarom|hoezo|waarvoor)\b(.*)$/is;
/** The name of a line between quotes may hold a comma; all else ends at the first mark. */
const QUOTED = /^[^'"‘“„]*['"‘“„](.+?)['"’”](?![\p{L}\d])(.*)$/su;
const UNTIL_MARK = /^([^?!.,;:]*)[?!.,;:]*(.*)$/s;
const DONE =
  /\b(?:heb|hebben|is|zijn|doe|doen|deed|deden|kregen|kreeg)\b.*\b(?:al|allang|gedaan|geregeld|klaar|gehad|achter de rug)\b/;
const NO_SUBJECT =
  /\b(?:staat|staan|dit|dat|deze|die|er|op|mijn|de|het|een|onze|past|passen|noemt|noem|adviseert|krijg|krijgen|zie|zien|ik|u|wij|we|je|regel|regels|routekaart|stappen|hier|eigenlijk|precies|bij|ons|mij|als)\b/g;
const MOST_WORDS = 16;
const START =
  /^(?:(?:ik|wij|we) (?:wil|willen|wilt)(?: graag)? |graag |mag ik |kunnen we |kunt u |help (?:me|mij|ons) (?:met )?)?(?:een )?(?:(?:mijn|onze|de) situatie (?:te )?verkennen|(?:start |begin )?(?:met )?(?:de |een )?verkenning(?: (?:doen|starten|beginnen|maken))?|verken (?:mijn|onze) situatie|(?:maak |maken )?(?:mij |me |ons )?(?:een |mijn |onze )?routekaart(?: (?:maken|voor (?:ons|mijn|het) (?:bestuur)?))?|situatie verkennen)$/;

/** What a user wants with his routekaart: why a line stands there (`about` may be empty), what if, or not to send it along. */
export function readRouteWish(text: string): RouteWish | null {
  if (text.length > LONGEST) return null;
  const normal = normalise(text);
  if (WITHOUT.test(normal)) return { kind: 'without' };
  if (WITH.test(normal)) return { kind: 'with' };
  const why = WHY.exec(text);
  if (why) return readWhy(why[1] ?? '');
  const supposed = WHAT_IF.exec(text.trim().replace(/[?.!]+$/, ''))?.[1];
  if (supposed === undefined) return null;
  const value = supposed.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  return value === '' ? null : { kind: 'what-if', value };
}

/** What an answer says beside itself about the verkenning going along ('ja, maar zonder routekaart'), and the rest of it. */
export function readTravelWish(text: string): { readonly kind: 'with' | 'without'; readonly rest: string } | null {
  if (text.length > LONGEST_STORY) return null;
  for (const [kind, pattern] of [
    ['without', BESIDE_WITHOUT],
    ['with', BESIDE_WITH],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return { kind, rest: textAround(text.slice(0, match.index), text.slice(match.index + match[0].length)) };
  }
  return null;
}

function textAround(before: string, after: string): string {
  const end = after.replace(/^[\s,;.]+/, '').trimEnd();
  return end === '' ? before.replace(/[\s,;.]+$/, '').trimStart() : `${before} ${end}`.trimStart();
}

/** Whether a message asks for the verkenning itself: whole messages only. */
export function wantsVerkenning(text: string): boolean {
  return text.length <= LONGEST && START.test(normalise(text));
}

/** Whether a story begins with that wish: 'ik wil mijn situatie verkennen, wij zijn …'. What asks something is a question. */
export function beginsWithVerkenning(text: string): boolean {
  if (text.length > LONGEST_STORY || text.includes('?')) return false;
  const [head = '', ...rest] = text.split(/[.,;:!\n]/);
  return rest.join(' ').trim() !== '' && head.trim().includes(' ') && wantsVerkenning(head);
}

/** 'Waarom stap 2? Wij hebben maar 140 leerlingen': which line, and what is said after it. */
function readWhy(said: string): RouteWish | null {
  const [, about = '', rest = ''] = QUOTED.exec(said) ?? UNTIL_MARK.exec(said) ?? [];
  const subject = normalise(about);
  if (subject.split(' ').length > MOST_WORDS) return null;
  return { kind: 'why', about: subjectOf(subject), rest: rest.trim(), done: DONE.test(normalise(rest)) };
}

function subjectOf(words: string): string {
  return words.replace(NO_SUBJECT, ' ').replace(/\s+/g, ' ').trim();
}
