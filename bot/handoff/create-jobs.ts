import type { Log } from '../contracts/log.ts';

/** What runs again and again while the program runs. */
interface Jobs {
  start(): void;
  /** Starts nothing any more; resolves when what runs has ended. */
  stop(): Promise<void>;
}

/**
 * Runs jobs one after the other, at the start and then every so many milliseconds. Each decides itself whether it is
 * due; one that fails is logged by its name and does not stop the others.
 */
export function createJobs(
  jobs: Readonly<Record<string, () => Promise<void>>>,
  { log, everyMs }: { readonly log: Log; readonly everyMs: number },
): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    for (const [name, job] of Object.entries(jobs)) {
      try {
        await job();
      } catch (error) {
        log.error('job.failed', { reason: name, error });
      }
    }
    running = undefined;
  };
  const look = (): void => {
    running ??= round();
  };
  return {
    start() {
      look();
      timer = setInterval(look, everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
