import type { Clock } from '../contracts/clock.ts';

/** Counts calls per key; `retryAfter` is in whole seconds. */
export interface RateLimit {
  take(key: string, perMinute: number): { readonly ok: true } | { readonly ok: false; readonly retryAfter: number };
}

/** Keys that are kept at most; beyond it the oldest go, which can only let a caller through. */
const MOST_KEYS = 20_000;

/** A token bucket per key: `perMinute` calls at once, refilled evenly. */
export function createRateLimit(clock: Clock): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, perMinute) {
      const now = clock.now().getTime();
      const known = buckets.get(key) ?? { tokens: perMinute, at: now };
      const tokens = Math.min(perMinute, known.tokens + ((now - known.at) / 60_000) * perMinute);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_KEYS) break;
        buckets.delete(oldest);
      }
      return tokens >= 1 ? { ok: true } : { ok: false, retryAfter: Math.ceil(((1 - tokens) * 60) / perMinute) };
    },
  };
}
