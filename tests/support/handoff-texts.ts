import { fileURLToPath } from 'node:url';
import { handoffTexts, type HandoffSay } from '../../bot/handoff/texts.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';

/** The sentences of the mails as they stand in content/. */
export function handoffSay(): HandoffSay {
  return readTexts(fileURLToPath(new URL('../../content', import.meta.url))).bind(handoffTexts);
}
