import type { CaseRoute, CloseReason } from './case.ts';

/** What staff, the requester or the program itself does to a case. `key` makes a repeat of the same action one event. */
export type CaseAction = { readonly key: string } & (
  | { readonly kind: 'claim'; readonly by: string; readonly takeOver?: boolean }
  | { readonly kind: 'note'; readonly by: string; readonly text: string }
  | { readonly kind: 'close'; readonly by?: string; readonly reason: CloseReason; readonly text?: string }
  | { readonly kind: 'reopen'; readonly by: string; readonly text?: string }
  | { readonly kind: 'pass-on'; readonly by?: string; readonly route: CaseRoute; readonly text?: string }
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'remind' }
  | { readonly kind: 'escalate' }
);
