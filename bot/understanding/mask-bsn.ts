/** What a masked number looks like. */
const MASK = '•••••••••';

const CANDIDATE = /(?<![\d+])\d(?:[ .-]?\d){8}(?![\d])/g;

/**
 * Replaces every number of nine digits that passes the 11-proef of the BSN; null when there is none. Some nine-digit
 * phone and KvK numbers pass it too (9.1 % of all numbers): masking one of those is the lesser harm.
 */
export function maskBsn(text: string): string | null {
  let found = false;
  const masked = text.replace(CANDIDATE, (number) => {
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
