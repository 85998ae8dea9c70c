/** What the server writes into the bundle (create-web.ts). */
declare const LAUNCHER: { readonly css: string; readonly open: string; readonly name: string; readonly frame: string };

// As in launcher.css: on such a screen the panel covers everything.
const SMALL = '(max-width: 480px), (max-height: 420px)';
const MEMORY = 'krimpwijzer.open';
const TAG = 'krimpwijzer-chat';
const SVG = 'http://www.w3.org/2000/svg';
// A speech bubble; while the panel is open, an arrow down.
const BUBBLE = 'M5 4h14a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-8l-5 4v-4H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z';
const ARROW = 'M4 8l8 8 8-8';

/** Puts the button on the page that loads the script; called once, by the bundle. */
export function launcher(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { origin } = new URL(script.src);
  const place = (): void => {
    if (!document.querySelector(TAG)) new Launcher(origin).listen();
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
}

class Launcher {
  readonly #origin: string;
  readonly #host = document.createElement(TAG);
  readonly #shadow = this.#host.attachShadow({ mode: 'open' });
  readonly #button = makeButton();
  readonly #small = matchMedia(SMALL);
  readonly #shielded = new Set<HTMLElement>();
  #frame: HTMLIFrameElement | undefined;
  #opener: HTMLElement = this.#button;
  #open = false;
  #wantsFocus = false;
  #ready = false;
  #question = '';

  constructor(origin: string) {
    this.#origin = origin;
    const style = new CSSStyleSheet();
    style.replaceSync(LAUNCHER.css);
    this.#shadow.adoptedStyleSheets = [style];
    this.#shadow.append(this.#button);
    document.body.append(this.#host);
    this.#draw(false);
  }

  listen(): void {
    this.#button.addEventListener('click', () => (this.#open ? this.#close() : this.#openFor(this.#button)));
    this.#host.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#open && this.#close());
    this.#small.addEventListener('change', () => this.#shield());
    window.addEventListener('message', (event) => this.#hear(event));
    document.addEventListener('click', (event) => this.#wish(event));
    window.addEventListener('hashchange', () => this.#ask());
    if (remembered()) this.#show();
    this.#ask();
  }

  /** `#vraag=…` in the page's address opens the panel with that question, once. */
  #ask(): void {
    const question = new URLSearchParams(location.hash.slice(1)).get('vraag')?.trim();
    if (!question) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#question = question;
    this.#openFor(this.#button);
    this.#pass();
  }

  #pass(): void {
    if (!this.#ready || !this.#question) return;
    this.#tell({ krimpwijzer: 'ask', question: this.#question });
    this.#question = '';
  }

  /** An element of the page with `data-krimpwijzer-open` opens the panel too. */
  #wish(event: MouseEvent): void {
    const { target } = event;
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-krimpwijzer-open]') : null;
    if (!element) return;
    event.preventDefault();
    this.#openFor(element);
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (!this.#open || origin !== this.#origin || source !== this.#frame?.contentWindow) return;
    if (data?.krimpwijzer === 'close') this.#close();
    if (data?.krimpwijzer !== 'ready') return;
    this.#ready = true;
    if (this.#wantsFocus) this.#focusPanel();
    this.#pass();
  }

  #openFor(opener: HTMLElement): void {
    this.#opener = opener;
    this.#wantsFocus = true;
    this.#show();
    this.#focusPanel();
  }

  #show(): void {
    this.#frame ??= this.#shadow.appendChild(makeFrame(this.#origin));
    this.#set(true);
  }

  #close(): void {
    this.#set(false);
    this.#opener.focus();
  }

  #set(open: boolean): void {
    this.#draw(open);
    remember(open);
    this.#shield();
  }

  #draw(open: boolean): void {
    this.#open = open;
    this.#host.toggleAttribute('open', open);
    this.#button.ariaExpanded = String(open);
    this.#button.querySelector('path')?.setAttribute('d', open ? ARROW : BUBBLE);
  }

  #focusPanel(): void {
    this.#frame?.focus();
    this.#tell({ krimpwijzer: 'focus' });
  }

  #tell(message: object): void {
    this.#frame?.contentWindow?.postMessage(message, this.#origin);
  }

  /** While the panel covers the page, Tab must not reach what lies under it. */
  #shield(): void {
    for (const element of this.#shielded) element.inert = false;
    this.#shielded.clear();
    if (!this.#open || !this.#small.matches) return;
    for (const element of document.body.children) {
      if (!(element instanceof HTMLElement) || element === this.#host || element.inert) continue;
      element.inert = true;
      this.#shielded.add(element);
    }
  }
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = LAUNCHER.name;
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.append(document.createElementNS(SVG, 'path'));
  const label = document.createElement('span');
  label.append(LAUNCHER.open);
  button.append(icon, label);
  return button;
}

function makeFrame(origin: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = LAUNCHER.frame;
  frame.src = `${origin}/widget/#host=${encodeURIComponent(location.origin)}`;
  return frame;
}

function remember(open: boolean): void {
  try {
    sessionStorage.setItem(MEMORY, open ? '1' : '');
  } catch {
    // The browser refuses storage on this page: the panel begins closed on the next one.
  }
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(MEMORY) === '1';
  } catch {
    // As above.
    return false;
  }
}
