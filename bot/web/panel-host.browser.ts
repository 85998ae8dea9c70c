/** The page around the panel, where there is one. */
interface PanelHost {
  /** False when the panel is a page of its own. */
  readonly there: boolean;
  /** Asks the page to close the panel. */
  close(): void;
}

/** What the page around says; anything may come in. */
interface HostMessage {
  readonly krimpwijzer?: unknown;
  readonly question?: unknown;
}

/**
 * Speaks with the launcher on the page around. Its origin stands in our address (`/widget/#host=…`); the browser
 * delivers to that origin only, and frame-ancestors decides who may hold us at all. `focus` is told when the user opened us,
 * `ask` when the page's address holds a question (`#vraag=…`).
 */
export function panelHost(focus: () => void, ask: (question: string) => void): PanelHost {
  const host = new URLSearchParams(location.hash.slice(1)).get('host') ?? '';
  const there = window.parent !== window && URL.canParse(host);
  const tell = (krimpwijzer: 'ready' | 'close'): void => {
    if (there) window.parent.postMessage({ krimpwijzer }, host);
  };
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<HostMessage | null>) => {
    if (!there || source !== window.parent || origin !== host) return;
    if (data?.krimpwijzer === 'focus') focus();
    if (data?.krimpwijzer === 'ask') ask(String(data.question));
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) tell('close');
  });
  tell('ready');
  return { there, close: () => tell('close') };
}
