import type { CaseRoute } from '../contracts/case.ts';
import type { LinkAudience } from '../contracts/case-links.ts';
import type { MailDeps } from './handoff-deps.ts';

/** Who gets the mails of a route. OCW is outside our staff: no link. */
export interface Recipient {
  readonly address: string;
  readonly audience?: LinkAudience;
}

/** The address of a route as it is now. An adviser who no longer stands in the file is the mailbox. */
export function recipientOf(
  route: CaseRoute,
  { advisers, mailSettings }: Pick<MailDeps, 'advisers' | 'mailSettings'>,
): Recipient {
  const mailbox = { address: mailSettings.mailbox, audience: 'postbus' } as const;
  switch (route.to) {
    case 'mailbox':
      return mailbox;
    case 'ocw':
      return { address: mailSettings.ocw() };
    case 'ledenadviseur': {
      const adviser = advisers().find(({ id }) => id === route.adviser?.id);
      return adviser ? { address: adviser.address, audience: { adviser: adviser.id } } : mailbox;
    }
    default:
      return route.to satisfies never;
  }
}
