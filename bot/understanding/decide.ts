import type { ConfidenceFit, SearchMeasures, SearchSettings } from '../contracts/search-settings.ts';
import type { Found } from '../contracts/understanding.ts';
import type { QuestionReading } from './read-question.ts';

/** How sure the search is, 0..1: that the best item is right, and that one of the subjects is. */
export interface Sureness {
  readonly best: number;
  readonly any: number;
}

/**
 * What to say to a question: the best item when it is sure enough, else the options when one probably is right, else
 * nothing. A word that belongs to many subjects gets options, however sure the search is of one.
 */
export function decide(
  { subjects, telling }: Pick<QuestionReading, 'subjects' | 'telling'>,
  sure: Sureness,
  thresholds: Pick<SearchSettings, 'answer' | 'options' | 'neighbour'>,
): Found {
  const [best] = subjects;
  if (!best || telling.much === 'nothing') return { outcome: 'unknown', items: [] };
  if (best.item.kind === 'buurvraag') {
    if (sure.best >= thresholds.neighbour) return { outcome: 'neighbour', items: [best.item.id] };
  } else if (telling.much === 'enough' && sure.best >= thresholds.answer)
    return { outcome: 'answer', items: [best.item.id] };
  const ours = subjects.some(({ item }) => item.kind !== 'buurvraag');
  if (ours && subjects.length > 1 && (telling.much === 'little' || sure.any >= thresholds.options))
    return { outcome: 'options', items: subjects.map(({ option }) => option.id) };
  return { outcome: 'unknown', items: [] };
}

/** Weighs the measures by both fits. */
export function surenessOf(measures: SearchMeasures, { best, any }: Pick<SearchSettings, 'best' | 'any'>): Sureness {
  return { best: confidence(measures, best), any: confidence(measures, any) };
}

function confidence(measures: SearchMeasures, { base, weights }: ConfidenceFit): number {
  const names = Object.keys(weights) as (keyof SearchMeasures)[];
  const sum = names.reduce((total, name) => total + weights[name] * measures[name], base);
  return 1 / (1 + Math.exp(-sum));
}
