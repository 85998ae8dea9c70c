import type { StepRule } from './rule.ts';

/** Next steps of who works together already: keeping it up. */
export const keepUpSteps: readonly StepRule[] = [
  {
    id: 'cijfers-verversen',
    order: 70,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Ververs elk jaar samen de cijfers' },
  },
  {
    id: 'vast-overleg',
    order: 71,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Plan een vast overleg van de bestuurders' },
  },
  {
    id: 'resultaten-delen',
    order: 73,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Deel kleine resultaten met personeel en ouders' },
  },
  {
    id: 'zonder-extra-geld',
    order: 72,
    because: 'concern',
    when: [{ concern: ['financien'], phase: ['besluiten', 'uitvoeren'] }],
    ground: { item: 'besparing-komt-laat', words: 'Toets de begroting ook zonder extra geld van buiten' },
  },
];
