const FIRST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/**
 * How long to wait after `failures` failed tries in a row (1, 2, 3 …), in milliseconds: one minute, doubling, up to an hour.
 * `jitter` (0 to 1) adds at most a tenth, so that the mails of one breakdown do not all come back at one moment.
 */
export function retryDelay(failures: number, jitter: number): number {
  const base = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.round(base * (1 + jitter / 10));
}
