import { panelActivity } from './panel-activity.browser.ts';
import { panelCall } from './panel-call.browser.ts';
import { panelComposer } from './panel-composer.browser.ts';
import { PanelDirectLine } from './panel-direct-line.browser.ts';
import { PanelEntries } from './panel-entries.browser.ts';
import { panelHost } from './panel-host.browser.ts';
import { PanelLog } from './panel-log.browser.ts';
import { PanelOutbox } from './panel-outbox.browser.ts';
import { PanelSession } from './panel-session.browser.ts';
import { panelStatus } from './panel-status.browser.ts';
import { panelStore } from './panel-store.browser.ts';
import { panelStream } from './panel-stream.browser.ts';
import type { PanelTexts } from './panel-texts.ts';
import { panelWait } from './panel-wait.browser.ts';

// What a reload brings back comes within this time, and is not read out again.
const REPLAY_MS = 2000;

/** Starts the panel in its document (panel-page.ts); called once, by the bundle. */
export function panel(): void {
  const texts = JSON.parse(byId('panel-texts').textContent ?? '') as PanelTexts;
  const store = panelStore(() => sessionStorage);
  const resumes = store.read('session') !== undefined;
  const { line, log, say } = conversation(texts, store);
  setTimeout(() => log.readOut(), resumes ? REPLAY_MS : 0);

  const input = byId('input') as HTMLTextAreaElement;
  panelComposer({ form: byId('form') as HTMLFormElement, input, note: byId('note') }, { texts, store, send: say });
  const close = byId('close');
  const host = panelHost(() => (matchMedia('(pointer: fine)').matches ? input : byId('title')).focus());
  close.hidden = !host.there;
  close.addEventListener('click', host.close);

  window.addEventListener('online', () => line.reconnect());
  document.addEventListener('visibilitychange', () => line.hurry());
  void line.run();
}

/** Ties line, outbox and log together: what comes in is shown, what the user says is shown and sent. */
function conversation(texts: PanelTexts, store: ReturnType<typeof panelStore>) {
  const entries = new PanelEntries();
  const status = panelStatus(byId('status'), texts);
  const session = new PanelSession({ call: panelCall, store, now: Date.now });
  const log = new PanelLog(
    { log: byId('log'), newest: byId('newest') },
    { texts, say, retry: (id) => outbox.retry(id) },
  );
  const line = new PanelDirectLine({
    session,
    stream: panelStream,
    wait: panelWait,
    visible: () => document.visibilityState === 'visible',
    activities: receive,
    startedOver: () => show(() => entries.startOver(texts.startedOver)),
    state(state) {
      status[state]();
      if (state === 'connected') outbox.flush();
    },
  });
  const outbox = new PanelOutbox({
    store,
    post: (draft) => line.post(draft),
    newId: () => crypto.randomUUID(),
    silent: () => line.reconnect(),
    changed({ clientActivityID, text }, state) {
      show(() => entries.own(clientActivityID, text, state));
      if (state === 'failed') status.failed();
    },
  });

  function show(change: () => void): void {
    change();
    log.show(entries.all());
  }

  function say(text: string, choice?: string): void {
    outbox.send(text, choice);
    log.toEnd();
  }

  function receive(raw: readonly unknown[]): void {
    const fresh = raw.map(panelActivity).filter((activity) => activity !== undefined && entries.receive(activity));
    log.show(entries.all());
    for (const activity of fresh) if (activity?.clientActivityID) outbox.confirm(activity.clientActivityID);
    if (fresh.some((activity) => activity?.who === 'user')) status.delivered();
  }

  show(() => {
    for (const { clientActivityID, text } of outbox.left()) entries.own(clientActivityID, text, 'sending');
  });
  return { line, log, say };
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the panel's document has no element with id "${id}"`);
  return element;
}
