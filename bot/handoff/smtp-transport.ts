import { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import type { MailTransport } from '../contracts/mail.ts';
import { mailMessage } from './mail-message.ts';

/** How long a server is waited for, in milliseconds. `total` holds however often it says something: under the two minutes of a mail's lease. */
interface SmtpTimeouts {
  readonly connect: number;
  readonly greeting: number;
  readonly silence: number;
  readonly total: number;
}

const TIMEOUTS: SmtpTimeouts = { connect: 15_000, greeting: 15_000, silence: 45_000, total: 100_000 };

/**
 * Sends by SMTP, one connection a mail. `smtps://` speaks TLS from the start; `smtp://` must switch to it (STARTTLS),
 * except on loopback, where it stays plain. Throws when the URL is neither; the message holds no secret.
 */
export function createSmtpTransport(smtpUrl: string, timeouts: SmtpTimeouts = TIMEOUTS): MailTransport {
  const options = {
    ...serverIn(smtpUrl),
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    // nodemailer's own log holds addresses and texts.
    logger: false,
  };
  const open = new Set<Socket>();
  return {
    async send(mail) {
      const socket = new Socket();
      open.add(socket);
      // The connection closes under nodemailer, also when it speaks TLS over this socket by now.
      let late = false;
      const deadline = setTimeout(() => {
        late = true;
        socket.destroy();
      }, timeouts.total);
      try {
        await createTransport({ ...options, socket }).sendMail(mailMessage(mail));
      } catch (error) {
        socket.destroy();
        throw late ? new SmtpDeadlineError('the server took too long', { cause: error }) : error;
      } finally {
        clearTimeout(deadline);
        open.delete(socket);
      }
    },
    close() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** The server went on talking for too long: another try may find it in better health. */
class SmtpDeadlineError extends Error {
  readonly code = 'EDEADLINE';
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
