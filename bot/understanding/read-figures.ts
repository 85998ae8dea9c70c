import type { Answer } from '../../dialogs/dialog.ts';
import type { ToldFigures } from '../contracts/understanding.ts';
import { countsEach } from './counts-each.ts';
import { type Quantity, findQuantities } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { isOfAPart } from './of-a-part.ts';
import { periodIn } from './period-in.ts';
import { readCounts } from './read-counts.ts';
import { readDecline } from './read-decline.ts';
import { readNumeral } from './read-numeral.ts';
import { showNumber } from './show-number.ts';
import { withoutDenied } from './without-denied.ts';

const LONGEST = 2000;
const CLAUSES = /[;!?\n]|[.,](?!\d)|\s(?:maar|dus|en)\s/i;
const SHARE = /%|\bprocent\b|\bkwart\b|\bhelft\b|\bderde\b/i;
const LOST =
  /\b(?:daling|daalt|dalen|krimp\w*|afname|minder(?! dan)|verlie[sz]\w*|kwijt\w*|terugloop|scheelt|meer(?! dan)|groei\w*|erbij|eraf)\b/;
const LATER =
  /\b(?:straks|later|naar|overhouden|overblijven|blijven over|dan nog|over (?:\d+|een paar|enkele|[a-z]+) jaar|in de toekomst)\b/;
/** 'Krimpen naar 3.650' is how many will be left. */
const TOWARDS = /\bnaar (?:ongeveer |circa |zo n )?\d/;
const PUPILS = /\b(?:leerlingen|leerling|lln|leerlingenaantal|kinderen)\b/;
const YEAR = /\b(20\d\d)\b/g;
const UNKNOWN =
  /\b(?:weten? (?:[a-z]+ ){1,5}niet$|weet (?:[a-z]+ ){1,5}niet$|(?:weet|weten)(?: (?:ik|we|wij))?(?: (?:het|dat))?(?: nog)? niet|geen idee|onbekend)\b(?! (?:precies|exact|zeker))/;
const ESTIMATE = /\b(?:ongeveer|zo n|denk|schat|gok|circa|ca|rond|iets van|een stuk of|pakweg|misschien)\b/;
const KNOWN_NOUNS = [
  ['scholen', /\b(?:scholen|school)\b/],
  ['vestigingen', /\b(?:locaties|locatie|vestigingen|vestiging)\b/],
  ['leerlingen', PUPILS],
] as const;
const DELTA =
  /\b(\d{1,3}|een|twee|drie|vier|vijf) (?:vo )?(school|scholen|locaties?|vestiging(?:en)?) (?:(?:er )?(minder|eraf|weg|dicht|sluiten|meer|erbij))\b/;
/** From so many on, a bare number may be pupils. */
const MANY = 100;

/**
 * Reads the figures of a board in a text: how many schools, sites and pupils now, and how much fewer. What is counted at a later time
 * ('in 2032', 'straks') is the `target`; 'geen idee' beside a noun is `unknown`; '1 school minder' a `change`. What is denied
 * ('niet 950') does not count.
 */
export function readFigures(text: string, now: Date): ToldFigures {
  if (text.length > LONGEST) return { answers: {}, changes: {}, unknown: [], estimate: false };
  const meant = withoutDenied(text);
  const changes = changesIn(meant);
  const rest = meant.replace(new RegExp(DELTA, 'gi'), ' ');
  const { leerlingen: _pupils, ...counts } = readCounts(rest);
  const decline = declineIn(rest, now);
  const pupils = decline?.detail?.unit === undefined && decline?.detail?.from !== undefined ? {} : pupilsIn(rest, now);
  const from = decline?.detail?.now;
  const { per: _per, ...period } = periodIn(normalise(meant)).detail;
  return {
    answers: {
      ...nounFirst(rest),
      ...counts,
      ...pupils.answers,
      ...(typeof from === 'number' && { leerlingen: { value: from, shown: showNumber(from) } }),
      ...(decline && { daling: decline }),
    },
    ...(pupils.target && !decline && { target: pupils.target }),
    changes,
    ...(Object.keys(period).length > 0 && { period }),
    unknown: unknownIn(text),
    estimate: ESTIMATE.test(normalise(text)),
  };
}

/** The decline as it stands in one clause, or in the whole as a change from one number to another. */
function declineIn(text: string, now: Date): Answer | undefined {
  const whole = readDecline(text, now);
  if (whole.kind === 'value' && whole.answer.detail?.from !== undefined && whole.answer.detail.to !== undefined)
    return whole.answer;
  const told = text.split(CLAUSES).flatMap((clause) => {
    const normal = normalise(clause);
    if (TOWARDS.test(normal)) return [];
    if (!SHARE.test(clause) && !(LOST.test(normal) && mainOf(clause).length > 0)) return [];
    const reading = readDecline(clause, now);
    return reading.kind === 'value' ? [reading.answer] : [];
  });
  return told.length === 1 ? told[0] : undefined;
}

function pupilsIn(
  text: string,
  now: Date,
): Pick<ToldFigures, 'target'> & { readonly answers?: Record<string, Answer> } {
  if (countsEach(text)) return {};
  const clauses = text.split(CLAUSES).filter((clause) => isOfPupils(normalise(clause), clause, text));
  const [clause, ...others] = clauses;
  if (clause === undefined || others.length > 0) return {};
  const normal = normalise(clause);
  const [quantity, ...more] = mainOf(clause).filter((one) => !isOfAPart(text, one));
  const value = quantity?.readings[0];
  if (value === undefined || more.length > 0 || quantity?.readings.length !== 1 || quantity.bound) return {};
  if ((LOST.test(normal) && !TOWARDS.test(normal)) || SHARE.test(clause)) return {};
  const years = [...text.matchAll(YEAR)].map(([year]) => Number(year)).filter((year) => year !== value);
  const later = years.some((year) => year > now.getUTCFullYear()) || LATER.test(normal);
  if (later) return { target: { pupils: value, plain: LATER.test(normal), ...periodIn(normalise(text)) } };
  const about = quantity.about;
  const shown = about ? `${about} ${showNumber(value)}` : showNumber(value);
  return { answers: { leerlingen: { value, shown, ...(about && { detail: { about } }) } } };
}

function isOfPupils(normal: string, clause: string, text: string): boolean {
  const amounts = mainOf(clause).filter((quantity) => !isOfAPart(text, quantity));
  if (amounts.length === 0 || SHARE.test(clause)) return false;
  const other = /\b(?:scholen|school|locaties?|vestiging(?:en)?)\b/.test(normal);
  return PUPILS.test(normal) || (!other && (amounts[0]?.readings[0] ?? 0) > MANY);
}

const mainOf = (clause: string): Quantity[] =>
  findQuantities(clause).list.filter(
    ({ aside, unit, share, readings, after }) =>
      !aside &&
      !unit &&
      !share &&
      readings.length > 0 &&
      !/^(?:vo |- )*(?:school|scholen|locatie|vestiging)/.test(after),
  );

function unknownIn(text: string): string[] {
  return text.split(/[;!?\n]|[.,](?!\d)/).flatMap((clause) => {
    const normal = normalise(clause);
    if (!UNKNOWN.test(normal)) return [];
    const nouns = KNOWN_NOUNS.flatMap(([id, noun]) => (noun.test(normal) ? [id] : []));
    return nouns.length > 0 ? nouns : ['*'];
  });
}

/** 'Het aantal locaties is 5'. */
function nounFirst(text: string): Record<string, Answer> {
  const [, noun = '', count = ''] =
    /\b(scholen|locaties|vestigingen) (?:(?:is|zijn|was|waren|moet|moeten|toch|naar|wordt) )*(\d{1,3})\b/.exec(
      normalise(text),
    ) ?? [];
  const id = noun === 'scholen' ? 'scholen' : 'vestigingen';
  return Number(count) >= 1 ? { [id]: { value: Number(count), shown: count } } : {};
}

/** '1 school minder' is -1 of 'scholen'. */
function changesIn(text: string): Record<string, number> {
  const [, size = '', noun = '', way = ''] = DELTA.exec(normalise(text)) ?? [];
  if (size === '') return {};
  const amount = size === 'een' ? 1 : (readNumeral([size])?.value ?? Number(size));
  const id = noun.startsWith('school') || noun === 'scholen' ? 'scholen' : 'vestigingen';
  return Number.isInteger(amount) ? { [id]: way === 'meer' || way === 'erbij' ? amount : -amount } : {};
}
