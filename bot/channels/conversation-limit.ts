import type { Clock } from '../contracts/clock.ts';

/**
 * Counts what happens in a conversation within a clock minute: the function says whether one more is allowed. It keeps
 * one number for each conversation of the running minute.
 */
export function createConversationLimit(deps: {
  clock: Clock;
  perMinute: number;
}): (conversationId: string) => boolean {
  let minute = 0;
  const counts = new Map<string, number>();
  return (conversationId) => {
    const current = Math.floor(deps.clock.now().getTime() / 60_000);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(conversationId) ?? 0) + 1;
    counts.set(conversationId, count);
    return count <= deps.perMinute;
  };
}
