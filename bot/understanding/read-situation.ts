import type { Answer, Reading } from '../../dialogs/dialog.ts';
import type { ToldSituation } from '../contracts/understanding.ts';
import { findQuantities } from './find-quantities.ts';
import { normalise } from './normalise.ts';
import { isOfAPart } from './of-a-part.ts';
import { readCounts } from './read-counts.ts';
import { readDecline } from './read-decline.ts';
import {
  concernWords,
  identityWords,
  ONE_SCHOOL,
  obstacleWords,
  phaseWords,
  schoolTypeWords,
} from './situation-words.ts';

const LONGEST = 2000;
const OURS = /\b(?:wij|we|ons|onze|ik|mijn|bij ons)\b/;
const AGAINST =
  /\b(?:tegen|niet|geen|dwars|twijfelt?|twijfels|bezwaar|bezwaren|blokkeert|weigert|moeilijk|lastig|bang|zorgen|ongerust|boos|onrust)\b/;
/**
 * Reads what a message tells about the situation of a board: where, how large, how much fewer, where it hurts, what
 * stands in the way. Null when it tells too little to be one; a question that names one thing is a question.
 */
export function readSituation(text: string, readRegion: (text: string) => Reading): ToldSituation | null {
  const story = text.slice(0, LONGEST);
  const normal = normalise(story);
  const clauses = story.split(/[.;,!?\n]|\b(?:en|maar)\b/).map(normalise);
  const found: ToldSituation = {
    answers: { ...regionIn(story, readRegion), ...oneSchoolIn(normal), ...figuresIn(story) },
    concerns: idsIn(concernWords, normal),
    obstacles: idsIn(obstacleWords, normal).filter((id) => standsInTheWay(id, clauses)),
    schoolTypes: idsIn(schoolTypeWords, normal),
    ...only('phase', idsIn(phaseWords, normal)),
    ...only('identity', identityIn(normal)),
  };
  if (!tellsEnough(found, text, OURS.test(normal))) return null;
  const asks = askingPart(story, found);
  return { ...found, ...(asks && { asks }) };
}

/**
 * A question with a place in it is a question; with a board's own figures in it, it is a story too. Who does not say 'wij' or 'onze'
 * tells a story only by figures of his own.
 */
function tellsEnough(found: Omit<ToldSituation, 'asks'>, text: string, ours: boolean): boolean {
  const answered = Object.keys(found.answers);
  const others = [found.concerns.length > 0, found.obstacles.length > 0, found.identity !== undefined];
  const figures = answered.filter((id) => id !== 'regio').length;
  const enough = (text.includes('?') && figures === 0) || !ours ? 3 : 2;
  if (answered.length === 0 || (!ours && figures < 2)) return false;
  return answered.length + others.filter(Boolean).length >= enough;
}

function regionIn(text: string, readRegion: (text: string) => Reading): Readonly<Record<string, Answer>> {
  const reading = readRegion(text);
  return reading.kind === 'value' ? { regio: reading.answer } : {};
}

/** Counts and the decline. A number that would be both, as in 'mag een school met 300 leerlingen verdwijnen', is the count. */
function figuresIn(text: string): Readonly<Record<string, Answer>> {
  const counts = readCounts(text);
  const { daling } = declineIn(text);
  const twice = daling?.detail?.unit === 'leerlingen' && daling.value === counts.leerlingen?.value;
  return { ...counts, ...(daling && !twice && !lostByAPart(text, daling) && { daling }) };
}

/** 'Samen 5.200 leerlingen, dat wordt minder' of several boards is no loss of the own one. */
function lostByAPart(text: string, { value, detail }: Answer): boolean {
  const { list } = findQuantities(text);
  return detail?.unit === 'leerlingen' && list.some((one) => one.readings[0] === value && isOfAPart(text, one));
}

/** A board that calls itself an eenpitter has one school. */
function oneSchoolIn(normal: string): Readonly<Record<string, Answer>> {
  return ONE_SCHOOL.test(normal) ? { scholen: { value: 1, shown: '1' } } : {};
}

/** The one clause that tells how much fewer: '20% minder in 5 jaar', 'van 1.400 naar 1.100 leerlingen'. */
function declineIn(text: string): Readonly<Record<string, Answer>> {
  const clauses = text
    .split(/[;!?\n]|[.,](?!\d)|\bmaar\b/)
    .filter((clause) => /\d|\b(?:kwart|helft|derde|procent)\b/.test(clause));
  const read = clauses.flatMap((clause) => {
    const told =
      /%|procent|kwart|helft|derde|minder|naar|krimp|daal|daling|verlie[sz]|terugloop|kwijt|weg\b|\baf\b/i.test(clause);
    const reading = told ? readDecline(clause) : null;
    return reading?.kind === 'value' ? [reading.answer] : [];
  });
  const [only, ...others] = read;
  return only && others.length === 0 ? { daling: only } : {};
}

/** In the order in which the text names them: what comes first weighs most. */
function idsIn(words: Readonly<Record<string, RegExp>>, normal: string): string[] {
  const found = Object.entries(words).map(([id, pattern]) => ({ id, at: normal.search(pattern) }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

/** 'De mr is tegen' stands in the way, 'wij praten met de mr' does not. */
function standsInTheWay(id: string, clauses: readonly string[]): boolean {
  if (id !== 'mr' && id !== 'rvt') return true;
  return clauses.some((clause) => obstacleWords[id]?.test(clause) && AGAINST.test(clause));
}

function identityIn(normal: string): string[] {
  const ids = idsIn(identityWords, normal);
  return ids.length > 1 ? ['samen'] : ids;
}

function only<K extends string>(key: K, ids: readonly string[]): { readonly [P in K]?: string } {
  return ids.length === 1 ? ({ [key]: ids[0] } as { readonly [P in K]?: string }) : {};
}

/** The clause with the concern, what stands in the way or how far they are: the library is asked about that. */
function askingPart(text: string, { obstacles, concerns, phase }: ToldSituation): string | undefined {
  const wanted = [
    ...obstacles.map((id) => obstacleWords[id]),
    ...concerns.map((id) => concernWords[id]),
    ...(phase ? [phaseWords[phase]] : []),
  ];
  const clauses = text.split(/(?<=[.;!?\n])|,(?!\d)/).map((clause) => clause.trim());
  const question = clauses.findLast((clause) => clause.endsWith('?'));
  if (question) return question;
  return clauses.findLast((clause) => wanted.some((pattern) => pattern?.test(normalise(clause))));
}
