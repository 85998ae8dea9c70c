import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail that the server got in full, whether it said so or not. */
interface ReceivedMail {
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  /** The envelope's recipients: who really gets it. */
  readonly recipients: readonly string[];
  readonly accepted: boolean;
}

/** What the server does with a mail. Dropping closes the connection without a word; silence keeps it open. */
export type PeerAnswer =
  | 'accept'
  | 'drop-in-data'
  | 'drop-after-data'
  | 'keep-silent'
  | { readonly code: number; readonly text?: string };

/** How the server behaves; without functions it accepts everything. `attempt` counts from 1 over the server's life. */
export interface SmtpPeerOptions {
  /** 0 or nothing for any free port. */
  readonly port?: number;
  /** `starttls` and `tls` offer a certificate that nobody has signed. */
  readonly security?: 'plain' | 'starttls' | 'tls';
  readonly onRecipient?: (
    attempt: number,
    address: string,
  ) => 'accept' | { readonly code: number; readonly text?: string };
  readonly onData?: (attempt: number, recipient: string) => PeerAnswer | Promise<PeerAnswer>;
}

/** A real SMTP server on loopback. */
interface SmtpPeer {
  readonly port: number;
  /** For SMTP_URL. */
  readonly url: string;
  /** What it accepted, in order. */
  readonly mails: readonly ReceivedMail[];
  /** Everything that it got in full. */
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** Starts an SMTP server, which is closed at the latest when the running test ends. */
export async function startSmtpPeer(options: SmtpPeerOptions = {}): Promise<SmtpPeer> {
  const received: ReceivedMail[] = [];
  const sockets = new Map<number, Socket>();
  const attempts = { recipient: 0, data: 0 };
  const drop = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();

  const server = new SMTPServer({
    authOptional: true,
    secure: options.security === 'tls',
    disabledCommands: options.security === 'starttls' ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      attempts.recipient += 1;
      const answer = options.onRecipient?.(attempts.recipient, address) ?? 'accept';
      callback(answer === 'accept' ? null : refusal(answer));
    },
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      attempts.data += 1;
      const take = async () => {
        const answer = (await options.onData?.(attempts.data, recipients[0] ?? '')) ?? 'accept';
        if (answer === 'drop-in-data') return drop(session);
        const raw = await buffer(stream);
        received.push({ raw, recipients, accepted: answer === 'accept', parsed: await simpleParser(raw) });
        if (answer === 'drop-after-data') return drop(session);
        if (answer === 'keep-silent') return;
        callback(answer === 'accept' ? null : refusal(answer));
      };
      take().catch(callback);
    },
  });
  // A client that drops out is part of the tests.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.values()) socket.destroy();
    });
  onTestFinished(close);
  const { port } = server.server.address() as AddressInfo;
  const mails = () => received.filter(({ accepted }) => accepted);
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    close,
    get mails() {
      return mails();
    },
  };
}

function refusal({ code, text = 'no' }: { readonly code: number; readonly text?: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
