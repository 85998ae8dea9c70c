import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { PrintLinks } from '../contracts/copies.ts';

/** Makes the addresses of pages to print, and opens those of routekaarten again. */
export interface OpenablePrintLinks extends PrintLinks {
  /** Which routekaart a token stands for; undefined when we did not make it. */
  open(token: string): { readonly conversationId: string; readonly number: number } | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const TOKEN = /^[\w-]{40,1000}$/;

/**
 * The token of a routekaart is its conversation and number, encrypted and authenticated (AES-256-GCM): who has it can
 * read that page and learns nothing else. The nonce follows from what is encrypted, so that the same page has one address.
 */
export function createPrintLinks(deps: { readonly key: Buffer; readonly baseUrl: () => string }): OpenablePrintLinks {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', deps.key, 'routekaart', purpose, 32));
  const [sealKey, nonceKey] = [derived('seal'), derived('nonce')];
  const seal = (text: string): string => {
    const nonce = createHmac('sha256', nonceKey).update(text).digest().subarray(0, NONCE);
    const cipher = createCipheriv(ALGORITHM, sealKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  };
  return {
    routekaart: (conversationId, number) =>
      `${deps.baseUrl()}/routekaart/${seal(JSON.stringify([number, conversationId]))}`,
    item: (id) => `${deps.baseUrl()}/antwoord/${id}`,
    open(token) {
      const text = TOKEN.test(token) ? unseal(Buffer.from(token, 'base64url'), sealKey) : undefined;
      if (text === undefined) return undefined;
      // What we sealed ourselves has this form.
      const [number, conversationId] = JSON.parse(text) as [number, string];
      return { conversationId, number };
    },
  };
}

function unseal(bytes: Buffer, key: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // Not sealed by us, or changed on the way: it opens nothing.
    return undefined;
  }
}
