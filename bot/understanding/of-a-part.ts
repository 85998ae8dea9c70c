import { normalise } from './normalise.ts';

const PROFILE =
  'techniek|technisch|profiel(?:en)?|pie|bwi|mvi|mobiliteit|zorg en welzijn|zw|hbr|groen|bovenbouw|onderbouw|mavo|klas|klassen|leerjaar|brugklas';
const SITE = 'locatie|vestiging|nevenvestiging|dependance|lesplaats';
/** 'Lln PIE en BWI', 'leerlingen op de locatie'. */
const AFTER = new RegExp(
  `^(?:leerlingen|leerling|lln)? ?(?:(?:in|op|bij|van|voor|nu|nog|alleen) )*(?:(?:de|het|ons|onze|een|die|dat|deze) )?(?:(?:${PROFILE})\\b|(?<=\\b(?:de|onze|een|die|deze) )(?:${SITE})\\b)`,
);
/** 'Techniek heeft nog 22', 'op de mavo 140'. */
const BEFORE = new RegExp(
  `\\b(?:(?:pie|bwi|techniek|bovenbouw|onderbouw)|(?:op|in|bij|van|voor) (?:(?:de|het|ons|onze|een) )?(?:${PROFILE})|(?:op|in|bij|van) (?:de|onze|die|deze) (?:${SITE}))(?: \\w+){0,4}$`,
);
/** '22 was alleen techniek', '5.200 was van de drie besturen'. */
const SAID = /^(?:leerlingen |leerling |lln )?(?:was|is|waren|zijn|geldt|gold) (?:alleen|slechts|enkel)\b/;
const SAID_OF = /^(?:leerlingen |lln )?(?:was|is|waren|zijn|geldt|gold) (?:van|voor)\b/;
const BOARDS = /\b(?:(?:[2-9]|\d\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|meer|meerdere|alle|beide) besturen)\b/;
/** 'Mavo, havo en vwo' is all that the board has. */
const BROAD = /\bmavo (?:en )?(?:havo|vwo|vmbo)\b/;
const TOGETHER = /\b(?:samen|gezamenlijk|in totaal|totaal|opgeteld)\b/;

/**
 * Whether a number of pupils is not that of the whole board: it counts a profile, a class or a site ('22 lln PIE'), or
 * several boards together. `before` and `after` are the words around the number, in normal form; `text` is the message.
 */
export function isOfAPart(
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  const normal = normalise(text);
  const boards =
    BOARDS.test(normal) && (TOGETHER.test(before) || SAID_OF.test(after) || /^\w* ?(?:samen|in totaal)\b/.test(after));
  const counted = BROAD.test(normal) ? after.replace(/\bmavo\b/, '') : after;
  return boards || AFTER.test(counted) || SAID.test(after) || BEFORE.test(before);
}
