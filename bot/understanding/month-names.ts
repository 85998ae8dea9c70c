const NAMES: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'febuari', 'feb'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'agustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The number (1 to 12) of a Dutch month name or its abbreviation, in lower case. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** All month names as alternatives of a regular expression, the longest first. */
export const monthPattern = [...monthNames.keys()].sort((a, b) => b.length - a.length).join('|');
