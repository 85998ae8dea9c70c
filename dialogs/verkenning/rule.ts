import type { When } from './when.ts';

/** Words that stand in the text of an item of content/; a test looks whether they still do. */
export interface Citation {
  readonly item: string;
  readonly words: string;
  /** How the title of the source begins that says so, where that is not the first source of the item. */
  readonly source?: string;
}

/** What a rule rests on: the words of an item, or our own estimate, which is then shown as one. */
export type Ground = Citation | { readonly item: string; readonly estimate: true };

/** One row of a table. `id` also gives its text keys in content/teksten/verkenning.yaml. */
export interface Rule {
  readonly id: string;
  /** Any of these is enough. */
  readonly when: readonly When[];
  readonly ground: Ground;
  /** It is about a merger: not shown to who wrote that he wants none. */
  readonly merger?: true;
}

/** A samenwerkingsvorm (`id` is its id in begrippen.yaml), with its own item, and the law and lead time that items name. */
export interface FormRule extends Rule {
  readonly item: string;
  /** As the item has it; the division in three is our own. */
  readonly weight: 'licht' | 'middel' | 'zwaar';
  /** In it boards lay down what they agreed and stay apart: one is always shown to who agrees or decides. */
  readonly agreement?: true;
  readonly law: Citation;
  readonly time?: Citation;
}

/** A next step. `order` is its place in time; `because` says which kind of answer it serves. */
export interface StepRule extends Rule {
  readonly order: number;
  readonly because: 'obstacle' | 'concern' | 'phase';
}

/** A date or rule of law. `day` is MM-DD, the same day every year. */
export interface DateRule extends Rule {
  readonly day?: string;
}
