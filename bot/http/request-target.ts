import type { IncomingMessage } from 'node:http';

/** A request's path, or why the request is refused. */
export type RequestTarget =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly status: 400 | 421; readonly code: string; readonly message: string };

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Checks the Host header and the target before anything parses them. In trial mode only loopback hosts are served and
 * a forwarded request is refused, so that a trial server is never on the web by accident.
 */
export function requestTarget(request: IncomingMessage, publicUrl: string | undefined): RequestTarget {
  const host = request.headers.host ?? '';
  const port = HOST.exec(host)?.[1];
  // The pattern is looser than a URL's host: '1.2.3.999' passes it and would kill restify all the same.
  if (!HOST.test(host) || Number(port ?? 0) > 65_535 || !URL.canParse(`http://${host}`))
    return refusal(400, 'BadHost', 'the Host header is malformed');
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || !URL.canParse(target, 'http://localhost'))
    return refusal(400, 'BadTarget', 'the request target is malformed');
  if (publicUrl === undefined) {
    if (!LOOPBACK_HOST.test(host))
      return refusal(421, 'WrongHost', 'in trial mode only localhost is served; set PUBLIC_URL to go real');
    if ('x-forwarded-for' in request.headers || 'forwarded' in request.headers || 'x-forwarded-host' in request.headers)
      return refusal(421, 'Forwarded', 'in trial mode forwarded requests are refused; set PUBLIC_URL to go real');
  }
  return { ok: true, path: new URL(target, 'http://localhost').pathname };
}

function refusal(status: 400 | 421, code: string, message: string): RequestTarget {
  return { ok: false, status, code, message };
}
