import type { Activity } from 'botbuilder';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createBot } from '../../bot/channels/bot.ts';
import { createDeliveries } from '../../bot/channels/deliveries.ts';
import { createDirectLine, type DirectLineDeps } from '../../bot/channels/direct-line.ts';
import { createTokens } from '../../bot/channels/direct-line-token.ts';
import { makeFakeConversations } from './fake-conversations.ts';
import { startHttp } from './http-harness.ts';
import { makeRecordingLog } from './recording-log.ts';

/** What an endpoint answered; every field of the protocol that tests read. */
interface Answer {
  readonly status: number;
  readonly body: {
    readonly conversationId?: string;
    readonly token?: string;
    readonly expires_in?: number;
    readonly streamUrl?: string;
    readonly id?: string;
    readonly sessionId?: string;
    readonly activities?: readonly Partial<Activity>[];
    readonly watermark?: string;
    readonly error?: { readonly code: string; readonly message: string };
  };
}

/** Direct Line over a real socket, with a core that echoes and a clock that stands still until it is moved. */
export async function makeDirectLineWorld(options: Partial<DirectLineDeps> = {}) {
  const time = { now: Date.parse('2026-11-20T10:00:00Z') };
  const clock = { now: () => new Date(time.now) };
  const log = makeRecordingLog();
  const conversations = makeFakeConversations();
  const tokens = createTokens({ key: Buffer.alloc(32, 7), clock });
  const bot = createBot({ conversations, deliveries: createDeliveries({ conversations, clock, log }), log });
  const directLine = createDirectLine({ conversations, tokens, bot, clock, log, ...options });
  const http = await startHttp(directLine);
  onTestFinished(async () => {
    directLine.close();
    await http.close();
  });

  async function call(method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${http.origin}/v3/directline${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  /** A visitor with a conversation that has started. */
  async function visit() {
    const { conversationId: id, token, userId } = directLine.issueToken();
    const started = await call('POST', '/conversations', token);
    return {
      id,
      token,
      userId,
      streamUrl: started.body.streamUrl ?? '',
      say: (text: string, clientActivityID?: string) =>
        call('POST', `/conversations/${id}/activities`, token, {
          type: 'message',
          text,
          ...(clientActivityID && { channelData: { clientActivityID } }),
        }),
      post: (body: unknown) => call('POST', `/conversations/${id}/activities`, token, body),
      poll: (watermark = '') => call('GET', `/conversations/${id}/activities?watermark=${watermark}`, token),
      reconnect: (watermark = '') => call('GET', `/conversations/${id}?watermark=${watermark}`, token),
    };
  }

  return { time, log, conversations, tokens, directLine, origin: http.origin, call, visit };
}

/** A real WebSocket client that keeps what it gets. */
export function followStream(url: string, options: { autoPong?: boolean } = {}) {
  const socket = new WebSocket(url, options);
  const opened = new Promise((resolve) => socket.on('open', resolve));
  const activities: Partial<Activity>[] = [];
  const frames: string[] = [];
  let watermark = '';
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    frames.push(data.toString());
    if (data.length === 0) return;
    const frame = JSON.parse(data.toString()) as { activities: Partial<Activity>[]; watermark: string };
    activities.push(...frame.activities);
    watermark = frame.watermark;
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  /** The HTTP status with which the upgrade was refused. */
  const refused = new Promise<number>((resolve) =>
    socket.on('unexpected-response', (_, response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    }),
  );
  onTestFinished(() => socket.terminate());
  return {
    socket,
    opened,
    activities,
    frames,
    closed,
    refused,
    watermark: () => watermark,
    texts: () => activities.map((a) => a.text),
  };
}
