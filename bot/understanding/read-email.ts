import type { Reading } from '../../dialogs/dialog.ts';

/** RFC 5321 sizes; a domain of letters, digits and hyphens with a top level of at least two letters. */
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;
const LONGEST = 254;

/**
 * Reads one e-mail address, also spoken ('jan punt jansen apenstaartje school punt nl'); two addresses are unclear.
 * Own code: the suite's sequence recognizer cuts unknown top levels (`x@y.example` → `x@y.exampl`), which would send
 * an answer astray; see docs/besluiten/2026-11-22-lezers.md.
 */
export function readEmail(text: string): Reading {
  const typed = text.slice(0, 400).trim();
  const found = addressesIn(typed);
  const addresses = found.length > 0 ? found : addressesIn(fromSpeech(typed));
  const readings = addresses.map((address) => ({ value: address, shown: address }));
  const [only] = readings;
  return readings.length === 1 && only ? { kind: 'value', answer: only } : { kind: 'unclear', candidates: readings };
}

/** Words with an @, without the brackets and punctuation around them. */
function addressesIn(text: string): string[] {
  const words = text
    .split(/[\s,;<>()"]+/)
    .map((word) => word.replace(/^mailto:/i, '').replace(/^['[]+|[\].!?:']+$/g, ''));
  return [...new Set(words.filter((word) => word.length <= LONGEST && ADDRESS.test(word)))];
}

function fromSpeech(text: string): string {
  return text
    .replace(/\s*(?:apen?staart(?:je)?|\(at\)|\[at\])\s*|\s+at\s+/gi, '@')
    .replace(/\s+(?:punt|dot)\s+/gi, '.')
    .replace(/\s+(?:laag streepje|underscore)\s+/gi, '_')
    .replace(/\s+(?:streepje|min)\s+/gi, '-');
}
