/** What is measured of a question and the subjects found for it, to tell how sure the search may be. */
export interface SearchMeasures {
  /** Log odds of the best subject's share. */
  readonly lead: number;
  /** ln of the best subject's share over the second's. */
  readonly rival: number;
  /** Log odds of the best subject's share in the asking part alone; the lead when the whole message asks. */
  readonly asking: number;
  /** The classifier's score of the best item. */
  readonly likeness: number;
  /** Share of the question's information that the best item holds, 0..1. */
  readonly covered: number;
  /** Share that the library knows at all, 0..1. */
  readonly known: number;
  /** ln(1 + number of telling words). */
  readonly length: number;
  /** `lead` × `length`: a lead says something else of a story than of a word. */
  readonly leadLength: number;
  /** The share of those of the three best subjects that are no neighbouring questions, 0..1. */
  readonly ours: number;
  /** 1 when the best subject is a neighbouring question, else 0. */
  readonly neighbour: number;
  /** The share of all neighbouring questions together, 0..1. */
  readonly neighbours: number;
  /** The share of everything that is none of ours, 0..1. */
  readonly elsewhere: number;
}

/** A logistic regression over the measures: `base` plus the weighted sum is the log odds. */
export interface ConfidenceFit {
  readonly base: number;
  readonly weights: SearchMeasures;
}

/** How the search decides (content/drempels.yaml), fitted by `npm run calibrate`. Thresholds are confidences, 0..1. */
export interface SearchSettings {
  /** From here on, in the confidence that the best item is right, it is given as the answer. */
  readonly answer: number;
  /** From here on, in the confidence that the options hold the right one, they are shown. */
  readonly options: number;
  /** From here on, in the confidence that the best item is right, that item is given though it is a neighbouring question. */
  readonly neighbour: number;
  /** Fits the confidence that the best item is right. */
  readonly best: ConfidenceFit;
  /** Fits the confidence that one of the options is right. */
  readonly any: ConfidenceFit;
}
