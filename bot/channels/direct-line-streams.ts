import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Conversations } from '../contracts/conversation.ts';
import type { Upgrade } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import { createDirectLineStream, type DirectLineStream } from './direct-line-stream.ts';
import type { Bearer, Tokens } from './direct-line-token.ts';
import { readWatermark } from './read-watermark.ts';

/** What the streams need. At most `maxStreams` sockets in all; a client that misses a ping by `heartbeatMs` is given up. */
interface StreamsDeps {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly log: Log;
  readonly maxStreams: number;
  readonly heartbeatMs: number;
}

/** The WebSockets of all conversations. */
interface DirectLineStreams {
  readonly upgrade: Upgrade;
  wake(conversationId: string): void;
  /** Says goodbye to every client, and cuts off those that do not answer within a second. */
  close(): void;
}

const PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;
/** Own close code: another socket of the same conversation took over. */
const COLLISION = 4409;
const GOODBYE_MS = 1_000;

/**
 * One socket a conversation: the newest wins, for it is the one that the user sees, and an older one may hang on a
 * dead line. The address carries its own token of 60 s, because a browser cannot send headers with a WebSocket.
 */
export function createDirectLineStreams(deps: StreamsDeps): DirectLineStreams {
  const { conversations, log } = deps;
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const streams = new Map<string, DirectLineStream>();
  const wake = (id: string) => streams.get(id)?.wake();
  const unsubscribe = conversations.onWrite(wake);
  const heart = setInterval(() => {
    for (const stream of streams.values()) stream.beat();
  }, deps.heartbeatMs).unref();

  function add(socket: WebSocket, bearer: Bearer, watermark: number): void {
    const { conversationId } = bearer;
    streams.get(conversationId)?.close(COLLISION, 'collision');
    const stream = createDirectLineStream({ socket, bearer, watermark, conversations, log });
    streams.set(conversationId, stream);
    socket.on('close', () => {
      if (streams.get(conversationId) === stream) streams.delete(conversationId);
    });
    stream.wake();
  }

  function handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const asked = readRequest(request, deps.tokens);
    if (asked.kind === 'refused') refuse(socket, asked.status);
    else if (server.clients.size >= deps.maxStreams) refuse(socket, '503 Service Unavailable');
    else server.handleUpgrade(request, socket, head, (client) => add(client, asked.bearer, asked.watermark));
  }

  function close(): void {
    unsubscribe();
    clearInterval(heart);
    sayGoodbye(server);
  }

  return { upgrade: { path: PATH, handle }, wake, close };
}

function sayGoodbye(server: WebSocketServer): void {
  for (const client of server.clients) client.close(1001, 'server stops');
  setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, GOODBYE_MS).unref();
}

type Asked =
  | { readonly kind: 'stream'; readonly bearer: Bearer; readonly watermark: number }
  | { readonly kind: 'refused'; readonly status: string };

function readRequest(request: IncomingMessage, tokens: Tokens): Asked {
  const url = URL.parse(request.url ?? '', 'http://stream');
  const conversationId = PATH.exec(url?.pathname ?? '')?.[1];
  const watermark = readWatermark(url?.searchParams ?? new URLSearchParams());
  const verified = tokens.verify(url?.searchParams.get('t') ?? '', 'stream');
  if (!conversationId || watermark === 'malformed') return { kind: 'refused', status: '400 Bad Request' };
  if (verified.kind === 'malformed') return { kind: 'refused', status: '401 Unauthorized' };
  if (verified.kind !== 'ok' || verified.bearer.conversationId !== conversationId)
    return { kind: 'refused', status: '403 Forbidden' };
  return { kind: 'stream', bearer: verified.bearer, watermark: watermark === 'none' ? 0 : watermark };
}

function refuse(socket: Duplex, status: string): void {
  // A caller that hangs up first must not bring the process down.
  socket.once('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
