import type { HttpRequest, Route } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';

/** A token as the panel gets it: for one new conversation, good for `expires_in` seconds. */
export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly userId: string;
}

/** `POST /widget/token`: a token for the panel on our own origin; every other caller gets 403. */
export function tokenRoute(issueToken: () => IssuedToken, log: Log): Route {
  return {
    method: 'POST',
    path: '/widget/token',
    body: 'none',
    perMinute: 30,
    handle: async (request) => {
      const headers = { 'cache-control': 'no-store' };
      if (isOwn(request)) return { status: 200, headers, body: issueToken() };
      log.warn('web.token-refused', { reason: 'other-origin' });
      const message = 'Only the panel on this origin may ask for a token.';
      return { status: 403, headers, body: { error: { code: 'OtherOrigin', message } } };
    },
  };
}

/** Browsers tell both headers or either; what they tell must be our own origin, and one must be there. */
function isOwn({ headers, origin }: HttpRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (headers.origin === undefined && site === undefined) return false;
  return (headers.origin ?? origin) === origin && (site ?? 'same-origin') === 'same-origin';
}
