import type { Exploration } from '../contracts/stores.ts';
import type { Count } from './week-figures.ts';

/** From so many talks on a count is shown: below it a single board could be recognised in it. */
export const LEAST_TALKS = 5;

/** The regiobeeld: how many verkenningen ended, in the week and in all that are kept, and what was told in them. */
export interface RegionPicture {
  readonly week: number;
  readonly all: number;
  readonly regions: readonly Count[];
  readonly concerns: readonly Count[];
  readonly phases: readonly Count[];
}

/** Counts verkenningen by region, concern and phase (ids); what was told in fewer than five talks is left out. */
export function regionPicture(all: readonly Exploration[], inWeek: (iso: string) => boolean): RegionPicture {
  return {
    week: all.filter(({ at }) => inWeek(at)).length,
    all: all.length,
    regions: shown(all.flatMap(({ region }) => region ?? [])),
    concerns: shown(all.flatMap(({ concerns }) => concerns)),
    phases: shown(all.map(({ phase }) => phase)),
  };
}

function shown(names: readonly string[]): Count[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, those]) => ({ name, count: those.length }))
    .filter(({ count }) => count >= LEAST_TALKS)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
