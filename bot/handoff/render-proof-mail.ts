import type { MailDeps } from './handoff-deps.ts';
import type { Letter } from './letter.ts';

/** The test mail: whoever reads it presses its button, and then we know that mails arrive. */
export function renderProofMail({ say, links, mailSettings }: MailDeps): Letter {
  return {
    subject: say('mail.proef.onderwerp'),
    parts: [
      { kind: 'text', lines: [say('mail.proef.wat'), say('mail.proef.vraag')] },
      { kind: 'buttons', links: [{ label: say('mail.proef.knop'), url: links.mailbox(mailSettings.mailbox) }] },
      { kind: 'text', lines: [say('mail.proef.anders'), say('mail.automatisch')] },
    ],
  };
}
