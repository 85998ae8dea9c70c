import type { Answer, Answers } from '../dialog.ts';
import {
  concerns,
  type Decline,
  identities,
  obstacles,
  partners,
  phases,
  type Situation,
  schoolTypes,
} from './situation.ts';

/** Reads the situation from the answers of the verkenning, by step id; what was skipped stays open. 'Tot 2035' is counted from `now`. */
export function situationOf(answers: Answers, now: Date): Situation {
  const region = textOf(answers.regio);
  const decline = declineOf(answers.daling);
  const horizon = horizonOf(answers, now);
  const identity = oneOf(identities, answers.richting);
  return {
    ...(region && { region }),
    ...numberAt('schools', answers.scholen),
    ...numberAt('sites', answers.vestigingen),
    ...pupilsOf(answers),
    ...laterOf(answers),
    ...(decline && { decline }),
    ...(horizon !== undefined && { horizon }),
    ...(identity && { identity }),
    schoolTypes: allOf(schoolTypes, answers.schoolsoorten),
    concerns: allOf(concerns, answers.knelpunten),
    phase: oneOf(phases, answers.fase) ?? 'onbekend',
    partners: allOf(partners, answers.partners),
    obstacles: allOf(obstacles, answers.obstakels),
  };
}

/** Whether the answer on the decline names its period itself: '20% in 5 jaar', '20% tot 2031'. */
export function namesPeriod(answer: Answer): boolean {
  return answer.detail?.years !== undefined || answer.detail?.until !== undefined;
}

function periodWithin(answer: Answer | null | undefined, now: Date): number | undefined {
  const { years, until } = answer?.detail ?? {};
  const left = typeof until === 'number' ? until - now.getUTCFullYear() : years;
  return typeof left === 'number' && left > 0 ? left : undefined;
}

function horizonOf(answers: Answers, now: Date): number | undefined {
  return periodWithin(answers.daling, now) ?? numberAt('years', answers.termijn).years;
}

/** Who skips the number but tells of a change ('van 1.400 naar 1.100') told it there. */
function pupilsOf({ leerlingen, daling }: Answers): { readonly pupils?: number } {
  const from = daling?.detail?.unit === undefined && daling?.detail?.now;
  return leerlingen || typeof from !== 'number' ? numberAt('pupils', leerlingen) : { pupils: from };
}

/** The end of a change that begins with the number of now. */
function laterOf({ leerlingen, daling }: Answers): { readonly pupilsLater?: number } {
  const { from, to, unit } = daling?.detail ?? {};
  if (unit !== undefined || typeof to !== 'number' || daling?.detail?.now !== from) return {};
  return leerlingen && leerlingen.value !== from ? {} : { pupilsLater: to };
}

function declineOf(answer: Answer | null | undefined): Decline | undefined {
  if (typeof answer?.value !== 'number') return undefined;
  const { value, detail } = answer;
  const amount = detail?.direction === 'meer' ? -Math.abs(value) : Math.abs(value);
  const perYear = detail?.per === 'jaar' && { perYear: true as const };
  return detail?.unit === 'leerlingen' ? { pupils: amount, ...perYear } : { percent: amount, ...perYear };
}

function numberAt<K extends string>(key: K, answer: Answer | null | undefined): { readonly [P in K]?: number } {
  return typeof answer?.value === 'number' ? ({ [key]: answer.value } as { readonly [P in K]?: number }) : {};
}

function textOf(answer: Answer | null | undefined): string | undefined {
  return typeof answer?.value === 'string' ? answer.value : undefined;
}

function oneOf<T extends string>(known: readonly T[], answer: Answer | null | undefined): T | undefined {
  return known.find((id) => id === answer?.value);
}

/** In the order in which the user named them. */
function allOf<T extends string>(known: readonly T[], answer: Answer | null | undefined): T[] {
  const value = answer?.value;
  return Array.isArray(value) ? value.flatMap((id) => known.find((one) => one === id) ?? []) : [];
}
