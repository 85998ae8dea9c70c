import { dateRules } from './date-rules.ts';
import { formRules } from './form-rules.ts';
import { stepRules } from './step-rules.ts';
import { supportRules } from './support-rules.ts';

/**
 * The whole table of the verkenning: what fits which answers, and on what it rests. To correct a row, edit its file;
 * its sentences stand in content/teksten/verkenning.yaml under the row's id.
 */
export const rules = { forms: formRules, steps: stepRules, dates: dateRules, support: supportRules } as const;
