/** A mail as it was queued. Message-ID and date never change afterwards, so that a repeat is recognised as one. */
export interface Mail {
  readonly id: string;
  readonly kind: 'to-staff' | 'confirmation';
  /** `<…@…>`. */
  readonly messageId: string;
  /** The Date header, ISO 8601. */
  readonly date: string;
  /** Bare addresses. */
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly status: 'queued' | 'sent' | 'dead';
  readonly attempts: number;
  /** Not before; ISO 8601. */
  readonly nextTry: string;
  readonly settledAt?: string;
  /** Code of the last failure ('ECONNREFUSED', '550'), never its text. */
  readonly lastError?: string;
}

/** How a try ended. */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly at: string }
  | { readonly kind: 'retry'; readonly at: string; readonly nextTry: string; readonly code: string }
  | { readonly kind: 'dead'; readonly at: string; readonly code: string };

/** Sends one mail, or throws an error whose `code` or `responseCode` says why not. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** In trial mode mails are not sent but kept in a folder; `/postvak` shows them. Newest first. */
export interface TrialMailbox {
  list(): Promise<readonly Mail[]>;
  read(id: string): Promise<Mail | undefined>;
  /** The mail as an .eml file (RFC 5322), or undefined. */
  raw(id: string): Promise<Buffer | undefined>;
}
