/** The moment at which the store contracts play. */
export const NOW = new Date('2026-11-23T09:00:00.000Z');

/** That moment as it is stored. */
export const at = NOW.toISOString();

/** So many minutes after it. */
export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
