import { hkdfSync } from 'node:crypto';
import type { Config } from './config.ts';
import type { Clock } from './contracts/clock.ts';
import type { Log } from './contracts/log.ts';
import type { Stores } from './contracts/stores.ts';
import type { Content } from './open-content.ts';
import { openLinkSecret } from './storage/open-link-secret.ts';

/** What every part of the program is built from. */
export interface Foundations {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly stores: Stores;
  /** The content as it is now: in trial mode it follows its files. */
  readonly current: () => Content;
  /** A key of 32 bytes for one purpose, from the one secret. */
  readonly keyFor: (purpose: string) => Buffer;
  /** Where the server is reached, without a slash at its end; asked for at every link, since a free port is known late. */
  readonly baseUrl: () => string;
}

/** Lays the foundations. A free port (PORT=0) is known only when the server listens: `listensOn` tells it. */
export async function layFoundations(
  given: Omit<Foundations, 'keyFor' | 'baseUrl'>,
): Promise<Foundations & { listensOn(port: number): void }> {
  const { config } = given;
  const secret = await openLinkSecret(config.linkSecret, config.dataDir);
  let { port } = config;
  return {
    ...given,
    keyFor: (purpose) => Buffer.from(hkdfSync('sha256', secret, 'krimpwijzer', purpose, 32)),
    baseUrl: () => config.publicUrl ?? `http://localhost:${port}`,
    listensOn(known) {
      port = known;
    },
  };
}
