import type { WebSocket } from 'ws';
import type { Conversations } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import type { Bearer } from './direct-line-token.ts';
import { readActivities } from './read-activities.ts';

/** Entries of the log that one frame may carry. */
const PER_FRAME = 20;
/** Bytes that may wait for a client before a keep-alive of its own goes unanswered. */
const MAX_WAITING = 64 * 1024;

/** One client that reads along. */
export interface DirectLineStream {
  /** Sends what the log holds after the client's watermark; harmless when there is nothing. */
  wake(): void;
  /** Pings the client, or gives it up when it did not answer the last ping. */
  beat(): void;
  close(code: number, reason: string): void;
}

interface StreamDeps {
  readonly socket: WebSocket;
  readonly bearer: Bearer;
  /** What the client has seen; it only grows, and only by what was read from the log. */
  readonly watermark: number;
  readonly conversations: Conversations;
  readonly log: Log;
}

/**
 * Serves a WebSocket from the conversation's log. One frame is under way at a time, and the next is read when the
 * socket has taken it: a slow client costs one frame of memory, and nothing is left out or sent twice.
 */
export function createDirectLineStream(deps: StreamDeps): DirectLineStream {
  const { socket, bearer, log } = deps;
  const pump = createPump(deps);
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', (data: Buffer) => {
    // Clients send an empty frame every 20 s and are glad of one back; nothing else is said by this way.
    if (data.length === 0 && socket.bufferedAmount < MAX_WAITING) socket.send('');
  });
  socket.on('error', (error) => log.warn('direct-line.stream-failed', { conversation: bearer.conversationId, error }));
  return {
    wake: pump,
    beat() {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    },
    close: (code, reason) => socket.close(code, reason),
  };
}

/** Runs `push` until the log holds nothing new; being woken meanwhile makes it look again. */
function createPump(deps: StreamDeps): () => void {
  let watermark = deps.watermark;
  let running = false;
  let woken = false;
  const run = async () => {
    running = true;
    while (woken && deps.socket.readyState === deps.socket.OPEN) {
      woken = false;
      const next = await push(deps, watermark);
      if (next > watermark) woken = true;
      watermark = next;
    }
    running = false;
  };
  return () => {
    woken = true;
    if (running) return;
    run().catch((error: unknown) => {
      deps.log.error('direct-line.stream-failed', { conversation: deps.bearer.conversationId, error });
      // The client comes back with its watermark, so nothing is lost.
      deps.socket.close(1011, 'try again');
    });
  };
}

/** Sends one frame; gives the watermark up to which the client is served now. */
async function push({ socket, bearer, conversations }: StreamDeps, after: number): Promise<number> {
  const conversation = await conversations.load(bearer.conversationId);
  if (!conversation) {
    socket.close(1000, 'conversation ended');
    return after;
  }
  const { activities, watermark } = readActivities(conversation, bearer, after, PER_FRAME);
  if (activities.length > 0) await send(socket, JSON.stringify({ activities, watermark: String(watermark) }));
  return watermark;
}

/** Resolves when the socket has taken the frame, or is gone. */
function send(socket: WebSocket, frame: string): Promise<void> {
  // An error here means that the client is away: its 'close' follows, and it reconnects with its own watermark.
  return new Promise((resolve) => socket.send(frame, () => resolve()));
}
