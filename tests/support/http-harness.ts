import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { HttpResponse, Route, Upgrade } from '../../bot/contracts/http.ts';

/** A server on a free port of this machine. */
export interface HttpHarness {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Mounts a room's routes on bare node:http, as the app does on restify but without its guards. */
export async function startHttp(room: {
  routes: readonly Route[];
  upgrades?: readonly Upgrade[];
}): Promise<HttpHarness> {
  const server = createServer(async (request, response) => {
    const answer = await handle(room.routes, request, origin);
    const body =
      answer.body === undefined || typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(body);
  });
  server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const upgrade = room.upgrades?.find((candidate) => candidate.path.test(path));
    if (upgrade) upgrade.handle(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(routes: readonly Route[], request: IncomingMessage, origin: string): Promise<HttpResponse> {
  const url = new URL(request.url ?? '/', origin);
  const found = routes
    .map((route) => ({ route, params: match(route.path, url.pathname) }))
    .find(({ route, params }) => params && route.method === request.method);
  if (!found?.params) return { status: 404, body: { error: { code: 'NotFound', message: 'no such route' } } };
  const posted = await text(request);
  return found.route.handle({
    method: request.method ?? '',
    path: url.pathname,
    params: found.params,
    query: url.searchParams,
    headers: request.headers as Record<string, string | undefined>,
    body: parsed(found.route, posted),
    caller: 'test',
    origin,
  });
}

function parsed({ body }: Route, posted: string): unknown {
  if (posted === '' || body === 'none') return undefined;
  return body === 'json' ? JSON.parse(posted) : Object.fromEntries(new URLSearchParams(posted));
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const expression = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${expression}$`).exec(path);
  return found ? { ...found.groups } : undefined;
}
