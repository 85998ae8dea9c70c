/** A text file that goes along with a mail. */
export interface Attachment {
  /** Lower-case letters, digits, hyphens and an ending. */
  readonly name: string;
  readonly text: string;
}

/** A mail as it was queued. Message-ID and date never change afterwards, so that a repeat is recognised as one. */
export interface Mail {
  readonly id: string;
  /**
   * To who handles a case, to OCW, to the requester as an answer to what he did (at most three a case) or because of
   * what staff did, to staff because nobody took a case, to the mailbox about the program itself, to a user who sends
   * himself a copy.
   */
  readonly kind: 'to-staff' | 'to-ocw' | 'confirmation' | 'notice' | 'reminder' | 'system' | 'copy';
  /** `<…@…>`. */
  readonly messageId: string;
  /** The Date header, ISO 8601. */
  readonly date: string;
  /** Bare addresses. */
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  /** Message-ID of the first mail of its thread: In-Reply-To and References. */
  readonly thread?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment?: Attachment;
  readonly status: 'queued' | 'sent' | 'dead';
  readonly attempts: number;
  /** Not before; ISO 8601. */
  readonly nextTry: string;
  readonly settledAt?: string;
  /** Code of the last failure ('ECONNREFUSED', '550'), never its text. */
  readonly lastError?: string;
  /** The conversation that owns it, when it belongs to no case: it is erased with it. */
  readonly conversationId?: string;
  /** When an administrator gave a dead mail another chance (ISO 8601); patience counts from here. */
  readonly requeuedAt?: string;
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
