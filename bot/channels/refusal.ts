import type { HttpResponse, RefusalBody } from '../contracts/http.ts';

/** A refusal in the shape that all our endpoints share. `message` is for developers; it never comes from an Error. */
export function refusal(status: number, code: string, message: string): HttpResponse {
  const body: RefusalBody = { error: { code, message } };
  return { status, body };
}
