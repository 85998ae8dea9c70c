/** One row of facts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A line of a list, plain or as a link. */
export type ListLine = string | { readonly text: string; readonly url: string };

/** A part of a mail. All texts are plain; `quote` and `talk` hold what a user typed. */
export type LetterPart =
  | { readonly kind: 'text'; readonly heading?: string; readonly lines: readonly string[] }
  | { readonly kind: 'quote'; readonly heading: string; readonly text: string }
  | { readonly kind: 'facts'; readonly heading: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly heading: string; readonly lines: readonly ListLine[] }
  | {
      readonly kind: 'talk';
      readonly heading: string;
      readonly intro: string;
      readonly lines: readonly { readonly who: string; readonly at: string; readonly text: string }[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** What the reader can do; the first is the one that matters most. */
  | { readonly kind: 'buttons'; readonly links: readonly { readonly label: string; readonly url: string }[] };

/** A mail before it is text or HTML: both are made of this, so that neither says less than the other. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}
