/** What the mails and reminders need to know of the configuration. */
export interface MailSettings {
  /** Where the cases go: one bare address. */
  readonly mailbox: string;
  /** What stands in From: one bare address. */
  readonly from: string;
  /** Where the bot stands; undefined in trial mode, in which the mails say that they are not sent. */
  readonly publicUrl: string | undefined;
  /** How many days a case is kept after its end. */
  readonly caseDays: number;
  /** After so many working days without anybody taking a case, its route is reminded. */
  readonly reminderDays: number;
  /** After so many, the mailbox and the requester hear of it. */
  readonly escalationDays: number;
  /** The public address at which a requester reaches a person, and how certain it is (contacten.yaml). */
  readonly contact: () => { readonly address: string; readonly status: string };
  /** Where requests for the ministry go. */
  readonly ocw: () => string;
}
