import type { Situation } from './situation.ts';

/** What follows from the board's own figures, by sums alone. What comes from a percentage is rounded: it is an expectation. */
export interface OwnFigures {
  /** Pupils that are left after the period. */
  readonly left?: number;
  /** Pupils fewer; negative is more. */
  readonly fewer?: number;
  /** Percent fewer over the whole period, a whole number; only when it was told otherwise (in pupils, or a year). */
  readonly percent?: number;
  /** Pupils per school now and after the period; only with several schools. */
  readonly perSchool?: { readonly now: number; readonly later?: number };
}

/** From so many pupils on, sums are rounded to tens, below it to fives. */
const LARGE = 200;

/** Works out what the board's own figures mean. Gives only what can be worked out from what was told. */
export function ownFigures(situation: Situation): OwnFigures {
  const { pupils, schools, decline } = situation;
  const share = shareLost(situation);
  const told = decline && 'percent' in decline && !decline.perYear;
  const percent = share !== undefined && !told ? { percent: Math.round(share * 100) } : {};
  // More pupils fewer than there are: one of both figures is something else.
  if (share !== undefined && share > 1) return {};
  if (pupils === undefined) return percent;
  const left = share === undefined ? undefined : pupils * (1 - share);
  // Pupils minus pupils is exact; pupils minus a percentage is not.
  const unit = pupils >= LARGE ? 10 : 5;
  const rounded = (value: number) => Math.round(value / unit) * unit;
  const shown = (value: number) => (decline && 'pupils' in decline ? Math.round(value) : rounded(value));
  const several = schools !== undefined && schools > 1 ? schools : undefined;
  return {
    ...percent,
    // Both rounded alike, so that they add up to what there is now.
    ...(left !== undefined && { left: shown(left), fewer: shown(pupils) - shown(left) }),
    ...(several && {
      perSchool: { now: rounded(pupils / several), ...(left !== undefined && { later: rounded(left / several) }) },
    }),
  };
}

/** The part of the pupils that is lost over the whole period; undefined when it cannot be known. */
function shareLost({ decline, pupils, horizon }: Situation): number | undefined {
  if (!decline) return undefined;
  if (decline.perYear && horizon === undefined) return undefined;
  if ('pupils' in decline)
    return pupils ? (decline.pupils * (decline.perYear ? (horizon ?? 1) : 1)) / pupils : undefined;
  if (!decline.perYear) return decline.percent / 100;
  return horizon === undefined ? undefined : 1 - (1 - decline.percent / 100) ** horizon;
}
