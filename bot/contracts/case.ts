import type { RequestId } from './library.ts';

/** Why a case goes where it goes; the sentences stand in content/teksten under `mail.reden.…`. */
export type RouteReason =
  | 'standaard'
  | 'wens-ledenadviseur'
  | 'adviseur-regio'
  | 'adviseur-landelijk'
  | 'adviseur-afwezig'
  | 'adviseur-onbereikbaar'
  | 'ocw-toestemming'
  | 'ocw-zonder-toestemming'
  | 'ocw-onbereikbaar'
  | 'doorgegeven';

/** Where a case goes, and why (said in the mail). */
export interface CaseRoute {
  readonly to: 'mailbox' | 'ledenadviseur' | 'ocw';
  /** A reason code; the sentence stands in content/teksten. */
  readonly reason: RouteReason;
  /** Only for a ledenadviseur: the id in ledenadviseurs.yaml, and the role as it stood there. */
  readonly adviser?: { readonly id: string; readonly role: string };
}

/** What the user handed in. Every field is plain text that was read and shown back in the review. */
export interface Intake {
  readonly request: RequestId;
  readonly question: string;
  /** As shown: a region's name, or what the user typed. */
  readonly region?: string;
  /** The id of that region or province (regios.yaml), when it was recognised. */
  readonly regionId?: string;
  /** Only for `collegiale-uitwisseling`: whether the user may be introduced to peers. */
  readonly peerConsent?: boolean;
  /** Only for `ocw`: whether the user agreed that the request goes to the ministry. */
  readonly ocwConsent?: boolean;
  readonly name: string;
  readonly organisation?: string;
  readonly email: string;
  readonly phone?: string;
  /** Steps of the request itself: label (already in Dutch) and answer. */
  readonly extra: readonly { readonly label: string; readonly value: string }[];
  /** What came of the user's verkenning, when he made one and lets it go along. */
  readonly routekaart?: import('./routekaart.ts').Routekaart;
  /** A file made of the answers, for who handles the request: a praktijkvoorbeeld, ready for content/. */
  readonly attachment?: import('./mail.ts').Attachment;
}

/** One line of the talk, as the user saw it. */
export interface TalkLine {
  readonly who: 'gebruiker' | 'krimpwijzer';
  readonly at: string;
  readonly text: string;
  /** What the bot said: the text key or the item id (see Message). */
  readonly key?: string;
}

/** Something that happened to a case. */
export interface CaseEvent {
  readonly at: string;
  readonly what:
    | 'vastgelegd'
    | 'mail-verstuurd'
    | 'mail-dood'
    | 'mail-opnieuw'
    | 'opgepakt'
    | 'overgenomen'
    | 'notitie'
    | 'aangevuld'
    | 'doorgegeven'
    | 'gesloten'
    | 'heropend'
    | 'ingetrokken'
    | 'herinnerd'
    | 'geescaleerd';
  /** Free text (a note, an addition), a reason code or the kind of a mail, by `what`. */
  readonly detail?: string;
  /** The name or role that staff typed; absent when the requester or the program did it. */
  readonly by?: string;
  /** What makes the action unique: the same one twice is one event. */
  readonly key?: string;
}

/** Where a case stands. `heropend` waits for somebody again, as `nieuw` does. */
export type CaseStatus = 'nieuw' | 'opgepakt' | 'gesloten' | 'heropend' | 'ingetrokken';

/** Why a case was closed; the words stand in content/teksten. */
export type CloseReason = 'beantwoord' | 'doorverwezen' | 'niet-bereikt' | 'dubbel' | 'anders' | 'naar-ocw';

/** Something that the user must still hear in the talk; `key` makes that it is said once. */
export interface Announcement {
  readonly key: string;
  readonly message: import('./message.ts').Message;
}

/** A case (zaak): the intake, its route, the talk (with consent), the timeline and the mails. */
export interface Case {
  /** Derived from conversation and submission: a turn that is run again finds its case. */
  readonly key: string;
  /** `KW-XXXX-XXXX`, Crockford base32, random; never an authorisation. */
  readonly reference: string;
  readonly version: number;
  readonly status: CaseStatus;
  readonly createdAt: string;
  /** When it was closed or withdrawn; absent while it is open. */
  readonly closedAt?: string;
  readonly closeReason?: CloseReason;
  readonly claimedAt?: string;
  /** The name or role that was typed by who took it. */
  readonly claimedBy?: string;
  /** Since when somebody must take it: it was made or reopened. Absent in older cases: `createdAt`. */
  readonly waitingSince?: string;
  /** Since when it lies with this route. Absent: `waitingSince`. */
  readonly routedAt?: string;
  /** When the route was reminded, and when the mailbox and the requester were told that nobody took it. */
  readonly remindedAt?: string;
  readonly escalatedAt?: string;
  /** What the user must still hear in the talk. */
  readonly announcements?: readonly Announcement[];
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
  /** For whom the user meant it; `ocw` only with consent. Absent: what the request says. */
  readonly wanted?: CaseRoute['to'];
  readonly intake: Intake;
  readonly talk: readonly TalkLine[];
}

/** What the requester hears of something that was asked of a case. */
export type CaseAnswer =
  | { readonly kind: 'done'; readonly status: CaseStatus }
  | { readonly kind: 'refused'; readonly reason: CaseRefusal }
  | { readonly kind: 'failed' };

/** Why an action does not fit the case as it stands. */
export type CaseRefusal =
  | 'unknown'
  | 'taken'
  | 'closed'
  | 'withdrawn'
  | 'not-closed'
  | 'same-route'
  | 'outside'
  | 'full';

/** A case as its requester sees it in the talk. */
export interface OwnCase {
  readonly reference: string;
  readonly request: RequestId;
  readonly status: CaseStatus;
  /** True while something can be added or withdrawn here. */
  readonly open: boolean;
}

/** The door from conversation/ to handoff/. */
export interface Handoff {
  /**
   * Stores the case with its mails, or with `joins` adds it to that open case. `expected` is the day, in words, before
   * which somebody should have taken it. `failed` means that nothing was stored; the user keeps the text and hears an address.
   */
  submit(submission: Submission & { readonly joins?: string }): Promise<
    | {
        readonly kind: 'recorded';
        readonly reference: string;
        readonly to: CaseRoute['to'];
        readonly joined?: true;
        readonly expected?: string;
      }
    | { readonly kind: 'failed' }
  >;
  /** Where it would go now, when it was handed in: who is there decides. */
  destination(submission: Pick<Submission, 'intake' | 'wanted'>): CaseRoute['to'];
  /** The cases of these references that still exist, in that order. */
  cases(references: readonly string[]): Promise<readonly OwnCase[]>;
  /** Adds to a case what its requester typed. `key` makes a repeat harmless. */
  add(reference: string, text: string, key: string): Promise<CaseAnswer>;
  /** Withdraws a case at the wish of its requester. */
  withdraw(reference: string, key: string): Promise<CaseAnswer>;
}
