import type { Library } from '../contracts/library.ts';
import type { ConversationSay } from './texts.ts';

/** What it takes to write a routekaart in words. */
export interface RouteWriter {
  readonly library: Library;
  readonly say: ConversationSay;
  /** Says a text key that a dialog or a rule names. */
  readonly sayKey: (key: string) => string;
  readonly now: Date;
}
