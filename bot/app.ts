import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response, type Server as RestifyServer } from 'restify';
import type { Clock } from './contracts/clock.ts';
import type { HttpRequest, HttpResponse, Route, Upgrade } from './contracts/http.ts';
import type { Log } from './contracts/log.ts';
import { createRateLimit, type RateLimit } from './http/rate-limit.ts';
import { readBody } from './http/read-body.ts';
import { requestTarget } from './http/request-target.ts';

/** What the server is made of. */
export interface AppDeps {
  readonly routes: readonly Route[];
  readonly upgrades: readonly Upgrade[];
  /** The origin of PUBLIC_URL; undefined in trial mode, where only loopback hosts are served and nothing may be forwarded. */
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const CONNECTIONS_CHECK_MS = 5_000;
const MOST_CONNECTIONS = 1_000;
const REFUSALS: Readonly<Record<number, string>> = { 404: 'NotFound', 405: 'MethodNotAllowed' };
/** Upgrades a minute from one caller. */
const UPGRADES_PER_MINUTE = 60;

/**
 * Mounts the routes of all rooms on restify, behind the guards. It does not listen. The socket is held by a server of
 * our own that hands its requests to restify: restify 12 takes no timeouts, and ends the process when a port is in use.
 */
export function createApp(deps: AppDeps): Server {
  const inner = restify.createServer({ name: 'krimpwijzer', ignoreTrailingSlash: false });
  const callers: Callers = { limits: createRateLimit(deps.clock), callerOf: callerHash(deps.publicUrl) };
  inner.pre((req: Request, res: Response, next: Next) => guard(deps, req, res, next));
  for (const route of deps.routes) mount(inner, route, deps, callers);
  inner.on(
    'restifyError',
    (_req: Request, res: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
      refuse(res, error);
      if ((error.statusCode ?? 500) >= 500) deps.log.error('http.failed', { error });
      done();
    },
  );
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
    },
    (req, res) => inner.server.emit('request', req, res),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.on('upgrade', (request, socket, head) => upgrade(deps, callers, { request, socket, head }));
  return server;
}

/** Malformed hosts and targets kill restify 12 (node-restify #2011): they are refused before it looks at them. */
function guard(deps: AppDeps, req: Request, res: Response, next: Next): void {
  securityHeaders(res, deps.publicUrl);
  const target = requestTarget(req, deps.publicUrl);
  if (target.ok) {
    next();
    return;
  }
  deps.log.warn('http.refused', { code: target.code });
  send(res, { status: target.status, body: { error: { code: target.code, message: target.message } } });
  next(false);
}

function securityHeaders(res: Response, publicUrl: string | undefined): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  if (publicUrl?.startsWith('https:')) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** Who calls, and how often they may. */
interface Callers {
  readonly limits: RateLimit;
  callerOf(request: IncomingMessage): string;
}

function mount(server: RestifyServer, route: Route, deps: AppDeps, callers: Callers): void {
  const handler = async (req: Request, res: Response): Promise<void> => {
    const caller = callers.callerOf(req);
    const taken = callers.limits.take(`${route.method} ${route.path} ${caller}`, route.perMinute);
    if (!taken.ok) return send(res, tooMany(taken.retryAfter));
    const body = await readBody(req, route.body);
    if (!body.ok)
      return send(res, { status: body.status, body: { error: { code: body.code, message: body.message } } });
    send(res, await route.handle(toRequest(req, body.value, caller, deps.publicUrl)));
  };
  switch (route.method) {
    case 'GET':
      server.get(route.path, handler);
      server.head(route.path, handler);
      return;
    case 'POST':
      server.post(route.path, handler);
      return;
    case 'PUT':
      server.put(route.path, handler);
      return;
    case 'DELETE':
      server.del(route.path, handler);
      return;
    default:
      route.method satisfies never;
  }
}

function toRequest(req: Request, body: unknown, caller: string, publicUrl: string | undefined): HttpRequest {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return {
    method: req.method ?? 'GET',
    path: url.pathname,
    params: req.params ?? {},
    query: url.searchParams,
    headers,
    body,
    caller,
    origin: publicUrl ?? `http://${req.headers.host ?? 'localhost'}`,
  };
}

/** A hash of the caller's address, keyed anew at every start. Behind a proxy (real mode) the proxy names the caller. */
function callerHash(publicUrl: string | undefined): (request: IncomingMessage) => string {
  const key = randomBytes(32);
  return (request) => {
    const forwarded = publicUrl
      ? String(request.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined;
    const address = forwarded || request.socket.remoteAddress || '';
    return createHash('sha256').update(key).update(address).digest('base64url').slice(0, 22);
  };
}

function tooMany(retryAfter: number): HttpResponse {
  const error = { code: 'TooManyRequests', message: `try again in ${retryAfter} seconds` };
  return { status: 429, headers: { 'Retry-After': String(retryAfter) }, body: { error } };
}

/** Through restify's own `sendRaw`: it marks the answer as sent, else restify answers a second time, which throws. */
function refuse(res: Response, error: { statusCode?: number }): void {
  if (res.headersSent) return;
  const status = error.statusCode ?? 500;
  const known = status < 500;
  const code = REFUSALS[status] ?? (known ? 'BadRequest' : 'ServiceError');
  const message = known ? 'this request cannot be served' : 'something went wrong here';
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  res.sendRaw(known ? status : 500, JSON.stringify({ error: { code, message } }), headers);
}

function send(res: Response, { status, headers = {}, body }: HttpResponse): void {
  if (res.headersSent) return;
  const json = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
  const content = json ? JSON.stringify(body) : ((body as string | Buffer | undefined) ?? '');
  const type = json ? { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' } : {};
  const length = status === 204 || status === 304 ? {} : { 'Content-Length': String(Buffer.byteLength(content)) };
  res.writeHead(status, { ...type, ...headers, ...length });
  res.end(res.req?.method === 'HEAD' ? undefined : content);
}

interface UpgradeCall {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function upgrade(deps: AppDeps, callers: Callers, { request, socket, head }: UpgradeCall): void {
  socket.on('error', () => socket.destroy());
  const target = requestTarget(request, deps.publicUrl);
  const found = target.ok ? deps.upgrades.find(({ path }) => path.test(target.path)) : undefined;
  const allowed = callers.limits.take(`upgrade ${callers.callerOf(request)}`, UPGRADES_PER_MINUTE).ok;
  if (found && allowed) found.handle(request, socket, head);
  else
    socket.end(
      `HTTP/1.1 ${!target.ok ? 400 : found ? 429 : 404} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
}
