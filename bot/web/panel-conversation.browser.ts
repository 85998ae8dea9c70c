import { panelActivity } from './panel-activity.browser.ts';
import { panelCall } from './panel-call.browser.ts';
import { PanelDirectLine } from './panel-direct-line.browser.ts';
import { PanelEntries } from './panel-entries.browser.ts';
import { PanelLog } from './panel-log.browser.ts';
import { PanelOutbox } from './panel-outbox.browser.ts';
import { PanelSession } from './panel-session.browser.ts';
import { panelStatus } from './panel-status.browser.ts';
import type { PanelStore } from './panel-store.browser.ts';
import { panelStream } from './panel-stream.browser.ts';
import type { PanelTexts } from './panel-texts.ts';
import { panelWait } from './panel-wait.browser.ts';

/** What the conversation needs; the elements stand in the document. */
interface ConversationDeps {
  readonly texts: PanelTexts;
  readonly store: PanelStore;
  readonly elements: Readonly<Record<'log' | 'newest' | 'status', HTMLElement>>;
}

/** Ties line, outbox and log together: what comes in is shown, what the user says is shown and sent. */
export class PanelConversation {
  readonly line: PanelDirectLine;
  readonly log: PanelLog;
  /** Whether a talk runs: it was resumed, or the user typed or pressed something. */
  runs: boolean;
  readonly #texts: PanelTexts;
  readonly #entries = new PanelEntries();
  readonly #status: ReturnType<typeof panelStatus>;
  readonly #outbox: PanelOutbox;

  constructor({ texts, store, elements }: ConversationDeps) {
    this.#texts = texts;
    this.runs = !!store.read('session');
    this.#status = panelStatus(elements.status, texts);
    this.log = new PanelLog(elements, {
      texts,
      say: (label, choice) => this.say(label, choice),
      retry: (id) => this.#outbox.retry(id),
    });
    this.line = this.#makeLine(store);
    this.#outbox = this.#makeOutbox(store);
    for (const { clientActivityID, text } of this.#outbox.left()) this.#entries.own(clientActivityID, text, 'sending');
    this.#show();
  }

  say(text: string, choice?: string): void {
    this.runs = true;
    this.#outbox.send(text, choice);
    this.log.toEnd();
  }

  #makeLine(store: PanelStore): PanelDirectLine {
    return new PanelDirectLine({
      session: new PanelSession({ call: panelCall, store, now: Date.now }),
      stream: panelStream,
      wait: panelWait,
      visible: () => document.visibilityState === 'visible',
      activities: (raw) => this.#receive(raw),
      state: (state) => {
        this.#status[state]();
        if (state === 'connected') this.#outbox.flush();
      },
      startedOver: () => {
        this.#entries.startOver(this.#texts.startedOver);
        this.#show();
      },
    });
  }

  #makeOutbox(store: PanelStore): PanelOutbox {
    return new PanelOutbox({
      store,
      post: (draft) => this.line.post(draft),
      newId: () => crypto.randomUUID(),
      silent: () => this.line.reconnect(),
      changed: ({ clientActivityID, text }, state) => {
        this.#entries.own(clientActivityID, text, state);
        this.#show();
        if (state === 'failed') this.#status.failed();
      },
    });
  }

  #receive(raw: readonly unknown[]): void {
    const fresh = raw.flatMap((one) => panelActivity(one) ?? []).filter((one) => this.#entries.receive(one));
    this.#show();
    for (const { clientActivityID } of fresh) if (clientActivityID) this.#outbox.confirm(clientActivityID);
    if (fresh.some(({ who }) => who === 'user')) this.#status.delivered();
  }

  #show(): void {
    this.log.show(this.#entries.all());
  }
}
