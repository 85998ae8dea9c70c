import recognizers from '@microsoft/recognizers-text-suite';
import type { Answer, Reading } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';
import { firstWords, longestPhrase, type Tone, yesNoPhrases } from './yes-no-phrases.ts';

const LONGEST = 2000;
/** The suite's emoji and Boolean patterns take time in the square of the length: 200 thumbs took 85 ms. */
const LONGEST_FOR_SUITE = 40;
const YES: Answer = { value: true, shown: 'ja' };
const NO: Answer = { value: false, shown: 'nee' };
const LETTERS: Readonly<Record<string, Answer>> = { j: YES, y: YES, n: NO };
const ASKS = /^(?:ja|nee) (?:en )?(?:hoe|wat|wie|waar|wanneer|waarom|welke?|waarvoor)\b/;
/** After these, what follows is an explanation. */
const STARTS = /^(?:ja|jawel|jazeker|nee)\b/;
/** 'Nee, maar de routekaart wel': what follows is about something else. */
const BUT_OTHER =
  /^(ja|nee) maar (?:(?:de|het|mijn|onze|uw|die|deze|alleen) )+(?!liever|eigenlijk|toch)(?:[a-z]+ ){1,3}(?:mag )?(?:wel|niet)(?: mee)?$/;
const NEGATED = /\b(?:niet|nee|geen|nooit|niets|niks|nergens|noch)\b/;

/**
 * Reads yes or no. What is mixed ('ja, maar eigenlijk niet'), doubtful ('misschien') or a question is unclear; where it leans
 * to one side ('ik denk het wel'), that side is the candidate.
 */
export function readYesNo(text: string): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const normal = normalise(withEmoji(text))
    .replace(/\bja+\b/g, 'ja')
    .replace(/\bne{2,}n?\b/g, 'nee');
  const other = BUT_OTHER.exec(normal)?.[1];
  if (other) return { kind: 'value', answer: other === 'ja' ? YES : NO };
  const letter = LETTERS[normal];
  if (letter) return { kind: 'value', answer: letter };
  const { tones, rest } = tonesOf(normal.split(' '));
  const said = sideOf(tones);
  if (said === null) return { kind: 'unclear' };
  const plain = STARTS.test(normal);
  if (text.includes('?') || ASKS.test(normal)) return leaning(plain ? said : undefined);
  if (tones.some((tone) => tone === 'perhaps-yes' || tone === 'perhaps-no')) return leaning(said);
  if (said && (rest === 0 || plain)) return { kind: 'value', answer: said };
  // 'graag informatie over fusie' and 'goed onderwijs is belangrijk' are no answers.
  return said ? { kind: 'unclear' } : fromSuite(normal);
}

function withEmoji(text: string): string {
  return text.replace(/👍|✅|✔|☑|🆗/gu, ' ja ').replace(/👎|❌|✖/gu, ' nee ');
}

/** Reads phrase by phrase, the longest first; `rest` counts the words that belong to none. */
function tonesOf(words: readonly string[]): { tones: Tone[]; rest: number } {
  const tones: Tone[] = [];
  let rest = 0;
  for (let at = 0; at < words.length; ) {
    let length = firstWords.has(words[at] ?? '') ? Math.min(longestPhrase, words.length - at) : 0;
    while (length > 0 && !yesNoPhrases.has(words.slice(at, at + length).join(' '))) length -= 1;
    const tone = yesNoPhrases.get(words.slice(at, at + length).join(' '));
    if (tone) tones.push(tone);
    else rest += 1;
    at += Math.max(1, length);
  }
  return { tones, rest };
}

/** The one side that was taken; null when there is doubt or both were; undefined when nothing was said. */
function sideOf(tones: readonly Tone[]): Answer | null | undefined {
  const yes = tones.some((tone) => tone === 'yes' || tone === 'perhaps-yes');
  const no = tones.some((tone) => tone === 'no' || tone === 'perhaps-no');
  if (tones.includes('doubt') || (yes && no)) return null;
  return yes ? YES : no ? NO : undefined;
}

function leaning(side: Answer | undefined): Reading {
  return { kind: 'unclear', ...(side && { candidates: [side] }) };
}

/** The suite knows Dutch for Boolean only; it reads 'natuurlijk niet' as yes, so any negation beside its yes is unclear. */
function fromSuite(normal: string): Reading {
  if (normal.length > LONGEST_FOR_SUITE) return { kind: 'unclear' };
  const [result, ...others] = recognizers.recognizeBoolean(normal, recognizers.Culture.Dutch, undefined, false);
  const value: unknown = result?.resolution?.value;
  if (others.length > 0 || typeof value !== 'boolean' || value === NEGATED.test(normal)) return { kind: 'unclear' };
  return { kind: 'value', answer: value ? YES : NO };
}
