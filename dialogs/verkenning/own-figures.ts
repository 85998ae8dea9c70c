import type { Situation } from './situation.ts';

/** What follows from the board's own figures, by sums alone. What comes from a percentage is rounded: it is an expectation. */
export interface OwnFigures {
  /** Pupils that are left after the period. */
  readonly left?: number;
  /** Pupils fewer; negative is more. */
  readonly fewer?: number;
  /** How sure `left` is: `named` by the user himself, `exact` by a sum of numbers that he named; without it about so many. */
  readonly certainty?: 'named' | 'exact';
  /** Percent fewer over the whole period, a whole number; only when it was told otherwise (in pupils, or a year). */
  readonly percent?: number;
  /** Pupils per school and per site, now and after the period; only with several. Means of what is shown, so that a reader can do the sum again. */
  readonly perSchool?: Mean;
  readonly perSite?: Mean;
}

/** Whole pupils. */
export interface Mean {
  readonly now: number;
  readonly later?: number;
}

/** From so many pupils on, sums are rounded to tens, below it to fives. */
const LARGE = 200;

/** Works out what the board's own figures mean. Gives only what can be worked out from what was told. */
export function ownFigures(situation: Situation): OwnFigures {
  const { pupils, pupilsLater, schools, sites, decline } = situation;
  const share = shareLost(situation);
  const told = decline && 'percent' in decline && !decline.perYear;
  const percent = share !== undefined && !told ? { percent: Math.round(share * 100) } : {};
  // More pupils fewer than there are: one of both figures is something else.
  if (share !== undefined && share > 1) return {};
  if (pupils === undefined) return percent;
  const certainty = pupilsLater !== undefined ? 'named' : decline && 'pupils' in decline ? 'exact' : undefined;
  // Pupils minus pupils is exact; pupils minus a percentage is not.
  const unit = certainty ? 1 : pupils >= LARGE ? 10 : 5;
  const shown = (value: number) => Math.round(value / unit) * unit;
  const left = pupilsLater ?? (share === undefined ? undefined : shown(pupils * (1 - share)));
  const mean = (count: number | undefined): Mean | undefined =>
    count === undefined || count < 2
      ? undefined
      : { now: Math.round(pupils / count), ...(left !== undefined && { later: Math.round(left / count) }) };
  const [perSchool, perSite] = [mean(schools), sites === schools ? undefined : mean(sites)];
  return {
    ...percent,
    // Both rounded alike, so that they add up to what there is now.
    ...(left !== undefined && { left, fewer: shown(pupils) - left, ...(certainty && { certainty }) }),
    ...(perSchool && { perSchool }),
    ...(perSite && { perSite }),
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
