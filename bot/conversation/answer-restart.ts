import type { ConversationState } from '../contracts/conversation.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { runningDialog } from './running-dialog.ts';
import { restartAnswer } from './small-talk.ts';
import type { Turn, TurnResult } from './turn.ts';

/** The answer to 'opnieuw beginnen?'; after a no the open question of the running dialog comes again. */
export function answerRestart(turn: Turn, state: ConversationState, yes: boolean): TurnResult {
  const result = restartAnswer(turn, state, yes);
  const running = runningDialog(result.state);
  if (!running) return result;
  return withOpenQuestion(turn, result.state, running.id, running.dialog, result.messages, result.understood);
}
