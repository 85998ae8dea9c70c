import { markdownToHtml } from '../html.ts';
import type { PanelAction } from './panel-activity.browser.ts';
import { panelElement as el } from './panel-element.browser.ts';
import type { PanelEntry } from './panel-entries.browser.ts';
import type { PanelTexts } from './panel-texts.ts';

/** What a message needs beside its entry. */
export interface MessageDeps {
  readonly texts: PanelTexts;
  say(label: string, choice?: string): void;
  retry(clientActivityID: string): void;
}

/** A message on the screen; `update` shows how far an own message has come. */
export interface PanelMessage {
  readonly node: HTMLElement;
  update(entry: PanelEntry): void;
}

/** Draws one entry. What the bot says is a Markdown subset; what the user typed is shown as typed. */
export function panelMessage(entry: PanelEntry, deps: MessageDeps): PanelMessage {
  if (entry.who === 'notice') {
    return { node: el('div', { className: 'notice' }, el('p', {}, entry.text)), update: () => undefined };
  }
  return entry.who === 'bot' ? botMessage(entry, deps) : userMessage(entry, deps);
}

function botMessage(entry: PanelEntry, deps: MessageDeps): PanelMessage {
  const cards = entry.cards.map(({ title, text, actions }) =>
    el(
      'div',
      { className: 'card' },
      el('p', { className: 'title' }, title),
      marked(text, deps),
      choices(actions, deps),
    ),
  );
  const count = [entry, ...entry.cards].flatMap(({ actions }) => actions).filter(({ kind }) => kind === 'say').length;
  const node = el(
    'div',
    { className: 'message bot' },
    hidden(deps.texts.botSays),
    marked(entry.text, deps),
    ...cards,
    count > 0 ? hidden(deps.texts.choicesFollow.replace('{count}', String(count))) : '',
    choices(entry.actions, deps),
  );
  return { node, update: () => undefined };
}

function userMessage({ key, text }: PanelEntry, { texts, retry }: MessageDeps): PanelMessage {
  const state = el('p', { className: 'state', ariaLive: 'off' });
  const again = el('button', { type: 'button', className: 'retry', onclick: () => retry(key) }, texts.retry);
  const node = el(
    'div',
    { className: 'message user' },
    hidden(texts.userSays),
    el('p', { className: 'text' }, text),
    state,
  );
  return {
    node,
    update(entry) {
      node.classList.toggle('failed', entry.state === 'failed');
      if (entry.state === 'sent') state.replaceChildren();
      else if (entry.state === 'sending') state.replaceChildren(texts.sending);
      else state.replaceChildren(texts.failed, ' ', again);
    },
  };
}

/** The buttons and links under a message. They are not read out with it: its last words say how many there are. */
function choices(actions: readonly PanelAction[], deps: MessageDeps): Node | string {
  if (actions.length === 0) return '';
  const items = actions.map((action) => el('li', {}, button(action, deps)));
  return el('ul', { className: 'choices', ariaLive: 'off', ariaLabel: deps.texts.choices }, ...items);
}

function button(action: PanelAction, { texts, say }: MessageDeps): HTMLElement {
  if (action.kind === 'open') return outward(el('a', { href: action.url }, action.label), texts);
  // 'Hielp dit?' stands beside what the user came for, and must not ask for attention.
  const className = action.choice?.startsWith('feedback/') ? 'quiet' : '';
  return el('button', { type: 'button', className, onclick: () => say(action.label, action.choice) }, action.label);
}

function marked(text: string, { texts }: MessageDeps): HTMLElement {
  // markdownToHtml escapes everything and makes no other elements than those of the subset.
  const node = el('div', { className: 'text', innerHTML: markdownToHtml(text) });
  for (const link of node.querySelectorAll('a')) outward(link, texts);
  return node;
}

function outward(link: HTMLAnchorElement, texts: PanelTexts): HTMLAnchorElement {
  if (link.protocol === 'mailto:') return link;
  link.append(hidden(` ${texts.newTab}`));
  return Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
}

function hidden(text: string): HTMLElement {
  return el('span', { className: 'sr-only' }, text);
}
