const NUMBER = "(?:ongeveer |circa |zo'n |ruim )?\\d[\\d.]*(?:,\\d+)?(?:\\s?%| procent)?";
const DENIED = new RegExp(
  [
    // 'toch 900, niet 950', 'niet 950 maar 900'
    `,?\\s*\\b(?:en |dus )?(?:niet|geen|in plaats van|i\\.p\\.v\\.|ipv)\\s+(?:meer\\s+)?${NUMBER}(?!\\s*(?:jaar|%))`,
    // 'minder dan 140, eerder 120'
    `\\b(?:minder|meer) dan ${NUMBER}[,;]?\\s*(?:leerlingen)?[,;]?\\s*(?=(?:maar|eerder|ongeveer|zo'n|rond|ik denk))`,
  ].join('|'),
  'gi',
);

/** A text without the numbers that it says are not meant: 'toch 900, niet 950' is 'toch 900'. */
export function withoutDenied(text: string): string {
  return text.replace(DENIED, ' ');
}
