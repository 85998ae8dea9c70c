/** Where it hurts. */
export const concerns = [
  'breed-aanbod',
  'bovenbouw',
  'vmbo-techniek',
  'financien',
  'personeel',
  'huisvesting',
  'bereikbaarheid',
  'kwaliteit',
  'draagvlak',
  'sluiting',
] as const;
/** How far the region is (content/begrippen.yaml, fasen). */
export const phases = ['nog-niet-begonnen', 'verkennen', 'afspraken', 'besluiten', 'uitvoeren'] as const;
/** With whom the board might work together. */
export const partners = ['vo', 'po', 'mbo', 'bedrijven', 'gemeente'] as const;
/** What stands in the way. */
export const obstacles = ['rvt', 'mr', 'concurrentie', 'identiteit', 'cijfers', 'tijd'] as const;
/** Whether it is about openbaar onderwijs, bijzonder onderwijs, or both together. */
export const identities = ['openbaar', 'bijzonder', 'samen'] as const;
/** The school types of the board (content/begrippen.yaml, schoolsoorten). */
export const schoolTypes = ['pro', 'vmbo', 'mavo', 'havo', 'vwo'] as const;

export type Concern = (typeof concerns)[number];
export type Phase = (typeof phases)[number] | 'onbekend';
export type Partner = (typeof partners)[number];
export type Obstacle = (typeof obstacles)[number];
export type Identity = (typeof identities)[number];
export type SchoolType = (typeof schoolTypes)[number];

/** What the board expects to lose: percents (of now) or pupils, in all or each year. More instead of less is negative. */
export type Decline = ({ readonly percent: number } | { readonly pupils: number }) & { readonly perYear?: true };

/** What the user told; a question that was skipped is an empty list, `undefined`, or the phase `onbekend`. */
export interface Situation {
  /** A region or province of regios.yaml. */
  readonly region?: string;
  readonly schools?: number;
  readonly sites?: number;
  readonly pupils?: number;
  /** How many pupils he himself named for later ('van 4.380 naar 3.720'). */
  readonly pupilsLater?: number;
  readonly schoolTypes: readonly SchoolType[];
  readonly decline?: Decline;
  /** Years. */
  readonly horizon?: number;
  readonly concerns: readonly Concern[];
  readonly phase: Phase;
  readonly partners: readonly Partner[];
  readonly obstacles: readonly Obstacle[];
  readonly identity?: Identity;
  /** The user wrote that he wants no merger: what is one is not shown. */
  readonly noMerger?: true;
}
