/**
 * What may be logged: an event name and allow-listed fields. Never text, names, addresses or tokens (design §8);
 * `error` is reduced to its class, code and a scrubbed stack.
 */
export interface LogFields {
  readonly conversation?: string;
  readonly reference?: string;
  readonly mail?: string;
  readonly file?: string;
  readonly code?: string;
  readonly route?: string;
  readonly status?: number;
  readonly count?: number;
  readonly ms?: number;
  readonly attempt?: number;
  readonly address?: string;
  readonly reason?: string;
  readonly keys?: readonly string[];
  readonly error?: unknown;
}

/** The one logger that every room gets. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
