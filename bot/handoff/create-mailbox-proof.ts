import { createHash } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { JobMarks, Outbox } from '../contracts/stores.ts';
import type { MailDeps } from './handoff-deps.ts';
import { queuedMail } from './queued-mail.ts';
import { renderProofMail } from './render-proof-mail.ts';
import { dayOf } from './working-days.ts';

/** Whether somebody has said that our mails reach the mailbox. Taken by a mail server is not yet read by a person. */
export interface MailboxProof {
  isProven(): Promise<boolean>;
  /** Somebody pressed the button behind the link of the test mail. */
  prove(): Promise<void>;
  /** Sends the test mail, once a day at most, while the mailbox is unproven; in trial mode nothing. */
  ask(): Promise<void>;
}

interface ProofDeps extends MailDeps {
  readonly jobMarks: JobMarks;
  readonly outbox: Pick<Outbox, 'queue'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}

/** Makes the proof of the configured mailbox; another MAILBOX_ADDRESS must be proven anew. */
export function createMailboxProof(deps: ProofDeps): MailboxProof {
  const { jobMarks, outbox, clock, log, wake, mailSettings } = deps;
  const hash = createHash('sha256').update(mailSettings.mailbox).digest('hex').slice(0, 16);
  const mark = `postbus-bewezen-${hash}`;
  const isProven = async () => (await jobMarks.load(mark)) !== undefined;
  return {
    isProven,
    async prove() {
      if (await isProven()) return;
      await jobMarks.save(mark, clock.now().toISOString());
      log.info('mailbox.proven');
    },
    async ask() {
      if (mailSettings.publicUrl === undefined || (await isProven())) return;
      log.warn('mailbox.unproven', { reason: 'nobody has pressed the button of the test mail yet' });
      const now = clock.now();
      const envelope = { kind: 'system', at: now.toISOString(), to: mailSettings.mailbox } as const;
      await outbox.queue(
        queuedMail(renderProofMail(deps), { ...envelope, id: `proefmail-${hash}-${dayOf(now)}` }, deps),
      );
      wake();
    },
  };
}
