import { normRules } from './norm-rules.ts';
import { rules } from './rules.ts';
import type { Match } from './when.ts';

/** The step of the dialog that asks for a field; its options' texts name the answers. */
export const stepOfField: Readonly<Record<Match['field'], string>> = {
  concern: 'knelpunten',
  obstacle: 'obstakels',
  partner: 'partners',
  phase: 'fase',
  schoolType: 'schoolsoorten',
  identity: 'richting',
  schools: 'scholen',
  sites: 'vestigingen',
};

/** The text key of an answer that made a rule fit. */
export function matchKey({ field, value }: Match): string {
  return `verkenning.${stepOfField[field]}.${value}`;
}

/** Every text key that the rules need beside those of the questions. */
export const ruleTextKeys: readonly string[] = [
  ...rules.steps.flatMap(({ id }) => [`verkenning.stap.${id}`, `verkenning.stap.${id}.waarom`]),
  ...rules.forms.flatMap(({ id, time }) => [
    `verkenning.vorm.${id}`,
    `verkenning.vorm.${id}.wet`,
    ...(time ? [`verkenning.vorm.${id}.tijd`] : []),
  ]),
  ...rules.dates.flatMap(({ id }) => [`verkenning.wet.${id}`, `verkenning.wet.${id}.tekst`]),
  ...Object.keys(normRules).map((id) => `verkenning.norm.${id}`),
  ...rules.support.map(({ id }) => `verkenning.hulp.${id}`),
  matchKey({ field: 'phase', value: 'onbekend' }),
  matchKey({ field: 'schools', value: 'one' }),
  matchKey({ field: 'schools', value: 'several' }),
  matchKey({ field: 'sites', value: 'one' }),
  matchKey({ field: 'sites', value: 'several' }),
];
