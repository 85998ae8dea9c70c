import { pino } from 'pino';
import type { Log, LogFields } from './contracts/log.ts';

const FIELDS = [
  'conversation',
  'reference',
  'mail',
  'file',
  'code',
  'route',
  'status',
  'count',
  'ms',
  'attempt',
  'address',
  'reason',
  'keys',
] as const satisfies readonly (keyof LogFields)[];

/**
 * Makes the one logger. Only allow-listed fields pass; an error is reduced to its class, code and stack frames, since
 * messages of errors carry text and addresses; what still looks like an e-mail address or a token is scrubbed.
 */
export function createLog(level: string, write: (line: string) => void): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(scrub(line)) },
  );
  const entry = (fields: LogFields = {}) => {
    const allowed = Object.fromEntries(
      FIELDS.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
    );
    return fields.error === undefined ? allowed : { ...allowed, error: reduceError(fields.error) };
  };
  return {
    info: (event, fields) => logger.info(entry(fields), event),
    warn: (event, fields) => logger.warn(entry(fields), event),
    error: (event, fields) => logger.error(entry(fields), event),
  };
}

function reduceError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, responseCode, cause } = error as Error & { code?: unknown; responseCode?: unknown };
  return {
    kind: error.name,
    ...(code !== undefined && { code: String(code) }),
    ...(responseCode !== undefined && { responseCode: Number(responseCode) }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(cause !== undefined && depth < 3 && { cause: reduceError(cause, depth + 1) }),
  };
}

function scrub(line: string): string {
  return line.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[adres]').replace(/eyJ[\w-]{10,}\.[\w-]+\.[\w-]+/g, '[token]');
}
