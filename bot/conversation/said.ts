import type { ConversationState } from '../contracts/conversation.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { runningDialog } from './running-dialog.ts';
import { plain } from './small-talk.ts';
import type { Turn, TurnResult } from './turn.ts';

/** A sentence that leaves everything as it was; in a dialog the open question follows. */
export function said(turn: Turn, state: ConversationState, key: Parameters<typeof plain>[1]): TurnResult {
  const running = runningDialog(state);
  const understood = { outcome: 'unknown', act: null, items: [] } as const;
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [plain(turn, key)], understood);
  return { state, messages: [plain(turn, key)], understood };
}
