import type { Mail } from '../contracts/mail.ts';
import type { MailDeps } from './handoff-deps.ts';
import type { Letter } from './letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import type { MailSettings } from './mail-settings.ts';

/** How a letter becomes a mail: for whom, of which kind, and when it is queued (ISO). `id` is random when left out. */
export interface Envelope extends Pick<Mail, 'kind' | 'to' | 'replyTo' | 'thread'> {
  readonly at: string;
  readonly id?: string;
}

/** The letter as a mail that waits to be sent. Its Message-ID and date never change. */
export function queuedMail(
  letter: Letter,
  { at, id: given, ...envelope }: Envelope,
  { random, mailSettings: { from } }: Pick<MailDeps, 'random'> & { readonly mailSettings: Pick<MailSettings, 'from'> },
): Mail {
  const id = given ?? Buffer.from(random(16)).toString('hex');
  return {
    id,
    ...envelope,
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: at,
    from,
    subject: letter.subject,
    text: letterToText(letter),
    html: letterToHtml(letter),
    status: 'queued',
    attempts: 0,
    nextTry: at,
  };
}
