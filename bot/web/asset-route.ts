import { createHash } from 'node:crypto';
import type { Route } from '../contracts/http.ts';

/** A text that is served as it is. `shared` assets may be loaded by pages of other sites. */
export interface Asset {
  readonly path: string;
  readonly type: 'text/javascript' | 'text/css';
  readonly body: string;
  readonly shared?: boolean;
}

/** The address of an asset with a mark of its contents, so that a new page never gets an old script from a cache. */
export function assetUrl({ path, body }: Asset): string {
  return `${path}?v=${digestOf(body)}`;
}

/** Serves an asset for five minutes, and confirms by its ETag that it is still the same. */
export function assetRoute({ path, type, body, shared = false }: Asset): Route {
  const etag = `"${digestOf(body)}"`;
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
    etag,
    'x-content-type-options': 'nosniff',
    ...(shared ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
  };
  return {
    method: 'GET',
    path,
    body: 'none',
    perMinute: 300,
    handle: async (request) =>
      request.headers['if-none-match'] === etag ? { status: 304, headers } : { status: 200, headers, body },
  };
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16);
}
