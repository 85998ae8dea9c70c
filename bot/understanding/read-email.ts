import recognizers from '@microsoft/recognizers-text-suite';
import type { Reading } from '../../dialogs/dialog.ts';

const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** Reads one e-mail address, also spoken ('jan punt jansen apenstaartje school punt nl'); two addresses are unclear. */
export function readEmail(text: string): Reading {
  const typed = text.slice(0, 400).trim();
  const found = addressesIn(typed);
  const addresses = found.length > 0 ? found : addressesIn(fromSpeech(typed));
  if (addresses.length === 0) return { kind: 'unclear' };
  const readings = addresses.map((address) => ({ value: address, shown: address }));
  const [only] = readings;
  return readings.length === 1 && only ? { kind: 'value', answer: only } : { kind: 'unclear', candidates: readings };
}

function addressesIn(text: string): string[] {
  const results = recognizers.recognizeEmail(text, recognizers.Culture.English);
  const cleaned = results.map((result) =>
    String(result.resolution?.value ?? result.text)
      .replace(/^mailto:/i, '')
      .replace(/[.,;:]+$/, ''),
  );
  return [...new Set(cleaned.filter((address) => ADDRESS.test(address) && address.length <= 254))];
}

function fromSpeech(text: string): string {
  return text
    .replace(/\s*(?:apen?staart(?:je)?|\(at\)|\[at\]|\s+at)\s*/gi, '@')
    .replace(/\s+(?:punt|dot)\s+/gi, '.')
    .replace(/\s+(?:streepje|min)\s+/gi, '-')
    .replace(/\s+(?:laag streepje|underscore)\s+/gi, '_');
}
