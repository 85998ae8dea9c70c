import { pathOf, REVIEW } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import { dialogOf } from './running-dialog.ts';
import type { DialogId } from './turn.ts';

/** Of the answers of a dialog, those about the user himself. */
export function aboutUser(id: DialogId, answers: Answers): Answers {
  const { about = [] } = dialogOf(id);
  return Object.fromEntries(Object.entries(answers).filter(([step, answer]) => answer && about.includes(step)));
}

/** An intake that was kept for later, with what the user told about himself since, in one that was sent. */
export function withAbout({ about }: Pick<ConversationState, 'about'>, kept: DialogState): DialogState {
  if (kept.id !== 'intake' || !about) return kept;
  const answers = { ...about, ...kept.answers };
  const known = [...new Set([...(kept.known ?? []), ...Object.keys(about).filter((id) => !(id in kept.answers))])];
  const answered = kept.open in about && !(kept.open in kept.answers);
  const open = answered ? (pathOf(dialogOf('intake'), answers).open?.id ?? REVIEW) : kept.open;
  return { ...kept, answers, known, open };
}
