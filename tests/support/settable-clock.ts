import type { Clock } from '../../bot/contracts/clock.ts';

/** A clock that stands still until a test moves it. */
export interface SettableClock extends Clock {
  advance(ms: number): void;
}

/** Makes a clock that stands at `start` (ISO 8601). */
export function settableClock(start = '2026-11-23T09:00:00.000Z'): SettableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms;
    },
  };
}
