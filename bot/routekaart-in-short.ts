import type { RouteFact, Routekaart } from './contracts/routekaart.ts';

/** What staff need of a routekaart, in their mail and on their page: the situation with the own figures, and the titles of the steps that were advised. */
export function routekaartInShort({ situation, own, sections }: Routekaart): {
  readonly facts: readonly RouteFact[];
  readonly steps: readonly string[];
} {
  const steps = sections.filter(({ id }) => id === 'stappen').flatMap(({ lines }) => lines);
  return { facts: [...situation, ...own], steps: steps.map(({ title }) => title) };
}
