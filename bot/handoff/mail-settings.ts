/** What the mails need to know of the configuration. */
export interface MailSettings {
  /** Where the cases go: one bare address. */
  readonly mailbox: string;
  /** What stands in From: one bare address. */
  readonly from: string;
  /** Where the bot stands; undefined in trial mode, in which the mails say that they are not sent. */
  readonly publicUrl: string | undefined;
  /** How many days a case is kept after its end. */
  readonly caseDays: number;
}
