import type { PanelTexts } from './panel-texts.ts';

/** The line that says, in words, how the connection is. */
interface PanelStatus {
  connected(): void;
  lost(): void;
  /** A message was not delivered. */
  failed(): void;
  /** A message was delivered. */
  delivered(): void;
}

const SOON_MS = 1000;
const LONG_ENOUGH_MS = 5000;

/** Makes the line; it says 'connecting' only when that takes longer than a second. */
export function panelStatus(line: HTMLElement, texts: PanelTexts): PanelStatus {
  let later: ReturnType<typeof setTimeout> | undefined;

  function say(text: string): void {
    clearTimeout(later);
    if (line.textContent !== text) line.textContent = text;
  }

  later = setTimeout(() => say(texts.connecting), SOON_MS);
  return {
    connected() {
      const wasLost = line.textContent === texts.lost;
      say(wasLost ? texts.restored : '');
      if (wasLost) later = setTimeout(() => say(''), LONG_ENOUGH_MS);
    },
    lost: () => say(texts.lost),
    failed() {
      // That the line is down says more, and what failed is sent again when it is up.
      if (line.textContent !== texts.lost) say(texts.failedStatus);
    },
    delivered() {
      if (line.textContent === texts.failedStatus) say('');
    },
  };
}
