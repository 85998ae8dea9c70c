import type { Case } from '../contracts/case.ts';
import type { MailSettings } from './mail-settings.ts';
import { addWorkingDays, dayInWords, dayOf } from './working-days.ts';

/** When a waiting case is brought to its route's attention, and when the mailbox and the requester hear of it. */
export interface Deadlines {
  readonly remind: Date;
  readonly escalate: Date;
}

type Waiting = Pick<Case, 'createdAt' | 'waitingSince' | 'routedAt'>;
type Days = Pick<MailSettings, 'reminderDays' | 'escalationDays'>;

/** The deadlines of a case that waits: the reminder counts from its route, the rest from when it was handed in or reopened. */
export function deadlinesOf({ createdAt, waitingSince, routedAt }: Waiting, days: Days): Deadlines {
  const since = waitingSince ?? createdAt;
  return {
    remind: addWorkingDays(new Date(routedAt ?? since), days.reminderDays),
    escalate: addWorkingDays(new Date(since), days.escalationDays),
  };
}

/**
 * The day, in words, on which the requester hears at the latest: somebody took it, or else where to turn to. Undefined
 * when that day is past: he has heard.
 */
export function expectedDay(waiting: Waiting, days: Days, now: Date): string | undefined {
  const { escalate } = deadlinesOf(waiting, days);
  return escalate > now ? dayInWords(dayOf(escalate)) : undefined;
}
