const LONGEST_MS = 30_000;

/** How long to wait before try `attempt` (0, 1, 2 …) to connect again, in milliseconds: 1 s, 2 s, 4 s … at most 30 s. */
export function panelBackoff(attempt: number): number {
  return Math.min(LONGEST_MS, 1000 * 2 ** attempt);
}
