import type { Case } from '../contracts/case.ts';
import type { Log } from '../contracts/log.ts';
import type { Stores } from '../contracts/stores.ts';
import { sweepFolder } from './sweep-folder.ts';

/** What the sweep needs: how many days a conversation and its questions are kept, and a case after its end. */
interface SweepOptions {
  readonly stores: Pick<Stores, 'conversations' | 'cases' | 'questions' | 'explorations' | 'outbox'>;
  /** Folders whose files are kept as long as a conversation: set aside because they were damaged, or mails of trial mode. */
  readonly folders: readonly string[];
  readonly now: Date;
  readonly talkDays: number;
  readonly caseDays: number;
  readonly log: Log;
}

const DAY_MS = 24 * 60 * 60_000;
/** Counts without names: two years show whether what regions struggle with changes. */
const EXPLORATION_DAYS = 2 * 365;

/** Deletes what is past its retention. An open case, and one with a mail that still waits, is kept: what was handed in is never lost. */
export async function sweep(options: SweepOptions): Promise<void> {
  const { log } = options;
  log.info('sweep.conversations', { count: await sweepConversations(options) });
  log.info('sweep.cases', { count: await sweepCases(options) });
  const { stores, now, talkDays, caseDays } = options;
  const limit = daysBefore(now, talkDays);
  log.info('sweep.questions', { count: await stores.questions.removeBefore(limit.toISOString()) });
  const settled = daysBefore(now, caseDays).toISOString();
  log.info('sweep.mails', { count: await stores.outbox.removeSettledBefore(settled) });
  const explored = daysBefore(now, EXPLORATION_DAYS).toISOString();
  log.info('sweep.explorations', { count: await stores.explorations.removeBefore(explored) });
  let files = 0;
  for (const folder of options.folders) files += await sweepFolder(folder, limit);
  log.info('sweep.files', { count: files });
}

async function sweepConversations({ stores, now, talkDays }: SweepOptions): Promise<number> {
  const ids = await stores.conversations.lastActiveBefore(daysBefore(now, talkDays).toISOString());
  for (const id of ids) await stores.conversations.remove(id);
  return ids.length;
}

async function sweepCases({ stores, now, caseDays }: SweepOptions): Promise<number> {
  const limit = daysBefore(now, caseDays).getTime();
  let count = 0;
  for (const reference of await stores.cases.references()) {
    const stored = await stores.cases.load(reference);
    if (stored === undefined || waits(stored) || Date.parse(stored.closedAt ?? '') >= limit) continue;
    await stores.cases.remove(reference);
    count += 1;
  }
  return count;
}

/** Somebody must still do something about it, or a mail of it must still go out. Each week the digest lists what is open. */
function waits({ closedAt, mails }: Case): boolean {
  return closedAt === undefined || mails.some((mail) => mail.status === 'queued');
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
