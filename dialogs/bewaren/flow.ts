import { defineDialog, REVIEW } from '../dialog.ts';

/** What the dialog ends in: the address to which the user wants a copy. What is copied stands in the conversation. */
export interface MailCopy {
  readonly kind: 'mail-copy';
  readonly to: string;
}

const KEY = 'bewaren.email';

/** Mailing oneself a routekaart or an answer: the address, and consent in the review. */
export const bewaren = defineDialog<MailCopy>({
  id: 'bewaren',
  version: 1,
  name: 'bewaren.naam',
  start: 'email',
  steps: [
    {
      id: 'email',
      text: KEY,
      label: `${KEY}.label`,
      why: `${KEY}.waarom`,
      hints: [`${KEY}.hint-1`, `${KEY}.hint-2`],
      words: `${KEY}.woorden`,
      expects: { kind: 'email' },
      optional: false,
      next: [{ to: REVIEW }],
    },
  ],
  review: { text: 'bewaren.overzicht', submit: 'bewaren.verstuur', yes: true },
  finish: (answers) => ({ kind: 'mail-copy', to: String(answers.email?.value ?? '') }),
});
