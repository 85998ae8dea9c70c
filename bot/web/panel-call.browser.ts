/** What became of a request. `denied`: the token is no longer good; `gone`: there is no such conversation. */
export type PanelAnswer =
  | { readonly kind: 'ok'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'denied' | 'gone' | 'failed' };

/** A request to our own server; `path` is absolute, without the origin. */
export interface PanelRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

const PATIENCE_MS = 15_000;

/** Asks our own server. Never throws: no connection, a timeout and a broken answer are all `failed`. */
export async function panelCall({ method, path, token, body }: PanelRequest): Promise<PanelAnswer> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { kind: 'ok', body: await bodyOf(response) };
    return { kind: refusals[response.status] ?? 'failed' };
  } catch {
    // fetch tells no more than that it failed; the caller tries again or says so.
    return { kind: 'failed' };
  }
}

const refusals: Readonly<Record<number, 'denied' | 'gone'>> = { 401: 'denied', 403: 'denied', 404: 'gone' };

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
