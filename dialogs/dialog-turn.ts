import type { DialogState } from '../bot/contracts/conversation.ts';
import type { Answer, Answers, Proposal, Step } from './dialog.ts';

/** What the user did, already read. `also` (questions that were not asked yet) and `changes` (any) hold answers by step id. */
export type DialogInput =
  | { readonly kind: 'show' }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly also?: Answers; readonly changes?: Answers }
  /** One of several was pressed: `answer` is all that is chosen now (null: nothing). The question stays open. */
  | { readonly kind: 'pick'; readonly answer: Answer | null; readonly also?: Answers; readonly changes?: Answers }
  /** `noted`: they were told at another question, and set nothing right. */
  | { readonly kind: 'correct'; readonly changes: Answers; readonly noted?: true }
  /** `candidates`: what may have been meant. */
  | { readonly kind: 'unclear'; readonly candidates?: readonly Answer[] }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'why' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'confirm-stop'; readonly yes: boolean }
  | { readonly kind: 'change'; readonly step: string }
  | { readonly kind: 'wrong' }
  /** 'Ja', 'klopt': ends a review that asks for a yes. */
  | { readonly kind: 'agree' }
  | { readonly kind: 'submit' };

/** An answer as it is said back: `proposal` is there when the step was not asked but proposed, `before` when it was set right. */
export interface Answered {
  readonly step: Step;
  readonly before?: Answer | null;
  readonly answer: Answer | null;
  readonly proposal?: Proposal;
}

/** What the dialog wants said; conversation/ turns it into sentences. */
export type DialogSay =
  /** `offer`: words of the user from before, which he may take as his answer. */
  | { readonly kind: 'question'; readonly step: Step; readonly earlier?: Answer; readonly offer?: Answer }
  | { readonly kind: 'picked'; readonly step: Step; readonly answer: Answer | null }
  /** `earlier` is what was chosen so far of several, `candidates` what may have been meant. */
  | {
      readonly kind: 'hint';
      readonly step: Step;
      readonly level: 0 | 1;
      readonly earlier?: Answer;
      readonly candidates?: readonly Answer[];
    }
  | { readonly kind: 'person'; readonly step: Step; readonly earlier?: Answer }
  | { readonly kind: 'why' | 'required' | 'doubt'; readonly step: Step }
  | { readonly kind: 'at-start' | 'stopped' | 'resumed' | 'review-unclear' | 'review-wrong' | 'review-agree' }
  | { readonly kind: 'confirm-stop'; readonly answers: Answers }
  | { readonly kind: 'corrected' | 'noted'; readonly answers: readonly Answered[] }
  | { readonly kind: 'review'; readonly answers: readonly Answered[] };

/** The state after a turn (null when the dialog is over), what is said, and the outcome when it was handed in. */
export interface DialogTurn<O> {
  readonly state: DialogState | null;
  readonly say: readonly DialogSay[];
  readonly outcome?: O;
}
