import type { PanelActivity } from './panel-activity.browser.ts';

/** How far a message has come; what the bot says is always 'sent'. */
export type EntryState = 'sent' | 'sending' | 'failed';

/** One line of the conversation on the screen. A `notice` is the panel's own word, not the bot's. */
export interface PanelEntry {
  /** Stays the same from 'sending' to 'sent'. */
  readonly key: string;
  readonly who: PanelActivity['who'] | 'notice';
  readonly text: string;
  readonly actions: PanelActivity['actions'];
  readonly cards: PanelActivity['cards'];
  readonly state: EntryState;
  readonly order: number;
}

// More messages than one conversation will ever have.
const TALK = 1e9;

/** The conversation on the screen: by id, never twice, in the order of the ids, with what is not yet confirmed last. */
export class PanelEntries {
  #entries: readonly PanelEntry[] = [];
  #talk = 0;
  readonly #known = new Set<string>();

  all(): readonly PanelEntry[] {
    return this.#entries;
  }

  /** Takes an activity in; false when it was there already. */
  receive({ id, who, text, actions, cards, clientActivityID }: PanelActivity): boolean {
    const unique = `${this.#talk}|${id}`;
    if (this.#known.has(unique)) return false;
    this.#known.add(unique);
    const key = who === 'user' && clientActivityID !== undefined ? clientActivityID : unique;
    this.#put({ key, who, text, actions, cards, state: 'sent', order: this.#talk * TALK + sequenceOf(id) });
    return true;
  }

  /** Shows how far an own message has come, at the end until its echo comes; after that nothing changes it. */
  own(key: string, text: string, state: EntryState): void {
    if (this.#entries.some((entry) => entry.key === key && entry.state === 'sent')) return;
    this.#put({ key, who: 'user', text, actions: [], cards: [], state, order: Infinity });
  }

  /** Another conversation follows: its ids begin again, below a notice. */
  startOver(text: string): void {
    this.#talk += 1;
    const key = `notice ${this.#talk}`;
    this.#put({ key, who: 'notice', text, actions: [], cards: [], state: 'sent', order: this.#talk * TALK });
  }

  #put(entry: PanelEntry): void {
    const there = this.#entries.some(({ key }) => key === entry.key);
    const next = there ? this.#entries.map((old) => (old.key === entry.key ? entry : old)) : [...this.#entries, entry];
    // Not a subtraction: Infinity minus Infinity is no number. The sort is stable.
    this.#entries = next.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  }
}

/** Activity ids end in a sequence number (`…|0000012`); one without keeps its place of arrival, after the others. */
function sequenceOf(id: string): number {
  const sequence = Number(id.split('|').at(-1));
  return Number.isFinite(sequence) ? sequence : TALK - 1;
}
