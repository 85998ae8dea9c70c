import type { Log, LogFields } from '../../bot/contracts/log.ts';

/** A log that keeps what it is told. */
interface RecordingLog extends Log {
  readonly lines: readonly { readonly level: keyof Log; readonly event: string; readonly fields: LogFields }[];
}

/** Makes a log for tests that look at what was logged, or want none of it on the screen. */
export function makeRecordingLog(): RecordingLog {
  const lines: { level: keyof Log; event: string; fields: LogFields }[] = [];
  const keep =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
