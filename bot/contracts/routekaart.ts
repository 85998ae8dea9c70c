import type { RequestId } from './library.ts';

/** A label with what stands behind it. */
export interface RouteFact {
  readonly label: string;
  readonly value: string;
  /** True when it differs from the routekaart that this one is compared with. */
  readonly changed?: true;
}

/** A figure as a source reported it, beside the board's own. */
export interface ReportedFigure {
  readonly what: string;
  readonly value: string;
  readonly period: string;
  /** Title, date and how sure. */
  readonly source: string;
  readonly url?: string;
}

/** One line of a section. All texts are in Dutch, as they stood in content/ when it was made. */
export interface RouteLine {
  /** The id of its rule or item: two routekaarten are compared by it. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly facts: readonly RouteFact[];
  /** The answer to 'waarom dit?'. */
  readonly why: string;
  /** True when no source says so: 'onze inschatting'. */
  readonly estimate?: true;
  /** The item that it rests on. */
  readonly item?: { readonly id: string; readonly title: string };
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  /** The request that its button starts. */
  readonly request?: { readonly id: RequestId; readonly item: string };
  /** Against the routekaart that this one is compared with. */
  readonly change?: 'nieuw' | 'gewijzigd';
}

/** A part of the routekaart, in the order in which it is shown. */
export interface RouteSection {
  readonly id: 'stappen' | 'vormen' | 'voorbeelden' | 'handreikingen' | 'wet' | 'ondersteuning';
  readonly title: string;
  readonly intro?: string;
  readonly lines: readonly RouteLine[];
  /** What more would fit, in one sentence. */
  readonly also?: string;
}

/** One page that a bestuurder can lay before the board. It stays as it was made, whatever content/ becomes. */
export interface Routekaart {
  readonly v: 1;
  /** Which one of its conversation it is: 1, 2, 3 … */
  readonly number: number;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly title: string;
  /** The answers, in the user's own words. */
  readonly situation: readonly RouteFact[];
  /** The board's own figures with our sums beside what sources report; never one in the place of the other. */
  readonly own: readonly RouteFact[];
  readonly reported: readonly ReportedFigure[];
  /** What the board expects itself: it stands in the same table, as the user's own. */
  readonly expected?: Pick<ReportedFigure, 'what' | 'value' | 'period' | 'source'>;
  /** What there is to say about the figures: none found, what they are not, the country as a whole. */
  readonly notes: readonly string[];
  /** Where the forecasts of now are, with the item and the address; absent in older ones. */
  readonly current?: { readonly text: string; readonly item: NonNullable<RouteLine['item']>; readonly url?: string };
  readonly sections: readonly RouteSection[];
  /** Number of the routekaart that this one is compared with, and what fell away. */
  readonly comparedWith?: { readonly number: number; readonly what: string; readonly gone: readonly string[] };
}
