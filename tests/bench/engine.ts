import type { Item, Library } from '../../bot/contracts/library.ts';

/** An item that was found. Scores of one engine can be compared with one another, those of two engines cannot. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** A search engine that holds a library: the likeliest items for a text, best first, at most HITS. */
export type Search = (text: string) => readonly Hit[] | Promise<readonly Hit[]>;

/** Reads or trains on a library. */
export type CreateSearch = (library: Library) => Search | Promise<Search>;

/** How many hits an engine is asked for: Orama's default, and enough for three subjects. */
export const HITS = 10;

/** What every engine but ours gets of an item. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly body: string;
}

/** An item as a document: its title, its example questions, and its text as the editors wrote it. */
export function toDocument({ id, title, questions, answer, more }: Item): Document {
  return { id, title, questions, body: `${answer}\n${more}` };
}
