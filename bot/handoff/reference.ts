/** Gives so many random bytes; node:crypto's randomBytes, or fixed ones in a test. */
export type RandomBytes = (size: number) => Uint8Array;

/** Crockford's base32: no I, L, O and U, so that a reference can be read out over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference, `KW-XXXX-XXXX`: 40 random bits. It names a case and opens nothing. */
export function newReference(randomBytes: RandomBytes): string {
  // 256 is a multiple of 32, so the remainder is as random as the byte.
  const characters = [...randomBytes(8)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return `KW-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
