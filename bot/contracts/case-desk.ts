import type { CaseAction } from './case-action.ts';
import type { Case, CaseRefusal, CaseRoute } from './case.ts';

/** What came of an action on a case; `case` is as it stands now. */
export type DeskResult =
  | { readonly kind: 'done' | 'repeat'; readonly case: Case }
  | { readonly kind: 'refused'; readonly reason: CaseRefusal; readonly case: Case }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' };

/** Does what staff, requesters and the program itself want of a case: the change and its mails are one write. */
export interface CaseDesk {
  act(reference: string, action: CaseAction): Promise<DeskResult>;
  load(reference: string): Promise<Case | undefined>;
  /** Where a case could go instead: the mailbox, and the advisers who are there. */
  otherRoutes(stored: Case): readonly CaseRoute[];
}
