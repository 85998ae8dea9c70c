import type { Mail, MailOutcome } from '../contracts/mail.ts';
import type { SendFailure } from './classify-failure.ts';
import { retryDelay } from './retry-delay.ts';

/** How long a mail is tried, counted from when it was queued or given another chance. */
const PATIENCE_MS = 5 * 24 * 60 * 60_000;

/** What becomes of a mail after a failed try: another try later, or dead. */
export function failedOutcome(mail: Mail, failure: SendFailure, now: Date, jitter: number): MailOutcome {
  const at = now.toISOString();
  const { kind, code } = failure;
  const waited = now.getTime() - Date.parse(mail.requeuedAt ?? mail.date);
  if (kind === 'permanent' || waited >= PATIENCE_MS) return { kind: 'dead', at, code };
  const nextTry = new Date(now.getTime() + retryDelay(mail.attempts + 1, jitter));
  return { kind: 'retry', at, nextTry: nextTry.toISOString(), code };
}
