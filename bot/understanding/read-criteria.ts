import type { Reading } from '../../dialogs/dialog.ts';
import type { Sought } from '../contracts/understanding.ts';

/**
 * Reads what to look for: the value lists what was understood, in words that read the same again; `place` tells
 * whether one is a place. A sentence that says more than what to look for is a question, so unclear.
 */
export function readCriteria({ criteria, collections, nothingElse }: Sought): Reading {
  const isSearch = nothingElse || collections.length > 0;
  if (criteria.length === 0 || !isSearch) return { kind: 'unclear' };
  const value = criteria.map(({ shown }) => shown);
  const place = criteria.some(({ about }) => about === 'place');
  return { kind: 'value', answer: { value, shown: value.join(', '), detail: { place } } };
}
