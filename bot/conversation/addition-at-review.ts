import { type DialogInput, isLongText, pathOf } from '../../dialogs/index.ts';
import type { DialogState } from '../contracts/conversation.ts';
import { dialogOf } from './running-dialog.ts';
import type { DialogId } from './turn.ts';

/** 'Zet erbij: …', 'voeg nog toe dat …'; what follows is added. */
const ADDITION =
  /^(?:(?:en|ook|o+h? ja|nog|graag)[\s,]+)*(?:(?:wilt|kunt) u\s+)?(?:(?:zet|voeg|schrijf|noteer|vermeld)\s+(?:(?:er|daar|nog|ook|even|graag|aan)\s+)*(?:bij|erbij|daarbij|eraan toe|daaraan toe|toe)|toevoegen|aanvulling|nog erbij|ps)(?![\p{L}\p{N}])[\s,:;.-]*(\S+\s+\S.*)$/isu;

/** At the review: what a user wants added to his own words. Null when it is something else, or nothing was asked in words. */
export function additionAtReview(id: DialogId, { answers }: DialogState, text: string): DialogInput | null {
  const added = ADDITION.exec(text.trim())?.[1];
  const step = pathOf(dialogOf(id), answers).done.findLast(({ expects }) => isLongText(expects));
  if (!added || !step) return null;
  const whole = [answers[step.id]?.shown, added].filter((part) => part !== undefined).join('\n');
  return { kind: 'correct', changes: { [step.id]: { value: whole, shown: whole } } };
}
