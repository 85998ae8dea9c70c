import type { IncomingMessage } from 'node:http';

/** A request's body, parsed, or why it is refused. */
export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly code: string; readonly message: string };

/** The Direct Line limit for an activity is 256K characters; nothing that we take is larger. */
const MOST_BYTES = 262_144;
/** A larger body is read on, unkept, up to here: a client that still sends would never see the refusal. */
const MOST_DRAINED = 8 * 1024 * 1024;

/** Reads a body of at most 256 KiB: JSON or form fields by the route's kind, an empty body as undefined. */
export async function readBody(request: IncomingMessage, kind: 'json' | 'form' | 'none'): Promise<Body> {
  if (kind === 'none') return { ok: true, value: undefined };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_DRAINED) break;
      if (size <= MOST_BYTES) chunks.push(chunk);
    }
  } catch {
    // The caller hung up in mid-body: nothing of ours went wrong, and nobody reads the answer.
    return refusal(400, 'Aborted', 'the body did not arrive in full');
  }
  if (size > MOST_BYTES) return refusal(413, 'TooLarge', `a body may have ${MOST_BYTES} bytes at most`);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return { ok: true, value: undefined };
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (kind === 'form')
    return type === 'application/x-www-form-urlencoded'
      ? { ok: true, value: Object.fromEntries(new URLSearchParams(text)) }
      : refusal(415, 'UnsupportedMediaType', 'send application/x-www-form-urlencoded');
  if (type !== 'application/json') return refusal(415, 'UnsupportedMediaType', 'send application/json');
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refusal(400, 'MalformedJson', 'the body is not valid JSON');
  }
}

function refusal(status: 400 | 413 | 415, code: string, message: string): Body {
  return { ok: false, status, code, message };
}
