import type { Chosen } from './plan-route.ts';
import type { FormRule } from './rule.ts';
import type { When } from './when.ts';

/** How much each answer says about a form: our own estimate. */
const weights: Readonly<Record<keyof When, number>> = {
  identity: 4,
  concern: 2,
  partner: 2,
  obstacle: 1,
  schools: 1,
  schoolType: 1,
  phase: 0,
};
const WEIGHTS = ['licht', 'middel', 'zwaar'] as const;

/**
 * Of the forms that fit at most `most`: the best light one, the best middle one, the best heavy one and then the next
 * best, shown from light to heavy. So a board sees what is possible without choosing for it.
 */
export function chooseForms(fitting: readonly Chosen<FormRule>[], most: number): readonly Chosen<FormRule>[] {
  const best = [...fitting].sort((a, b) => score(b) - score(a));
  const one = WEIGHTS.flatMap((weight) => best.find(({ rule }) => rule.weight === weight) ?? []);
  const chosen = new Set([...one, ...best].slice(0, most));
  for (const form of best) if (chosen.size < most) chosen.add(form);
  return fitting.filter((form) => chosen.has(form));
}

function score({ because }: Chosen<FormRule>): number {
  return because.reduce((sum, { field }) => sum + weights[field], 0);
}
