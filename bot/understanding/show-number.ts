const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });

/** A number as Dutch readers write it: `1.200`, `2,5`, `-15,6`; at most three decimals. */
export function showNumber(value: number): string {
  return FORMAT.format(value);
}
