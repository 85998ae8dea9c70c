import { type PanelStore, panelStore } from '../../bot/web/panel-store.browser.ts';

/** A tab's storage that outlives the page: `reload` gives the store that the next page in the tab has. */
export function makePanelStore(): PanelStore & { reload(): PanelStore } {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  return { ...panelStore(() => storage), reload: () => panelStore(() => storage) };
}
