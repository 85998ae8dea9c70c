import { createHash } from 'node:crypto';

/** What stands for a conversation where its id must not be kept. Without a key: it must still fit after a secret was changed. */
export function idHash(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('hex');
}
