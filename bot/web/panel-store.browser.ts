/** What the panel keeps in this tab; values are what JSON can hold. */
export interface PanelStore {
  /** Undefined when there is none, or none that can be read. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

/**
 * Keeps values in sessionStorage, so that a reload goes on where it was. Where the browser refuses storage (an iframe
 * on another site may not store), values live as long as the page does.
 */
export function panelStore(storage: () => Pick<Storage, 'getItem' | 'setItem'>): PanelStore {
  const memory = new Map<string, unknown>();
  const tried = (use: () => unknown): unknown => {
    try {
      return use();
    } catch {
      // Refused, full or damaged: the page goes on with what it has in memory.
      return undefined;
    }
  };
  return {
    read: (name) =>
      memory.get(name) ?? tried(() => JSON.parse(storage().getItem(`krimpwijzer.${name}`) ?? 'null')) ?? undefined,
    write(name, value) {
      memory.set(name, value);
      tried(() => storage().setItem(`krimpwijzer.${name}`, JSON.stringify(value ?? null)));
    },
  };
}
