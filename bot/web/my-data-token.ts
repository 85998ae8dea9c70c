import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';

/** Tokens that open what is kept of one conversation. */
export interface MyDataTokens {
  issue(conversationId: string): string;
  /** The conversation of a token of ours that is still good; undefined for any other. */
  open(token: string): string | undefined;
}

/** Long enough to press a link, short enough that one left in a history opens nothing. */
const LIFETIME_SECONDS = 600;
const SHAPE = /^([\w-]{1,800})\.([0-9a-z]{1,10})\.([\w-]{43})$/;

/** Makes tokens of the conversation's id, a moment and an HMAC (SHA-256) over both. `key` has at least 32 bytes, else this throws. */
export function createMyDataTokens({ key, clock }: { readonly key: Buffer; readonly clock: Clock }): MyDataTokens {
  if (key.length < 32) throw new Error(`a token key has at least 32 bytes; this one has ${key.length}`);
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url');
  return {
    issue(conversationId) {
      const body = `${Buffer.from(conversationId).toString('base64url')}.${(now() + LIFETIME_SECONDS).toString(36)}`;
      return `${body}.${sign(body)}`;
    },
    open(token) {
      const [, id, expires, signature] = SHAPE.exec(token) ?? [];
      if (!id || !expires || !signature) return undefined;
      const own = Buffer.from(sign(`${id}.${expires}`));
      if (!timingSafeEqual(own, Buffer.from(signature))) return undefined;
      return Number.parseInt(expires, 36) > now() ? Buffer.from(id, 'base64url').toString() : undefined;
    },
  };
}
