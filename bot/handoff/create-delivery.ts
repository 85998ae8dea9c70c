import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { Mail, MailOutcome, MailTransport } from '../contracts/mail.ts';
import type { Outbox } from '../contracts/stores.ts';
import { classifyFailure } from './classify-failure.ts';
import { failedOutcome } from './failed-outcome.ts';

/** What a delivery needs. `jitter` gives 0 to 1. */
export interface DeliveryDeps {
  readonly outbox: Pick<Outbox, 'claim' | 'settle' | 'nextDue'>;
  readonly transport: Pick<MailTransport, 'send'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly jitter?: () => number;
}

/** Makes the function that tries one claimed mail and then marks it. That function never rejects. */
export function createDelivery(deps: DeliveryDeps): (mail: Mail) => Promise<void> {
  /** Outcomes that could not be marked. Such a mail must not go out again: only the mark is tried again. */
  const unmarked = new Map<string, MailOutcome>();
  return async (mail) => {
    const outcome = unmarked.get(mail.id) ?? (await attempt(mail, deps));
    unmarked.set(mail.id, outcome);
    try {
      await deps.outbox.settle(mail.id, outcome);
      unmarked.delete(mail.id);
      report(deps.log, mail, outcome);
    } catch (error) {
      deps.log.error('mail.not-marked', { mail: mail.id, reason: outcome.kind, error });
    }
  };
}

async function attempt(mail: Mail, { transport, clock, jitter = Math.random }: DeliveryDeps): Promise<MailOutcome> {
  try {
    await transport.send(mail);
    return { kind: 'sent', at: clock.now().toISOString() };
  } catch (error) {
    return failedOutcome(mail, classifyFailure(error), clock.now(), jitter());
  }
}

function report(log: Log, mail: Mail, outcome: MailOutcome): void {
  const fields = { mail: mail.id, attempt: mail.attempts + 1 };
  if (outcome.kind === 'sent') log.info('mail.sent', fields);
  else if (outcome.kind === 'retry') log.warn('mail.postponed', { ...fields, code: outcome.code });
  else log.error('mail.dead', { ...fields, code: outcome.code });
}
