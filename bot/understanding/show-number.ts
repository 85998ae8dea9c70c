const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A number as Dutch readers write it: `1.200`, `2,5`, `-15,6`. */
export function showNumber(value: number): string {
  return FORMAT.format(value);
}
