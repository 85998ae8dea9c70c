import type { RequestId } from './library.ts';

/** Where a case goes, and why (said in the mail). */
export interface CaseRoute {
  readonly to: 'mailbox' | 'ledenadviseur' | 'ocw';
  /** A reason code; the sentence stands in content/teksten. */
  readonly reason: 'standaard' | 'wens-ledenadviseur';
}

/** What the user handed in. Every field is plain text that was read and shown back in the review. */
export interface Intake {
  readonly request: RequestId;
  readonly question: string;
  /** As shown: a region's name, or what the user typed. */
  readonly region?: string;
  readonly name: string;
  readonly organisation?: string;
  readonly email: string;
  readonly phone?: string;
  /** Steps of the request itself: label (already in Dutch) and answer. */
  readonly extra: readonly { readonly label: string; readonly value: string }[];
}

/** One line of the talk, as the user saw it. */
export interface TalkLine {
  readonly who: 'gebruiker' | 'krimpwijzer';
  readonly at: string;
  readonly text: string;
}

/** Something that happened to a case. */
export interface CaseEvent {
  readonly at: string;
  readonly what: 'vastgelegd' | 'mail-verstuurd' | 'mail-dood';
  readonly detail?: string;
}

/** A case (zaak): the intake, its route, the talk (with consent), the timeline and the mails. */
export interface Case {
  /** Derived from conversation and submission: a turn that is run again finds its case. */
  readonly key: string;
  /** `KW-XXXX-XXXX`, Crockford base32, random; never an authorisation. */
  readonly reference: string;
  readonly version: number;
  readonly status: 'nieuw';
  readonly createdAt: string;
  readonly closedAt?: string;
  readonly conversationId: string;
  readonly intake: Intake;
  readonly route: CaseRoute;
  readonly talk: readonly TalkLine[];
  readonly timeline: readonly CaseEvent[];
  readonly mails: readonly import('./mail.ts').Mail[];
}

/** What conversation/ hands over when the user presses 'verstuur'. */
export interface Submission {
  readonly key: string;
  readonly conversationId: string;
  readonly intake: Intake;
  readonly talk: readonly TalkLine[];
}

/** The door from conversation/ to handoff/. */
export interface Handoff {
  /** Stores the case with its mails. `failed` means that nothing was stored; the user keeps the text and hears an address. */
  submit(submission: Submission): Promise<{ kind: 'recorded'; reference: string } | { kind: 'failed' }>;
}
