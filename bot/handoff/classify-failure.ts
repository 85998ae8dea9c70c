/** Why a mail was not taken: `permanent` when another try cannot help. `code` is safe to log and to store. */
export interface SendFailure {
  readonly kind: 'temporary' | 'permanent';
  readonly code: string;
}

/**
 * Reads what a transport threw. Permanent is only what the server says of this recipient or this message (5xx after
 * RCPT TO or DATA), and what we refuse to send. All else, a wrong password or sender too, is something that the
 * administrator can mend while the mail waits.
 */
export function classifyFailure(error: unknown): SendFailure {
  const { code, responseCode, command } = fieldsOf(error);
  if (code === 'MAIL_REFUSED') return { kind: 'permanent', code };
  if (typeof responseCode === 'number') {
    const refused =
      responseCode >= 500 && ABOUT_THE_MAIL.includes(String(command)) && !AUTHENTICATION.includes(responseCode);
    return { kind: refused ? 'permanent' : 'temporary', code: String(responseCode) };
  }
  return { kind: 'temporary', code: typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'UNKNOWN' };
}

const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];
/** RFC 4954 §6: authentication required, wrong credentials, encryption required. */
const AUTHENTICATION = [530, 534, 535, 538];

function fieldsOf(error: unknown): { code?: unknown; responseCode?: unknown; command?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
