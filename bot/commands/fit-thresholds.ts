import type { SearchSettings } from '../contracts/search-settings.ts';
import type { Found } from '../contracts/understanding.ts';
import { decide, type Sureness } from '../understanding/decide.ts';
import type { QuestionReading } from '../understanding/read-question.ts';
import type { Subject } from '../understanding/to-subjects.ts';
import type { EvaluationLine } from './evaluation-lines.ts';

/** A line of a set, what was found for it, and how sure the search is of them. */
export interface Weighed {
  readonly line: EvaluationLine;
  readonly reading: QuestionReading;
  readonly sure: Sureness;
}

/** The thresholds of `decide`. */
export type Thresholds = Pick<SearchSettings, 'answer' | 'options' | 'neighbour'>;

/**
 * What we aim at, in percent, stricter than what we promise because new questions turn out harder (docs/kwaliteit.md), and
 * how much each percent short of it weighs: a wrong answer is worse than an option too many.
 */
const targets = {
  right: { at: 84, worse: 'below', weight: 1 },
  rightOrOptions: { at: 97, worse: 'below', weight: 1 },
  wrong: { at: 2.5, worse: 'above', weight: 1.5 },
  options: { at: 13, worse: 'above', weight: 1 },
  nearAnswered: { at: 4, worse: 'above', weight: 1 },
  nearOptions: { at: 9, worse: 'above', weight: 0.5 },
  farAnswered: { at: 0.5, worse: 'above', weight: 1.5 },
  farNeighbour: { at: 2, worse: 'above', weight: 0.5 },
  farOptions: { at: 3, worse: 'above', weight: 1 },
} as const;

/** What is measured at given thresholds, in percent of the lines in scope, near or far. */
export type Outcomes = Readonly<Record<keyof typeof targets, number>>;

const names = Object.keys(targets) as (keyof Outcomes)[];
/** What a percent better than its target still counts: a little. */
const SPARE = 0.03;
const STEP = 0.02;
const NEIGHBOURS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** The thresholds, of a grid of steps of 0.02, at which the least is short of the targets. */
export function fitThresholds(lines: readonly Weighed[]): Thresholds {
  const steps = Array.from({ length: 47 }, (_, step) => Math.round((step * STEP + 0.04) * 100) / 100);
  let best: Thresholds = { answer: 1, options: 1, neighbour: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const answer of steps.filter((step) => step >= 0.4))
    for (const options of steps)
      for (const neighbour of NEIGHBOURS) {
        const short = shortOf(outcomesOf(lines, { answer, options, neighbour }));
        if (short < least) {
          least = short;
          best = { answer, options, neighbour };
        }
      }
  return best;
}

function shortOf(outcomes: Outcomes): number {
  return names.reduce((sum, name) => {
    const { at, worse, weight } = targets[name];
    return (
      sum +
      SPARE * (worse === 'below' ? 100 - outcomes[name] : outcomes[name]) +
      weight * Math.max(0, worse === 'below' ? at - outcomes[name] : outcomes[name] - at)
    );
  }, 0);
}

/** What would be said to all lines at these thresholds. */
export function outcomesOf(lines: readonly Weighed[], thresholds: Thresholds): Outcomes {
  const counts = new Map<keyof Outcomes, number>();
  for (const one of lines)
    for (const name of outcomesOfLine(one, decide(one.reading, one.sure, thresholds)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const inScope = lines.filter(({ line }) => line.topics.length > 0).length;
  const far = lines.filter(({ line }) => line.style === 'oos-far').length;
  const of = { in: inScope, near: lines.length - inScope - far, far };
  const share = (name: keyof Outcomes): number => {
    const all = name.startsWith('near') ? of.near : name.startsWith('far') ? of.far : of.in;
    return all === 0 ? 0 : (100 * (counts.get(name) ?? 0)) / all;
  };
  return Object.fromEntries(names.map((name) => [name, share(name)])) as Record<keyof Outcomes, number>;
}

function outcomesOfLine({ line, reading: { subjects } }: Weighed, { outcome }: Found): (keyof Outcomes)[] {
  const scope = line.style === 'oos-far' ? 'far' : 'near';
  if (line.topics.length === 0) {
    if (outcome === 'answer') return [`${scope}Answered`];
    if (outcome === 'neighbour' && scope === 'far') return ['farNeighbour'];
    return outcome === 'options' ? [`${scope}Options`] : [];
  }
  const right = (subject: Subject | undefined) => subject?.item.topics.some((topic) => line.topics.includes(topic));
  if (outcome === 'options') return subjects.some(right) ? ['options', 'rightOrOptions'] : ['options'];
  if (outcome === 'answer' && right(subjects[0])) return ['right', 'rightOrOptions'];
  return outcome === 'unknown' ? [] : ['wrong'];
}
