/** What a masked number looks like. */
export const MASK = '•••••••••';

/** Nine digits, however they are spaced, that are no part of a longer number. */
const CANDIDATE = /(?<!\d)\d(?:[ .\-/\u00a0\u202f–]{0,2}\d){8}(?!\d)/g;
/** Before the digits: a country code makes them a phone number ('+31 6 …', '0031 (0)6 …'). */
const COUNTRY_CODE = /(?:\+|(?<!\d)00 ?)[1-9]\d{0,2}[ .-]?(?:\(0\))?[ .-]?$/;
/** A date or a span of years with a number behind it is no number of nine digits. */
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)|(?:19|20)\d\d[-/–](?:19|20)\d\d(?!\d))/;

/**
 * Replaces every number of nine digits that passes the 11-proef of the BSN; null when there is none. Some nine-digit
 * phone and KvK numbers pass it too (9.1 % of all numbers): masking one of those is the lesser harm.
 */
export function maskBsn(text: string): string | null {
  let found = false;
  const masked = text.replace(CANDIDATE, (number, at: number) => {
    const before = text.slice(Math.max(0, at - 12), at);
    if (before.endsWith('+') || COUNTRY_CODE.test(before) || DATE.test(number)) return number;
    if (!passesElevenTest(number.replace(/\D/g, ''))) return number;
    found = true;
    return MASK;
  });
  return found ? masked : null;
}

/** 9·a + 8·b + … + 2·h − 1·i must be a multiple of 11 (rvig.nl, logisch ontwerp BSN), and not zero. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}
