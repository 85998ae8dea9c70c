import type { Concern, Identity, Obstacle, Partner, Phase, SchoolType, Situation } from './situation.ts';

/**
 * When a rule counts. Every field that is named must fit; of the values in a field, one is enough. `schools` and `sites` are
 * about the board's own.
 */
export interface When {
  readonly concern?: readonly Concern[];
  readonly obstacle?: readonly Obstacle[];
  readonly partner?: readonly Partner[];
  readonly phase?: readonly Phase[];
  readonly schoolType?: readonly SchoolType[];
  readonly identity?: readonly Identity[];
  readonly schools?: 'one' | 'several';
  readonly sites?: 'one' | 'several';
}

/** An answer that made a rule count: the field and the value. */
export interface Match {
  readonly field: keyof When;
  readonly value: string;
}

/** The answers of a situation by the field that rules ask for. */
export type Told = Readonly<Record<keyof When, readonly string[]>>;

/** The answers by which these conditions fit, of all that fit together; null when none does. */
export function matchOf(conditions: readonly When[], told: Told): readonly Match[] | null {
  const fitting = conditions.flatMap((when) => matchesOf(when, told) ?? []);
  const different = fitting.filter(
    (match, index) => fitting.findIndex(({ field, value }) => field === match.field && value === match.value) === index,
  );
  return different.length > 0 ? different : null;
}

function matchesOf(when: When, told: Told): readonly Match[] | null {
  const fields = Object.keys(when) as (keyof When)[];
  const found = fields.map((field) => {
    const wanted: readonly string[] = typeof when[field] === 'string' ? [when[field]] : (when[field] ?? []);
    return told[field].filter((value) => wanted.includes(value)).map((value): Match => ({ field, value }));
  });
  return found.some((matches) => matches.length === 0) ? null : found.flat();
}

/** What a situation tells the rules. */
export function toldIn(situation: Situation): Told {
  const { identity } = situation;
  const size = (count: number | undefined) => (count === undefined ? [] : [count === 1 ? 'one' : 'several']);
  return {
    concern: situation.concerns,
    obstacle: situation.obstacles,
    partner: situation.partners,
    phase: [situation.phase],
    schoolType: situation.schoolTypes,
    identity: identity ? [identity] : [],
    schools: size(situation.schools),
    sites: size(situation.sites),
  };
}
