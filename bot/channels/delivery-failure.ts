/**
 * What a failed post to a channel means. `again`: it was surely not taken. `refused`: another try cannot help.
 * `uncertain`: it may have arrived, and users would read it twice.
 */
export type DeliveryFailure = 'again' | 'refused' | 'uncertain';

/** Nobody was reached, so nothing was taken. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED'];
/** The channel says that it did not take it: our login, another write at the same moment, too many posts. */
const NOT_TAKEN = [401, 412, 429];

/** Reads what the connector threw. An error without status and code comes from before the post: we could not log in. */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const { code, statusCode, name } = fieldsOf(error);
  if (typeof statusCode === 'number') {
    if (NOT_TAKEN.includes(statusCode)) return 'again';
    return statusCode >= 400 && statusCode < 500 && statusCode !== 408 ? 'refused' : 'uncertain';
  }
  if (code === undefined) return name === 'AbortError' ? 'uncertain' : 'again';
  return NOT_REACHED.includes(String(code)) ? 'again' : 'uncertain';
}

function fieldsOf(error: unknown): {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly name?: unknown;
} {
  return typeof error === 'object' && error !== null ? error : {};
}
