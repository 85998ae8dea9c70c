import type { HttpRequest } from '../contracts/http.ts';

/**
 * True when a form was posted from a page of ours, as far as the browser tells. Under `no-referrer` a browser says
 * `Origin: null` even of its own page; the mark in the form then decides.
 */
export function isOwnPost({ headers, origin }: HttpRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const from = headers.origin;
  return from === undefined || from === 'null' || from === origin;
}
