import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request as app.ts hands it to a room, after the guards. Header names are lower-case. */
export interface HttpRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON body (`body: 'json'`), the form fields (`body: 'form'`), else undefined. */
  readonly body: unknown;
  /** A keyed hash of the caller's address, for limits; the address itself is never handed on. */
  readonly caller: string;
  /** `https://host`, or `http://localhost:3978` in trial mode: how the caller reached us. */
  readonly origin: string;
}

/** What a room answers. An object body is sent as JSON; a refusal is `{ error: { code, message } }`. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

/** One route of a room. `path` has restify's form (`/v3/directline/conversations/:id`). */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: 'json' | 'form' | 'none';
  /** Requests a minute that one caller may make on this route; above it 429 with Retry-After. */
  readonly perMinute: number;
  handle(request: HttpRequest): Promise<HttpResponse>;
}

/** A WebSocket endpoint. `path` is matched as a regular expression on the path. */
export interface Upgrade {
  readonly path: RegExp;
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** A refusal with the shape that all our endpoints share. `message` is for developers, never from an Error. */
export interface RefusalBody {
  readonly error: { readonly code: string; readonly message: string };
}
