import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';

/** Whom a token speaks for: one user in one conversation. */
export interface Bearer {
  readonly conversationId: string;
  /** Begins with `dl_`; Web Chat takes it from the token and the server overwrites `from.id` with it. */
  readonly user: string;
}

/** `api` goes in the Authorization header; `stream` stands in a WebSocket address and opens nothing else. */
type Purpose = 'api' | 'stream';

/** What a token turned out to be. A token of another purpose is `malformed`. */
type Verified =
  | { readonly kind: 'ok'; readonly bearer: Bearer }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'bad-signature' }
  | { readonly kind: 'expired' };

/** Issues and checks the tokens of our Direct Line. */
export interface Tokens {
  /** How long an `api` token is valid, in seconds. */
  readonly lifetimeSeconds: number;
  issue(bearer: Bearer, purpose?: Purpose): string;
  verify(token: string, purpose?: Purpose): Verified;
}

const ISSUER = 'krimpwijzer';
const STREAM_SECONDS = 60;
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const SHAPE = /^([\w-]{1,100})\.([\w-]{1,1000})\.([\w-]{43})$/;
const claims = z.object({
  iss: z.literal(ISSUER),
  aud: z.enum(['directline/api', 'directline/stream']),
  exp: z.number(),
  conv: z.string().min(1),
  user: z.string().startsWith('dl_'),
});

/**
 * Tokens are JWTs (HS256), because Web Chat reads the claim `user` from them. `key` has at least 32 bytes, else this
 * throws. The lifetime is comfortably above the 15 minutes after which stock clients refresh.
 */
export function createTokens(deps: { key: Buffer; clock: Clock; lifetimeSeconds?: number }): Tokens {
  const { key, clock, lifetimeSeconds = 1800 } = deps;
  if (key.length < 32) throw new Error(`a token key has at least 32 bytes; this one has ${key.length}`);
  const seconds = { api: lifetimeSeconds, stream: STREAM_SECONDS };
  const now = () => Math.floor(clock.now().getTime() / 1000);
  return {
    lifetimeSeconds,
    issue(bearer, purpose = 'api') {
      const body = encode({ ...claimsOf(bearer, purpose), exp: now() + seconds[purpose] });
      return `${HEADER}.${body}.${sign(key, `${HEADER}.${body}`)}`;
    },
    verify(token, purpose = 'api') {
      const [, header, body, signature] = SHAPE.exec(token) ?? [];
      if (header !== HEADER || !body || !signature) return { kind: 'malformed' };
      if (!sameBytes(sign(key, `${header}.${body}`), signature)) return { kind: 'bad-signature' };
      const read = claims.safeParse(decode(body));
      if (!read.success || read.data.aud !== `directline/${purpose}`) return { kind: 'malformed' };
      if (read.data.exp <= now()) return { kind: 'expired' };
      return { kind: 'ok', bearer: { conversationId: read.data.conv, user: read.data.user } };
    },
  };
}

function claimsOf(bearer: Bearer, purpose: Purpose) {
  const { conversationId: conv, user } = bearer;
  return { bot: 'krimpwijzer', site: 'web', conv, user, iss: ISSUER, aud: `directline/${purpose}` };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Only called on what we signed ourselves, so it is JSON. */
function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function sign(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function sameBytes(one: string, other: string): boolean {
  // Both have 43 characters: SHAPE saw to it.
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
