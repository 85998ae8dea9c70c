import { fileURLToPath } from 'node:url';
import { handoffTexts, type HandoffSay } from '../../bot/handoff/texts.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';

let known: HandoffSay | undefined;

/** The sentences of the mails as they stand in content/, read once. */
export function handoffSay(): HandoffSay {
  known ??= readTexts(fileURLToPath(new URL('../../content', import.meta.url))).bind(handoffTexts);
  return known;
}
