import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { Reading } from '../../dialogs/dialog.ts';

/** Reads one phone number (the Netherlands when there is no country code); two numbers are unclear. */
export function readPhone(text: string): Reading {
  const numbers = findPhoneNumbersInText(text.slice(0, 200), 'NL').map(({ number }) => number);
  const answers = numbers.map((number) => ({
    value: number.number as string,
    shown: number.country === 'NL' ? number.formatNational() : number.formatInternational(),
  }));
  const [only] = answers;
  return answers.length === 1 && only ? { kind: 'value', answer: only } : { kind: 'unclear', candidates: answers };
}
