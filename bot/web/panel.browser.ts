import { panelComposer } from './panel-composer.browser.ts';
import { PanelConversation } from './panel-conversation.browser.ts';
import { panelHost } from './panel-host.browser.ts';
import { panelStore } from './panel-store.browser.ts';
import type { PanelTexts } from './panel-texts.ts';

// What a reload brings back comes within this time, and is not read out again.
const REPLAY_MS = 2000;

/** Starts the panel in its document (panel-page.ts); called once, by the bundle. */
export function panel(): void {
  const texts = JSON.parse(byId('panel-texts').textContent ?? '') as PanelTexts;
  const store = panelStore(() => sessionStorage);
  const elements = { log: byId('log'), newest: byId('newest'), status: byId('status') };
  const conversation = new PanelConversation({ texts, store, elements });
  const { line, log } = conversation;
  setTimeout(() => log.readOut(), conversation.runs ? REPLAY_MS : 0);

  const input = byId('input') as HTMLTextAreaElement;
  const form = byId('form') as HTMLFormElement;
  const put = panelComposer(
    { form, input, note: byId('note') },
    { texts, store, send: (text) => conversation.say(text) },
  );
  const close = byId('close');
  const host = panelHost(
    () => (matchMedia('(pointer: fine)').matches ? input : byId('title')).focus(),
    (question) => {
      put(question);
      // In a talk that runs already a link must not answer what stands open there: the user sends it himself.
      if (!conversation.runs) form.requestSubmit();
    },
  );
  close.hidden = !host.there;
  close.addEventListener('click', host.close);

  window.addEventListener('online', () => line.reconnect());
  document.addEventListener('visibilitychange', () => line.hurry());
  void line.run();
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the panel's document has no element with id "${id}"`);
  return element;
}
