import { textKeysOf } from './dialog.ts';
import { intake } from './intake/flow.ts';

export { REVIEW, stepOf } from './dialog.ts';
export { intakeRequests, type SubmitIntake } from './intake/flow.ts';
export {
  type DialogInput,
  type DialogSay,
  type DialogTurn,
  pathOf,
  runDialog,
  STOP,
  startDialog,
} from './run-dialog.ts';

/** All dialogs, by id. */
export const dialogs = { intake } as const;

/** Every text key that the dialogs need; content/teksten must have them all. */
export const dialogTextKeys: readonly string[] = Object.values(dialogs).flatMap((dialog) => textKeysOf(dialog));
