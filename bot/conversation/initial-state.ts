import type { ConversationState } from '../contracts/conversation.ts';

/** The state of a conversation in which nothing was said yet. */
export const initialState: ConversationState = {
  v: 1,
  greeted: false,
  misses: 0,
  lastItems: [],
  askedForPerson: 0,
  references: [],
};
