import type { Library } from '../contracts/library.ts';
import type { TurnResult } from '../conversation/turn.ts';

/** How a text was understood, in the form in which quality is measured (one JSON line of `ask --batch`). */
export interface Report {
  readonly text: string;
  readonly outcome: 'answer' | 'options' | 'neighbour' | 'unknown' | 'act';
  readonly act: string | null;
  /** Best first; for `options` exactly those that the user would see. */
  readonly items: readonly { readonly id: string; readonly topics: readonly string[] }[];
}

/** Reports a turn. What starts a dialog is a request: the act `intake`, unless the turn names another act. */
export function reportOf(library: Library, text: string, { understood }: TurnResult): Report {
  const items = understood.items.map((id) => ({ id, topics: library.item(id)?.topics ?? [] }));
  if (understood.outcome === 'dialog') return { text, outcome: 'act', act: understood.act ?? 'intake', items };
  return { text, outcome: understood.outcome, act: understood.act, items };
}
