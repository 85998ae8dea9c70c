import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { buildChannels } from './build-channels.ts';
import { buildConversations } from './build-conversations.ts';
import { layFoundations } from './build-foundations.ts';
import { buildHandoff } from './build-handoff.ts';
import { buildWeb } from './build-web.ts';
import type { Config } from './config.ts';
import type { Clock } from './contracts/clock.ts';
import type { Log } from './contracts/log.ts';
import type { Stores } from './contracts/stores.ts';
import { createJobs } from './handoff/create-jobs.ts';
import { createSmtpTransport } from './handoff/smtp-transport.ts';
import { createTrialTransport } from './handoff/trial-transport.ts';
import { healthRoutes } from './http/health-routes.ts';
import { liveContent } from './live-content.ts';
import { type Content, openContent } from './open-content.ts';
import { adminCommands, type AdminCommands } from './storage/admin-commands.ts';
import { createAdminDoor } from './storage/admin-door.ts';
import { createDailySweep } from './storage/create-daily-sweep.ts';
import { openFileStores } from './storage/file-stores.ts';
import { forgetAgain } from './storage/forget-again.ts';

/** A built program that does not listen yet. */
export interface Built {
  /** Listens and starts the background work; gives the port. */
  start(): Promise<number>;
  /** Stops taking requests, lets what runs end, and gives the data folder back. */
  stop(): Promise<void>;
}

/** What the program is built from. */
export interface Surroundings {
  readonly config: Config;
  readonly contentFolder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often undelivered answers are looked for, in milliseconds. */
const DELIVERY_MS = 60_000;

/** Builds everything in one place; with its parts (build-*.ts) it alone knows all rooms. Throws when content, configuration or data folder are not right. */
export async function build(surroundings: Surroundings): Promise<Built> {
  const { config, contentFolder, clock, log } = surroundings;
  const current = openCurrent(config.trial, contentFolder, log);
  // Until the stores are open there is nothing to ask of them.
  let commands: AdminCommands = {};
  const onConnection = createAdminDoor(() => commands, log);
  const stores = await openFileStores({ dataDir: config.dataDir, log, clock, onConnection });
  try {
    commands = adminCommands(stores);
    await forgetAgain(stores, log);
    return await assemble(surroundings, current, stores);
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** In trial mode the content follows its files; in real mode a running program never changes what it says. */
function openCurrent(trial: boolean, folder: string, log: Log): () => Content {
  if (trial) return liveContent(folder, log);
  const content = openContent(folder);
  return () => content;
}

async function assemble({ config, clock, log }: Surroundings, current: () => Content, stores: Stores): Promise<Built> {
  const foundations = await layFoundations({ config, clock, log, current, stores });
  const trialMail = config.trial ? createTrialTransport({ folder: join(config.dataDir, 'mail'), log }) : undefined;
  const transport = trialMail ?? createSmtpTransport(config.mail.smtpUrl ?? '');
  const desk = buildHandoff({
    ...foundations,
    transport,
    announce: async (id, message, key) => {
      await talk.conversations.announce(id, message, key);
      // Whoever changed the case does not wait for a channel; what fails is tried again every minute.
      void channels.botFramework.deliver(id);
    },
  });
  const talk = buildConversations({ ...foundations, handoff: desk.handoff, wakeOutbox: desk.outbox.wake });
  const channels = buildChannels({ ...foundations, conversations: talk.conversations });
  const { directLine, botFramework } = channels;
  const pages = await buildWeb({ ...foundations, ...talk, issueToken: directLine.issueToken, mailbox: trialMail });
  let stopping = false;
  const app = createApp({
    routes: [
      ...pages,
      ...directLine.routes,
      ...botFramework.routes,
      ...desk.routes,
      ...healthRoutes(stores.outbox, () => stopping, desk.isMailboxProven),
    ],
    upgrades: directLine.upgrades,
    publicUrl: config.publicUrl,
    clock,
    log,
  });
  // By themselves: a channel that is slow must not hold up reminders.
  const deliveries = createJobs({ deliveries: botFramework.deliverAll }, { log, everyMs: DELIVERY_MS });
  const sweeping = createDailySweep({ ...config, stores, clock, log });
  return {
    async start() {
      const port = await listen(app, config);
      foundations.listensOn(port);
      desk.outbox.start();
      await desk.askForProof();
      sweeping.start();
      desk.jobs.start();
      const resumed = await talk.conversations.resumeUnfinished();
      if (resumed > 0) log.info('conversations.resumed', { count: resumed });
      // What was answered only now must be brought to its channel.
      deliveries.start();
      return port;
    },
    async stop() {
      stopping = true;
      sweeping.stop();
      await Promise.all([desk.jobs.stop(), deliveries.stop()]);
      directLine.close();
      await closeGently(app);
      await botFramework.idle();
      await desk.outbox.stop();
      transport.close();
      await stores.close();
    },
  };
}

type App = ReturnType<typeof createApp>;

async function listen(app: App, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    app.once('error', reject);
    app.listen(port, host, resolve);
  });
  return (app.address() as AddressInfo).port;
}

/** Lets requests end that run; who is not done after five seconds is hung up on. */
async function closeGently(app: App): Promise<void> {
  const closed = new Promise<void>((resolve) => app.close(() => resolve()));
  app.closeIdleConnections();
  setTimeout(() => app.closeAllConnections(), 5_000).unref();
  await closed;
}
