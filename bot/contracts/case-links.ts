import type { Case } from './case.ts';

/** For whom a staff link is made: the mailbox, or one adviser. An adviser's link ends when the case goes elsewhere. */
export type LinkAudience = 'postbus' | { readonly adviser: string };

/** Makes the signed addresses that stand in mails. Each opens one thing for one audience, for a limited time. */
export interface CaseLinks {
  /** The page of a case for staff (`/zaak/…`). */
  staff(stored: Case, audience: LinkAudience): string;
  /** The page of a case for its requester (`/mijn-zaak/…`). */
  requester(stored: Case): string;
  /** The page on which somebody says that the mails to the mailbox arrive (`/postbus/…`). */
  mailbox(address: string): string;
  /** The page with the questions that stand behind a weekly digest (`/weekbericht/…`); `from` is its Monday. */
  digest(from: string): string;
}
