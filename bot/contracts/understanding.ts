import type { Answer, Expectation, Reading } from '../../dialogs/dialog.ts';

/** What a user does, other than asking something of the library. */
export type Act =
  | 'mens'
  | 'intake'
  | 'groet'
  | 'bedankt'
  | 'help'
  | 'stop'
  | 'opnieuw'
  | 'herhaal'
  | 'terug'
  | 'privacy'
  | 'klacht'
  | 'taal';

/**
 * What the library has on a question, best item first. `answer` and `neighbour` carry one item, `options` two or three
 * (exactly those that the user would see), `unknown` none.
 */
export interface Found {
  readonly outcome: 'answer' | 'options' | 'neighbour' | 'unknown';
  readonly items: readonly string[];
}

/** Dutch text in, meaning out. Pure: the same text gives the same meaning. */
export interface Understanding {
  /** The act of a message, or null when it is something else (a question, mostly). */
  act(text: string): Act | null;
  /** A command that is the *whole* message ('stop', 'mens', 'terug' …): the only acts that count at an open text step. */
  command(text: string): Act | null;
  /** What a whole message means while a dialog asks something: skip this question, or why it is asked; null for all else. */
  dialogCommand(text: string): 'skip' | 'why' | 'submit' | null;
  /** Which request a user asks for ('wij willen een ledenadviseur'), or null. */
  request(text: string): import('./library.ts').RequestId | null;
  search(text: string): Found;
  /** Reads an answer to an open question of a dialog. */
  read(expects: Expectation, text: string): Reading;
  /** The option that is meant, by label, number, ordinal or a part of the label that fits only one; null when unclear. */
  chooseFrom(text: string, options: readonly Answer[]): Answer | null;
  /** Masks what looks like a BSN (nine digits that pass the 11-proef); null when there is none. */
  maskBsn(text: string): string | null;
}
