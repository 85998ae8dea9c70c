import { panelBackoff } from './panel-backoff.browser.ts';
import type { PanelDraft } from './panel-outbox.browser.ts';
import type { PanelSession } from './panel-session.browser.ts';
import type { StreamEnd, StreamOptions } from './panel-stream.browser.ts';

/** What the line needs, and whom it tells; tests hand in their own. */
interface LineDeps {
  readonly session: PanelSession;
  stream(options: StreamOptions): Promise<StreamEnd>;
  /** Whether anybody can see the page: polling waits while nobody does. */
  visible(): boolean;
  /** Resolves after so many milliseconds, or as soon as it is cut. */
  wait(ms: number, cut: AbortSignal): Promise<void>;
  activities(raw: readonly unknown[]): void;
  state(state: 'connected' | 'lost'): void;
  /** The conversation could not go on; what comes now belongs to another one. */
  startedOver(): void;
}

const POLL_MS = 2000;
const TICK_MS = 30_000;
const FAILURES_BEFORE_POLLING = 2;
const BEGINNING = '0';

/** The line to the bot: opens, follows, connects again, and posts what the user says. Nothing happens until `run`. */
export class PanelDirectLine {
  readonly #deps: LineDeps;
  #watermark = BEGINNING;
  #attempt = 0;
  #neverOpened = 0;
  #stopped = false;
  #cut = new AbortController();
  #pause = new AbortController();

  constructor(deps: LineDeps) {
    this.#deps = deps;
  }

  /** Runs until `stop`. */
  async run(): Promise<void> {
    const tick = setInterval(() => this.#keepFresh(), TICK_MS);
    while (!this.#stopped) {
      await this.#connect();
      await this.#rest();
    }
    clearInterval(tick);
  }

  /** False when it did not arrive; nothing is lost or doubled when the same draft is posted again. */
  async post({ clientActivityID, text, choice }: PanelDraft): Promise<boolean> {
    const body = {
      type: 'message',
      from: { id: this.#deps.session.userId },
      locale: 'nl-NL',
      text,
      ...(choice === undefined ? {} : { value: { choice } }),
      channelData: { clientActivityID },
    };
    const answer = await this.#deps.session.call({ method: 'POST', path: '/activities', body });
    if (answer.kind === 'denied' || answer.kind === 'gone') this.reconnect();
    return answer.kind === 'ok';
  }

  /** Ends a wait and looks at the token's age, because somebody looks at the page again. */
  async hurry(): Promise<void> {
    this.#pause.abort();
    await this.#keepFresh();
  }

  /** Ends a stream that seems dead; the loop connects again. */
  reconnect(): void {
    this.#cut.abort();
    this.#pause.abort();
  }

  stop(): void {
    this.#stopped = true;
    this.reconnect();
  }

  async #connect(): Promise<void> {
    const opened = await this.#deps.session.open(this.#watermark);
    if (opened.kind === 'failed' || this.#stopped) return;
    if (opened.startedOver) {
      this.#watermark = BEGINNING;
      this.#deps.startedOver();
    }
    this.#cut = new AbortController();
    if (opened.streamUrl === '' || this.#neverOpened >= FAILURES_BEFORE_POLLING) return this.#poll();
    return this.#follow(opened.streamUrl);
  }

  async #follow(url: string): Promise<void> {
    const end = await this.#deps.stream({
      url,
      cut: this.#cut.signal,
      open: () => this.#deps.state('connected'),
      frame: (frame) => this.#take(frame),
    });
    if (end === 'collision') this.#neverOpened = FAILURES_BEFORE_POLLING;
    else this.#neverOpened = end === 'never-opened' ? this.#neverOpened + 1 : 0;
  }

  async #poll(): Promise<void> {
    while (!this.#cut.signal.aborted) {
      if (this.#deps.visible()) {
        const path = `/activities?watermark=${encodeURIComponent(this.#watermark)}`;
        const answer = await this.#deps.session.call({ method: 'GET', path });
        if (answer.kind !== 'ok') return;
        this.#deps.state('connected');
        this.#take(answer.body);
      }
      await this.#deps.wait(POLL_MS, this.#cut.signal);
    }
  }

  #take(raw: unknown): void {
    // Not when the socket opens: a server that drops every socket at once must not be asked every second.
    this.#attempt = 0;
    const { activities, watermark } = (raw ?? {}) as { activities?: unknown; watermark?: unknown };
    if (Array.isArray(activities)) this.#deps.activities(activities);
    if (typeof watermark === 'string' || typeof watermark === 'number') this.#watermark = String(watermark);
  }

  async #rest(): Promise<void> {
    if (this.#stopped) return;
    this.#deps.state('lost');
    this.#pause = new AbortController();
    await this.#deps.wait(panelBackoff(this.#attempt), this.#pause.signal);
    this.#attempt += 1;
  }

  async #keepFresh(): Promise<void> {
    if (!(await this.#deps.session.keepFresh())) this.reconnect();
  }
}
