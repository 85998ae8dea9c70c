/** How the filler texts of a new file begin (new-item.ts); an item in which one still stands is refused. */
export const FILLER = 'Schrijf hier';

/** A line of an item's body that the channels cannot show. `line` is 1-based within the body. */
export interface MarkdownFault {
  readonly line: number;
  readonly what: string;
  readonly cure: string;
}

const rules: readonly { readonly pattern: RegExp; readonly what: string; readonly cure: string }[] = [
  { pattern: /^\s*\|.*\|\s*$/, what: 'een tabel', cure: 'Maak er een lijst van; de chat kan geen tabellen tonen' },
  {
    pattern: /<\/?[a-zA-Z][^>]*>/,
    what: 'HTML',
    cure: 'Haal de HTML weg; gewone tekst, **vet**, lijsten en links mogen',
  },
  { pattern: /!\[[^\]]*\]\(/, what: 'een afbeelding', cure: 'Haal de afbeelding weg; de chat toont alleen tekst' },
  { pattern: /^#(?!# [^#\s])/, what: 'een kop van een ander niveau', cure: 'Gebruik alleen koppen met "## "' },
  { pattern: /^\s{2,}[-*] /, what: 'een lijst in een lijst', cure: 'Maak er een enkele lijst van' },
  { pattern: /^\s*\* /, what: 'een sterretje als lijstteken', cure: 'Begin elk punt met "- "' },
  { pattern: /^\s*\d+\. /, what: 'een genummerde lijst', cure: 'Begin elk punt met "- "' },
  {
    pattern: /\]\((?!https?:\/\/|mailto:)/,
    what: 'een link zonder volledig adres',
    cure: 'Begin het adres met https://',
  },
  { pattern: /\t/, what: 'een tab', cure: 'Gebruik spaties' },
];

/** Finds what the channels cannot show: tables, HTML, images, other headings, nested lists, tabs. */
export function checkMarkdown(body: string): MarkdownFault[] {
  return body
    .split('\n')
    .flatMap((text, index) =>
      rules
        .filter((rule) => rule.pattern.test(text))
        .map((rule) => ({ line: index + 1, what: rule.what, cure: rule.cure })),
    );
}
