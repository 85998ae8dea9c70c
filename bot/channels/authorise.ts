import type { HttpRequest, HttpResponse } from '../contracts/http.ts';
import type { Bearer, Tokens } from './direct-line-token.ts';
import { refusal } from './refusal.ts';

/** Who calls, or the refusal to answer with. */
type Caller =
  | { readonly kind: 'ok'; readonly bearer: Bearer }
  | { readonly kind: 'refused'; readonly response: HttpResponse };

/**
 * Reads the caller from the Authorization header. No token: 401; one of another conversation than the path names, or
 * not ours: 403 BadToken; too old: 403 TokenExpired, by which clients know that they may ask for a new one.
 */
export function authorise(request: HttpRequest, tokens: Tokens): Caller {
  const token = /^Bearer +([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) return refused(401, 'Unauthorized', 'send Authorization: Bearer <token>');
  const verified = tokens.verify(token);
  switch (verified.kind) {
    case 'malformed':
      return refused(401, 'Unauthorized', 'this is not a token of this service');
    case 'bad-signature':
      return refused(403, 'BadToken', 'this token was not issued by this service');
    case 'expired':
      return refused(403, 'TokenExpired', 'this token has expired; ask for a new one');
    case 'ok': {
      const asked = request.params.id;
      const foreign = asked !== undefined && asked !== verified.bearer.conversationId;
      return foreign ? refused(403, 'BadToken', 'this token is for another conversation') : verified;
    }
  }
}

function refused(status: number, code: string, message: string): Caller {
  return { kind: 'refused', response: refusal(status, code, message) };
}
