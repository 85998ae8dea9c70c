import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';

/** What a token is signed over. `secret` is known to us alone, so that a token of an erased case cannot be made again. */
export interface TokenParts {
  /** The page that it opens, e.g. `zaak`. */
  readonly purpose: string;
  /** What stands in the token: letters, digits and hyphens. */
  readonly subject: string;
  readonly audience: string;
  /** What does not stand in it: the key of the case. */
  readonly secret: string;
}

/** A token taken apart, before its signature is checked. */
export interface ReadToken extends Pick<TokenParts, 'subject' | 'audience'> {
  /** In seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
}

const SHAPE = /^([\w-]{1,80})\.([\w-]{1,80})\.([0-9a-z]{1,10})\.([\w-]{43})$/;

/** Makes and checks tokens that stand in addresses: readable parts and an HMAC (SHA-256) over them and what they stand for. */
export function createSigner({ key, clock }: { readonly key: Buffer; readonly clock: Clock }) {
  if (key.length < 32) throw new Error(`a signing key has at least 32 bytes; this one has ${key.length}`);
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const sign = ({ purpose, subject, audience, secret }: TokenParts, expires: number): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([purpose, subject, audience, secret, expires]))
      .digest('base64url');
  return {
    /** A token that is good for so many seconds. */
    make(parts: TokenParts, seconds: number): string {
      const expires = now() + seconds;
      return `${parts.subject}.${parts.audience}.${expires.toString(36)}.${sign(parts, expires)}`;
    },
    /** Takes a token apart; undefined when it has not the form of one. Nothing in it may be trusted yet. */
    read(token: string): ReadToken | undefined {
      const [, subject, audience, expires, signature] = SHAPE.exec(token) ?? [];
      if (!subject || !audience || !expires || !signature) return undefined;
      return { subject, audience, expires: Number.parseInt(expires, 36), signature };
    },
    /** Whether we made this token, and whether it is still good. */
    check(token: ReadToken, { purpose, secret }: Pick<TokenParts, 'purpose' | 'secret'>): 'ok' | 'expired' | 'forged' {
      const own = sign({ ...token, purpose, secret }, token.expires);
      if (!timingSafeEqual(Buffer.from(own), Buffer.from(token.signature))) return 'forged';
      return token.expires > now() ? 'ok' : 'expired';
    },
  };
}

/** See createSigner. */
export type Signer = ReturnType<typeof createSigner>;
