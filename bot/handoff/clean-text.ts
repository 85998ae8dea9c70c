/**
 * What a user typed, safe to show in a mail: no control characters but line ends, and no invisible characters that
 * reverse or hide text. What joins an emoji stays.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' || character === '\u200d' ? character : ''))
    .trim();
}
