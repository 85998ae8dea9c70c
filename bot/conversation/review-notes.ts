import { dialogs, pathOf, REVIEW } from '../../dialogs/index.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import { travellingRoutekaart } from './intake-from-verkenning.ts';
import { toIntake } from './to-intake.ts';
import type { Turn, TurnResult } from './turn.ts';

/** At the review of a request: that no ledenadviseur is there to read it, and that the verkenning goes along. */
export function withReviewNotes(turn: Turn, result: TurnResult): TurnResult {
  const { dialog } = result.state;
  const { review } = dialogs.intake;
  const at = result.messages.findLastIndex(({ key }) => key === review?.text);
  if (at < 0 || dialog?.id !== 'intake' || dialog.open !== REVIEW) return result;
  const notes = [...adviserNote(turn, dialog), ...routekaartNote(turn, result.state)];
  const messages = result.messages.map((message, index) =>
    index === at ? { ...message, text: [message.text, ...notes].join('\n\n') } : message,
  );
  return { ...result, messages };
}

function adviserNote(turn: Turn, { answers }: DialogState): string[] {
  const { done, open } = pathOf(dialogs.intake, answers);
  if (open) return [];
  const outcome = dialogs.intake.finish(Object.fromEntries(done.map(({ id }) => [id, answers[id] ?? null])));
  const wanted = outcome.route.to;
  if (wanted !== 'ledenadviseur') return [];
  const to = turn.handoff.destination({ intake: toIntake(turn, outcome), wanted });
  return to === 'mailbox' ? [turn.say('intake.geen-adviseur')] : [];
}

function routekaartNote(turn: Turn, state: ConversationState): string[] {
  return travellingRoutekaart(state) ? [turn.say('routekaart.gaat-mee')] : [];
}
