import { findPhoneNumbersInText, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import type { Answer, Reading } from '../../dialogs/dialog.ts';

const LONGEST = 2000;
const MOST_CANDIDATES = 4;
/** Digits with what people put between them; at most 40 digits, so that one run holds at most some numbers. */
const RUN = /(?<!\d)(?:\+ ?|\()?\d(?:[ ()./-]{0,3}\d){4,39}/g;
const EXTENSION = /^[ ,]*(?:toestel|tst\.?|doorkies(?:nummer)?|ext\.?) ?(\d{1,5})(?!\d)/i;
const SPOKEN = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const SPOKEN_RUN = new RegExp(`(?<!\\p{L})(?:(?:${SPOKEN.join('|')})(?!\\p{L})[ ,-]{0,2}){6,40}`, 'giu');
/** Shorter Dutch numbers are service numbers (14 0314, 0900-1234): nobody is called back there. */
const DUTCH_LENGTH = 9;
/** Searching a long run in all its parts is slow, so only this many are searched. */
const MOST_LONG_RUNS = 1;
const MOST_RUNS = 8;

/**
 * Reads one phone number (the Netherlands when there is no country code), in digits or spelled out. The value is E.164; an
 * extension stands in `detail.extension`. Several numbers, a service number and one that cannot exist are unclear.
 */
export function readPhone(text: string): Reading {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const plain = plainText(text);
  const answers = numbersIn(plain);
  const [only] = answers;
  if (only && answers.length === 1 && !only.service) return { kind: 'value', answer: only.answer };
  return { kind: 'unclear', candidates: answers.slice(0, MOST_CANDIDATES).map(({ answer }) => answer) };
}

function plainText(text: string): string {
  return text
    .replace(/[‐-―−_]/g, '-')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .replace(/(?<!\p{L})[eé][eé]n(?!\p{L})/giu, 'een')
    .replace(SPOKEN_RUN, (run) => `${digitsOf(run)} `);
}

function digitsOf(run: string): string {
  return (run.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => SPOKEN.indexOf(word)).join('');
}

interface Found {
  readonly answer: Answer;
  readonly service: boolean;
}

function numbersIn(plain: string): Found[] {
  let longRuns = 0;
  const found = [...plain.matchAll(RUN)].slice(0, MOST_RUNS).flatMap((run) => {
    const whole = parsePhoneNumberFromString(run[0], 'NL');
    const after = plain.slice(run.index + run[0].length, run.index + run[0].length + 30);
    if (whole?.isValid()) return [foundOf(whole, EXTENSION.exec(after)?.[1])];
    if (run[0].replace(/\D/g, '').length < 12 || ++longRuns > MOST_LONG_RUNS) return [];
    return findPhoneNumbersInText(run[0], 'NL').map(({ number }) => foundOf(number));
  });
  return found.filter((each, index) => found.findIndex(({ answer }) => answer.value === each.answer.value) === index);
}

function foundOf(number: PhoneNumber, extension?: string): Found {
  const shown = number.country === 'NL' ? number.formatNational() : number.formatInternational();
  return {
    answer: {
      value: number.number,
      shown: extension ? `${shown}, toestel ${extension}` : shown,
      ...(extension && { detail: { extension } }),
    },
    service: number.country === 'NL' && number.nationalNumber.length < DUTCH_LENGTH,
  };
}
