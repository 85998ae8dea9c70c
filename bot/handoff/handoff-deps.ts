import type { ReadAdvisers } from '../contracts/adviser.ts';
import type { CaseLinks } from '../contracts/case-links.ts';
import type { Announcement } from '../contracts/case.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { CaseStore } from '../contracts/stores.ts';
import type { MailSettings } from './mail-settings.ts';
import type { RandomBytes } from './reference.ts';
import type { HandoffSay } from './texts.ts';

/** What is needed to make the mails of a case. */
export interface MailDeps {
  readonly say: HandoffSay;
  readonly mailSettings: MailSettings;
  readonly links: CaseLinks;
  readonly advisers: ReadAdvisers;
  readonly random: RandomBytes;
}

/** What the handoff needs. `wake` tells the outbox that there is work, `announce` says something in the user's talk. */
export interface HandoffDeps extends MailDeps {
  readonly cases: Pick<CaseStore, 'create' | 'load' | 'save'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
  readonly announce: (conversationId: string, announcement: Announcement) => Promise<void>;
}
