import { createTransport } from 'nodemailer';
import type { MailTransport } from '../contracts/mail.ts';
import { mailMessage } from './mail-message.ts';

/** How long a silent server is waited for, in milliseconds; together under the two minutes of a mail's lease. */
interface SmtpTimeouts {
  readonly connect: number;
  readonly greeting: number;
  readonly silence: number;
}

const TIMEOUTS: SmtpTimeouts = { connect: 15_000, greeting: 15_000, silence: 45_000 };

/**
 * Sends by SMTP, one connection a mail. `smtps://` speaks TLS from the start; `smtp://` must switch to it (STARTTLS),
 * except on loopback, where it stays plain. Throws when the URL is neither; the message holds no secret.
 */
export function createSmtpTransport(smtpUrl: string, timeouts: SmtpTimeouts = TIMEOUTS): MailTransport {
  const transporter = createTransport({
    ...serverIn(smtpUrl),
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    // nodemailer's own log holds addresses and texts.
    logger: false,
  });
  return {
    send: async (mail) => {
      await transporter.sendMail(mailMessage(mail));
    },
    close: () => transporter.close(),
  };
}

/** Read here and not by nodemailer, which would let the URL's query switch TLS off. */
function serverIn(smtpUrl: string) {
  const url = URL.parse(smtpUrl);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('SMTP_URL is no smtp:// or smtps:// address with a host; write smtps://user:password@host:465');
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const plain = !secure && isLoopback(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
