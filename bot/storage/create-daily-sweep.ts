import { join } from 'node:path';
import type { Clock } from '../contracts/clock.ts';
import type { Log } from '../contracts/log.ts';
import type { Stores } from '../contracts/stores.ts';
import { sweep } from './sweep.ts';

/** What the daily sweep needs: how many days a conversation is kept, and a case after its end. */
interface DailySweepDeps {
  readonly stores: Omit<Stores, 'close'>;
  readonly dataDir: string;
  readonly retentionDays: { readonly talk: number; readonly case: number };
  readonly clock: Clock;
  readonly log: Log;
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Deletes what is past its retention: at the start when the last time is a day ago, then looked at every hour. */
export function createDailySweep({ stores, dataDir, retentionDays, clock, log }: DailySweepDeps) {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const last = await stores.jobMarks.load('sweep');
    const now = clock.now();
    if (last !== undefined && now.getTime() - Date.parse(last) < DAY_MS) return;
    const folders = ['beschadigd', 'mail'].map((name) => join(dataDir, name));
    await sweep({ stores, folders, now, talkDays: retentionDays.talk, caseDays: retentionDays.case, log });
    await stores.jobMarks.save('sweep', now.toISOString());
  };
  const run = () => void look().catch((error: unknown) => log.error('sweep.failed', { error }));
  return {
    start() {
      run();
      timer = setInterval(run, HOUR_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
