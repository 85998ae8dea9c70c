import { chooseForms } from './choose-forms.ts';
import type { DateRule, FormRule, Rule, StepRule } from './rule.ts';
import { rules } from './rules.ts';
import type { Situation } from './situation.ts';
import { type Match, matchOf, type Told, toldIn } from './when.ts';

/** A rule that fits, with the answers that made it fit. */
export interface Chosen<R extends Rule> {
  readonly rule: R;
  readonly because: readonly Match[];
}

/** What the rules say to a situation: what is shown, and what more would fit. */
export interface RoutePlan {
  readonly steps: readonly Chosen<StepRule>[];
  readonly later: readonly Chosen<StepRule>[];
  readonly forms: readonly Chosen<FormRule>[];
  readonly otherForms: readonly Chosen<FormRule>[];
  readonly dates: readonly Chosen<DateRule>[];
  readonly support: readonly Chosen<Rule>[];
}

/** One page for a board meeting: no more of each than this. */
const MOST = { steps: 3, later: 3, forms: 4, dates: 4, support: 3 } as const;

/** Applies the rules to a situation. Pure: the same answers give the same plan. */
export function planRoute(situation: Situation): RoutePlan {
  const told = toldIn(situation);
  const allowed = <R extends Rule>(table: readonly R[]) =>
    table.filter(({ merger }) => !(merger && situation.noMerger));
  const steps = fitting(allowed(rules.steps), told);
  const first = firstSteps(steps);
  const fittingForms = fitting(allowed(rules.forms), told);
  const forms = chooseForms(fittingForms, situation, MOST.forms);
  return {
    steps: inTime(first),
    later: inTime(steps.filter((step) => !first.includes(step))).slice(0, MOST.later),
    forms,
    otherForms: fittingForms.filter((form) => !forms.includes(form)),
    dates: fitting(allowed(rules.dates), told).slice(0, MOST.dates),
    support: fitting(rules.support, told).slice(0, MOST.support),
  };
}

/** In the order of the table. */
function fitting<R extends Rule>(table: readonly R[], told: Told): Chosen<R>[] {
  return table.flatMap((rule) => {
    const because = matchOf(rule.when, told);
    return because ? [{ rule, because }] : [];
  });
}

/**
 * One step for what stands in the way, one for where it hurts, one for the phase; what is left over is filled up in that
 * order. Of each kind the step comes first that asks for most of the answers.
 */
function firstSteps(steps: readonly Chosen<StepRule>[]): Chosen<StepRule>[] {
  const kinds = ['obstacle', 'concern', 'phase'] as const;
  const ofKind = (kind: StepRule['because']) => mostFitting(steps.filter(({ rule }) => rule.because === kind));
  const one = kinds.flatMap((kind) => ofKind(kind).slice(0, 1));
  const rest = kinds.flatMap((kind) => ofKind(kind).slice(1));
  return [...one, ...rest].slice(0, MOST.steps);
}

/** Rules that fit equally well stay in the order of the table. */
function mostFitting<R extends Rule>(chosen: readonly Chosen<R>[]): Chosen<R>[] {
  return [...chosen].sort((a, b) => b.because.length - a.because.length);
}

function inTime(steps: readonly Chosen<StepRule>[]): Chosen<StepRule>[] {
  return [...steps].sort((a, b) => a.rule.order - b.rule.order);
}
