import type { PanelStore } from './panel-store.browser.ts';
import type { PanelTexts } from './panel-texts.ts';

/** The elements of the form, as the document has them. */
interface ComposerElements {
  readonly form: HTMLFormElement;
  readonly input: HTMLTextAreaElement;
  readonly note: HTMLElement;
}

/** What the form needs. */
interface ComposerDeps {
  readonly texts: PanelTexts;
  readonly store: PanelStore;
  send(text: string): void;
}

// As many as the bot takes (design §3).
const LIMIT = 8000;

/**
 * Makes the form work: Enter sends, Shift+Enter is a new line, a text that is too long is told and kept, never cut. Gives
 * the function that puts a text behind what stands there already.
 */
export function panelComposer(
  { form, input, note }: ComposerElements,
  { texts, store, send }: ComposerDeps,
): (text: string) => void {
  function checkLength(): boolean {
    const { length } = input.value.trim();
    const fits = length <= LIMIT;
    const text = texts.tooLong.replace('{length}', shown(length)).replace('{limit}', shown(LIMIT));
    note.textContent = fits ? '' : text;
    input.setAttribute('aria-invalid', String(!fits));
    return fits;
  }

  input.value = String(store.read('draft') ?? '');
  input.addEventListener('input', () => {
    store.write('draft', input.value);
    // Said when sending; while typing it only goes away.
    if (note.textContent !== '') checkLength();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    // On a touch screen the focus would bring up the keyboard over the answer.
    if (matchMedia('(pointer: fine)').matches) input.focus();
    if (text === '' || !checkLength()) return;
    input.value = '';
    store.write('draft', '');
    send(text);
  });
  return (text) => {
    input.value = `${input.value}\n${text}`.trim();
    store.write('draft', input.value);
  };
}

function shown(count: number): string {
  return count.toLocaleString('nl-NL');
}
