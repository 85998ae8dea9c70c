import { insideSteps } from './inside-steps.ts';
import { keepUpSteps } from './keep-up-steps.ts';
import type { StepRule } from './rule.ts';
import { togetherSteps } from './together-steps.ts';

/** Next steps, in the order in which one takes them. */
export const stepRules: readonly StepRule[] = [...insideSteps, ...togetherSteps, ...keepUpSteps];
