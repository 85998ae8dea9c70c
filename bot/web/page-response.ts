import type { HttpRequest, HttpResponse } from '../contracts/http.ts';

/** How a page differs from the usual one. */
interface PageOptions {
  readonly status?: number;
  /** Who may show the page in a frame: CSP sources; our own pages when left out. */
  readonly frameAncestors?: readonly string[];
  /** For pages with data that no cache may keep. */
  readonly secret?: boolean;
  /** The name under which the browser keeps the page as a file, instead of showing it. */
  readonly fileName?: string;
}

/** A page with a strict Content-Security-Policy: own scripts, styles and connections alone. */
export function pageResponse(request: HttpRequest, body: string, options: PageOptions = {}): HttpResponse {
  const { status = 200, frameAncestors = ["'self'"], secret = false, fileName } = options;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': secret ? 'no-store' : 'no-cache',
      'content-security-policy': policyOf(request.origin, frameAncestors),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      ...(fileName && { 'content-disposition': `attachment; filename="${fileName}"` }),
    },
    body,
  };
}

function policyOf(origin: string, frameAncestors: readonly string[]): string {
  // Older Safari does not count a WebSocket of the same origin under 'self'.
  const socket = origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${socket}`,
    "frame-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}
