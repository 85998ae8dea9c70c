/** The value below which a share of the values lies (nearest rank): 0.5 is the median. Throws a RangeError for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('no values: a percentile needs at least one');
  return found;
}
