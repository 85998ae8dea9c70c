import type { Log } from '../contracts/log.ts';
import type { Stores } from '../contracts/stores.ts';

/** Later than every conversation. */
const EVER = '9999-12-31T00:00:00.000Z';

/**
 * Erases again what a restored backup brought back: conversations, cases and questions from before the moment at which
 * their user had them erased. Run at every start; what a user wrote after the erasure stays.
 */
export async function forgetAgain(stores: Omit<Stores, 'close'>, log: Log): Promise<void> {
  const count = (await forgetConversations(stores)) + (await forgetCases(stores));
  if (count > 0) log.warn('erasures.repeated', { count });
}

async function forgetConversations({
  conversations,
  outbox,
  questions,
  explorations,
  erasures,
}: Omit<Stores, 'close'>): Promise<number> {
  let count = 0;
  for (const id of await conversations.lastActiveBefore(EVER)) {
    const erasedAt = await erasures.erasedAt(id);
    if (erasedAt === undefined) continue;
    await outbox.removeOf(id, erasedAt);
    await questions.remove(id, erasedAt);
    const stored = await conversations.load(id);
    if (stored === undefined || stored.createdAt >= erasedAt) continue;
    await explorations.remove(id);
    await conversations.remove(id);
    count += 1;
  }
  return count;
}

async function forgetCases({ cases, erasures }: Omit<Stores, 'close'>): Promise<number> {
  let count = 0;
  for (const reference of await cases.references()) {
    const stored = await cases.load(reference);
    const erasedAt = stored && (await erasures.erasedAt(stored.conversationId));
    if (stored === undefined || erasedAt === undefined || stored.createdAt >= erasedAt) continue;
    await cases.remove(reference);
    count += 1;
  }
  return count;
}
