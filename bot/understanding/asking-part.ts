const FEWEST_WORDS = 3;

/** The sentences of a story that ask something; its last sentence when none has a question mark; null for one sentence. */
export function askingPart(text: string): string | null {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);
  if (sentences.length < 2) return null;
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  return asking.length > 0 ? asking.join(' ') : (sentences.at(-1) ?? null);
}
