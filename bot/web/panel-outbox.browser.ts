import type { EntryState } from './panel-entries.browser.ts';
import type { PanelStore } from './panel-store.browser.ts';

/** Something the user said that the server has not confirmed. The same draft may be posted again: its id makes it one. */
export interface PanelDraft {
  readonly clientActivityID: string;
  readonly text: string;
  readonly choice?: string;
}

/** What the outbox needs. `silent` is told when a draft was accepted, yet no echo followed in ten seconds. */
interface OutboxDeps {
  readonly store: PanelStore;
  post(draft: PanelDraft): Promise<boolean>;
  newId(): string;
  changed(draft: PanelDraft, state: EntryState): void;
  silent(): void;
}

const ECHO_MS = 10_000;

/** What the user said, kept until its echo comes, also over a reload. Drafts go out one by one: their order is kept. */
export class PanelOutbox {
  readonly #deps: OutboxDeps;
  readonly #drafts: Map<string, PanelDraft>;
  readonly #onTheirWay = new Set<string>();
  #queue = Promise.resolve();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#drafts = new Map(readDrafts(deps.store.read('outbox')).map((draft) => [draft.clientActivityID, draft]));
  }

  /** What is unconfirmed; at the start, what an earlier page of this tab could not deliver. */
  left(): readonly PanelDraft[] {
    return [...this.#drafts.values()];
  }

  send(text: string, choice?: string): void {
    const draft = { clientActivityID: this.#deps.newId(), text, ...(choice === undefined ? {} : { choice }) };
    this.#drafts.set(draft.clientActivityID, draft);
    this.#save();
    this.#enqueue(draft);
  }

  retry(clientActivityID: string): void {
    const draft = this.#drafts.get(clientActivityID);
    if (draft) this.#enqueue(draft);
  }

  /** Posts everything that is unconfirmed and not on its way. */
  flush(): void {
    for (const draft of this.left()) this.#enqueue(draft);
  }

  /** The echo came. */
  confirm(clientActivityID: string): void {
    if (this.#drafts.delete(clientActivityID)) this.#save();
  }

  #save(): void {
    this.#deps.store.write('outbox', this.left());
  }

  #enqueue(draft: PanelDraft): void {
    if (this.#onTheirWay.has(draft.clientActivityID)) return;
    this.#onTheirWay.add(draft.clientActivityID);
    this.#deps.changed(draft, 'sending');
    this.#queue = this.#queue.then(() => this.#deliver(draft));
  }

  async #deliver(draft: PanelDraft): Promise<void> {
    const { clientActivityID } = draft;
    const arrived = await this.#deps.post(draft);
    this.#onTheirWay.delete(clientActivityID);
    if (!this.#drafts.has(clientActivityID)) return;
    if (!arrived) this.#deps.changed(draft, 'failed');
    else setTimeout(() => this.#drafts.has(clientActivityID) && this.#deps.silent(), ECHO_MS);
  }
}

/** What an earlier page of this tab kept; anything else counts as nothing. */
function readDrafts(raw: unknown): PanelDraft[] {
  return Array.isArray(raw) ? (raw as PanelDraft[]).filter((draft) => typeof draft?.clientActivityID === 'string') : [];
}
