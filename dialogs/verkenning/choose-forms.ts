import type { Chosen } from './plan-route.ts';
import type { FormRule } from './rule.ts';
import type { Situation } from './situation.ts';
import type { When } from './when.ts';

/** How much each answer says about a form: our own estimate. */
const weights: Readonly<Record<keyof When, number>> = {
  identity: 4,
  concern: 2,
  partner: 2,
  obstacle: 1,
  schoolType: 1,
  schools: 0,
  sites: 0,
  phase: 0,
};

/**
 * Of the forms that fit at most `most`: in turn one for each concern, in the order in which the user named these, so
 * that what stands first is about what the board itself put first. For a concern a form with a partner that not everybody
 * has (mbo, po, bedrijven) comes first, then a lighter one. The last place is for what fits most of all answers, and who
 * agrees or decides sees the lightest agreement that fits before it.
 */
export function chooseForms(
  fitting: readonly Chosen<FormRule>[],
  { concerns, phase }: Pick<Situation, 'concerns' | 'phase'>,
  most: number,
): readonly Chosen<FormRule>[] {
  const lighter = [...fitting].sort((a, b) => Number(hasOwnPartner(b)) - Number(hasOwnPartner(a)));
  const chosen = new Set<Chosen<FormRule>>();
  for (let round = 0; round < most; round++)
    for (const concern of concerns) {
      const next = lighter.find((form) => !chosen.has(form) && serves(form, concern));
      if (next) chosen.add(next);
    }
  const best = [...fitting].sort((a, b) => score(b) - score(a));
  const shown = [...new Set([...[...chosen].slice(0, most - 1), ...best])].slice(0, most);
  return phase === 'afspraken' || phase === 'besluiten' ? withAgreement(shown, fitting) : shown;
}

/** In the place before the last, when none is shown yet. */
function withAgreement(shown: readonly Chosen<FormRule>[], fitting: readonly Chosen<FormRule>[]) {
  const agreement = fitting.find(({ rule }) => rule.agreement);
  if (!agreement || shown.some(({ rule }) => rule.agreement)) return shown;
  return [...shown.slice(0, -2), agreement, ...shown.slice(-1)];
}

function serves({ because }: Chosen<FormRule>, concern: Situation['concerns'][number]): boolean {
  return because.some(({ field, value }) => field === 'concern' && value === concern);
}

function hasOwnPartner({ because }: Chosen<FormRule>): boolean {
  return because.some(({ field, value }) => field === 'partner' && value !== 'vo');
}

function score({ because }: Chosen<FormRule>): number {
  return because.reduce((sum, { field }) => sum + weights[field], 0);
}
