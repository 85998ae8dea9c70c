import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail that the server got in full, whether it said so or not. */
export interface ReceivedMail {
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  /** The envelope's recipients: who really gets it. */
  readonly recipients: readonly string[];
  readonly accepted: boolean;
}

/** What the server does with a mail. Dropping closes the connection without a word; silence keeps it open, and dripping says something every now and then for ever. */
export type PeerAnswer =
  | 'accept'
  | 'drop-in-data'
  | 'drop-after-data'
  | 'drop-after-250'
  | 'drip'
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
  ) => 'accept' | 'drop' | { readonly code: number; readonly text?: string };
  readonly onConnect?: (attempt: number) => 'accept' | 'drop' | { readonly code: number; readonly text?: string };
  readonly onSender?: (attempt: number) => 'accept' | { readonly code: number; readonly text?: string };
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
  const attempts = { connect: 0, sender: 0, recipient: 0, data: 0 };
  const drop = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();

  const server = new SMTPServer({
    authOptional: true,
    secure: options.security === 'tls',
    disabledCommands: options.security === 'starttls' ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, session, callback) {
      attempts.recipient += 1;
      const answer = options.onRecipient?.(attempts.recipient, address) ?? 'accept';
      if (answer === 'drop') return drop(session);
      callback(answer === 'accept' ? null : refusal(answer));
    },
    onConnect(session, callback) {
      attempts.connect += 1;
      const answer = options.onConnect?.(attempts.connect) ?? 'accept';
      if (answer === 'drop') return drop(session);
      callback(answer === 'accept' ? null : refusal(answer));
    },
    onMailFrom(_address, _session, callback) {
      attempts.sender += 1;
      const answer = options.onSender?.(attempts.sender) ?? 'accept';
      callback(answer === 'accept' ? null : refusal(answer));
    },
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      attempts.data += 1;
      const take = async () => {
        const answer = (await options.onData?.(attempts.data, recipients[0] ?? '')) ?? 'accept';
        if (answer === 'drop-in-data') return drop(session);
        const raw = await buffer(stream);
        const accepted = answer === 'accept' || answer === 'drop-after-250';
        received.push({ raw, recipients, accepted, parsed: await simpleParser(raw) });
        if (answer === 'drop-after-data') return drop(session);
        if (answer === 'keep-silent') return;
        if (answer === 'drip') return drip(sockets.get(session.remotePort));
        callback(accepted ? null : refusal(answer));
        // The client has its answer; it never gets to say goodbye.
        if (answer === 'drop-after-250') setTimeout(() => drop(session), 20);
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

/** The first part of a reply, again and again: a tarpit. */
function drip(socket: Socket | undefined): void {
  const timer = setInterval(() => (socket?.writable ? socket.write('250-wait\r\n') : clearInterval(timer)), 300);
}

function refusal({ code, text = 'no' }: { readonly code: number; readonly text?: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
