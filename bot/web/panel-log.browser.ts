import type { PanelEntry } from './panel-entries.browser.ts';
import { type MessageDeps, type PanelMessage, panelMessage } from './panel-message.browser.ts';

/** The elements of the log, as the document has them. `newest` is shown when a message came in out of sight. */
interface LogElements {
  readonly log: HTMLElement;
  readonly newest: HTMLElement;
}

// A user who is this close to the end (in pixels) counts as being there.
const NEAR = 48;
const MARGIN = 8;

/** The conversation on the screen. A new message comes into view only when the user was at the end. */
export class PanelLog {
  readonly #log: HTMLElement;
  readonly #newest: HTMLElement;
  readonly #deps: MessageDeps;
  readonly #messages = new Map<string, PanelMessage>();
  #following = true;
  #height = 0;

  constructor({ log, newest }: LogElements, deps: MessageDeps) {
    this.#log = log;
    this.#newest = newest;
    this.#deps = deps;
    log.addEventListener('scroll', () => this.#scrolled());
    new ResizeObserver(() => this.#resized()).observe(log);
    newest.addEventListener('click', () => {
      log.focus();
      this.toEnd();
    });
  }

  /** Shows these entries; those that stood there stay untouched, so that a screen reader hears only what is new. */
  show(entries: readonly PanelEntry[]): void {
    // What a reload brings back comes in several frames; the end is where the user was.
    const follow = this.#atEnd() || this.#log.ariaLive === 'off';
    const start = this.#place(entries);
    if (!follow) {
      if (start) this.#newest.hidden = false;
      return;
    }
    // A long answer is read from its beginning.
    if (start) this.#log.scrollTo(0, start.offsetTop - this.#log.offsetTop - MARGIN);
    else this.toEnd();
  }

  /** Goes to the end, whatever the user was looking at. */
  toEnd(): void {
    this.#log.scrollTo(0, this.#log.scrollHeight);
  }

  /** From now on new messages are read out; until then a reload brought back what was heard before. */
  readOut(): void {
    this.#log.ariaLive = 'polite';
  }

  #scrolled(): void {
    // Not when the log itself grew or shrank: then nobody scrolled, and `resized` follows.
    if (this.#log.clientHeight !== this.#height) return;
    this.#following = this.#atEnd();
    if (this.#following) this.#newest.hidden = true;
  }

  /** A line that appears below, or a keyboard, must not cover what the user was reading at the end. */
  #resized(): void {
    this.#height = this.#log.clientHeight;
    if (this.#following) this.toEnd();
  }

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** Puts what is new in its place; gives where reading goes on: the first new node after the user's last word. */
  #place(entries: readonly PanelEntry[]): HTMLElement | undefined {
    let start: HTMLElement | undefined;
    let spoken = false;
    let next: Node | null = null;
    for (const entry of entries.toReversed()) {
      const known = this.#messages.get(entry.key);
      const { node } = this.#drawn(entry);
      if (!known && !spoken) start = node;
      spoken ||= entry.who === 'user';
      if (!known || node.nextSibling !== next) this.#log.insertBefore(node, next);
      next = node;
    }
    return start;
  }

  #drawn(entry: PanelEntry): PanelMessage {
    const message = this.#messages.get(entry.key) ?? panelMessage(entry, this.#deps);
    this.#messages.set(entry.key, message);
    message.update(entry);
    return message;
  }
}
