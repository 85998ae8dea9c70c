import recognizers from '@microsoft/recognizers-text-suite';
import type { Reading } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';

const YES =
  /^(?:ja|jawel|jazeker|ja hoor|ja graag|graag|ja prima|prima|oke|ok|okee|akkoord|goed|is goed|dat is goed|klopt|dat klopt|inderdaad|zeker|zeker wel|natuurlijk|uiteraard|doe maar|ja doe maar|mag|dat mag|mag wel|heel graag|yes|jep|yep|tuurlijk|absoluut|correct|juist|vooruit|toe maar|verstuur|verzenden|top|j)$/;
const NO =
  /^(?:nee|neen|nee hoor|nee dank(?: ?(?:u|je))?(?: ?wel)?|liever niet|niet|nee liever niet|absoluut niet|zeker niet|natuurlijk niet|uiteraard niet|nee bedankt|laat maar|doe maar niet|hoeft niet|dat hoeft niet|hoeft niet hoor|nope|no|niet nodig|klopt niet|dat klopt niet|onjuist|fout|nooit|n|mag niet|geen|tuurlijk niet|inderdaad niet|nog niet)$/;
const DOUBT =
  /\b(?:maar|misschien|weet (?:ik )?niet|geen idee|soms|hangt|eigenlijk|twijfel|mogelijk|later|bijna|deels|ja en nee)\b/;

/** Reads yes or no; anything mixed or doubtful is unclear, never a guess. */
export function readYesNo(text: string): Reading {
  const normal = normalise(text);
  if (YES.test(normal)) return answer(true);
  if (NO.test(normal)) return answer(false);
  if (DOUBT.test(normal)) return { kind: 'unclear' };
  const rest = normal.replace(/^(?:ja|nee) /, '');
  const first = normal.split(' ')[0];
  if (first === 'ja' && !/\b(?:niet|nee|geen)\b/.test(rest)) return answer(true);
  if (first === 'nee' && !/\b(?:wel|ja)\b/.test(rest)) return answer(false);
  return fromSuite(text.slice(0, 200), normal);
}

/** The suite knows Dutch for Boolean only; it reads 'natuurlijk niet' as yes, so any negation beside its yes is unclear. */
function fromSuite(text: string, normal: string): Reading {
  const [result, ...others] = recognizers.recognizeBoolean(text, recognizers.Culture.Dutch, undefined, false);
  const value: unknown = result?.resolution?.value;
  if (others.length > 0 || typeof value !== 'boolean') return { kind: 'unclear' };
  const negated = /\b(?:niet|nee|geen|nooit|niets|niks)\b/.test(normal);
  return value === negated ? { kind: 'unclear' } : answer(value);
}

function answer(value: boolean): Reading {
  return { kind: 'value', answer: { value, shown: value ? 'ja' : 'nee' } };
}
