import { hkdfSync, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { createBot } from './channels/bot.ts';
import { createBotFramework } from './channels/bot-framework.ts';
import { createDirectLine } from './channels/direct-line.ts';
import { createTokens } from './channels/direct-line-token.ts';
import type { Config } from './config.ts';
import type { Clock } from './contracts/clock.ts';
import type { Log } from './contracts/log.ts';
import { createAnswerTurn } from './conversation/answer-turn.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { createHandoff } from './handoff/create-handoff.ts';
import { createOutboxWorker } from './handoff/outbox-worker.ts';
import { createSmtpTransport } from './handoff/smtp-transport.ts';
import { createTrialTransport } from './handoff/trial-transport.ts';
import { healthRoutes } from './http/health-routes.ts';
import { liveContent } from './live-content.ts';
import { type Content, openContent } from './open-content.ts';
import { openFileStores } from './storage/file-stores.ts';
import { openLinkSecret } from './storage/open-link-secret.ts';
import { sweep } from './storage/sweep.ts';
import { createWeb } from './web/create-web.ts';

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

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Builds everything in one place: the only file that knows all rooms. Throws when content, configuration or data folder are not right. */
export async function build(surroundings: Surroundings): Promise<Built> {
  const { config, contentFolder, clock, log } = surroundings;
  const current = openCurrent(config.trial, contentFolder, log);
  const stores = await openFileStores({ dataDir: config.dataDir, log, clock });
  try {
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

async function assemble(
  { config, clock, log }: Surroundings,
  current: () => Content,
  stores: Awaited<ReturnType<typeof openFileStores>>,
): Promise<Built> {
  const content = current();
  const secret = await openLinkSecret(config.linkSecret, config.dataDir);
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'krimpwijzer', purpose, 32));
  const trialMail = config.trial ? createTrialTransport({ folder: join(config.dataDir, 'mail'), log }) : undefined;
  const transport = trialMail ?? createSmtpTransport(config.mail.smtpUrl ?? '');
  const outbox = createOutboxWorker({ outbox: stores.outbox, transport, clock, log });
  const handoff = createHandoff({
    cases: stores.cases,
    clock,
    log,
    say: content.say.handoff,
    mailSettings: {
      mailbox: config.mail.mailbox,
      from: config.mail.from,
      publicUrl: config.publicUrl,
      caseDays: config.retentionDays.case,
    },
    random: randomBytes,
    wake: outbox.wake,
  });
  const conversations = createConversations({
    store: stores.conversations,
    answerTurn: createAnswerTurn({
      content: () => current().forTurn,
      handoff,
      settings: { trial: config.trial, mailbox: config.mail.mailbox, retentionDays: config.retentionDays },
    }),
    maskBsn: content.understanding.maskBsn,
    apology: () => ({
      key: 'storing',
      text: current().forTurn.say('storing', { adres: current().library.contact('project').address ?? '' }),
    }),
    clock,
    log,
  });
  const bot = createBot({ conversations, log });
  const directLine = createDirectLine({
    conversations,
    tokens: createTokens({ key: keyFor('direct-line'), clock }),
    bot,
    clock,
    log,
  });
  const web = await createWeb({
    say: content.say.web,
    trial: config.trial,
    issueToken: directLine.issueToken,
    retentionDays: config.retentionDays,
    ...(trialMail && { mailbox: trialMail }),
    log,
  });
  const botFramework = createBotFramework({ app: config.botApp, devEndpoint: config.devBotEndpoint, bot, log });
  let stopping = false;
  const app = createApp({
    routes: [
      ...web.routes,
      ...directLine.routes,
      ...botFramework.routes,
      ...healthRoutes(stores.outbox, () => stopping),
    ],
    upgrades: directLine.upgrades,
    publicUrl: config.publicUrl,
    clock,
    log,
  });
  const jobs = dailySweep(config, clock, log, stores);
  return {
    async start() {
      await new Promise<void>((resolve, reject) => {
        app.once('error', reject);
        app.listen(config.port, config.host, resolve);
      });
      outbox.start();
      jobs.start();
      const resumed = await conversations.resumeUnfinished();
      if (resumed > 0) log.info('conversations.resumed', { count: resumed });
      return (app.address() as AddressInfo).port;
    },
    async stop() {
      stopping = true;
      jobs.stop();
      directLine.close();
      const closed = new Promise<void>((resolve) => app.close(() => resolve()));
      app.closeIdleConnections();
      setTimeout(() => app.closeAllConnections(), 5_000).unref();
      await closed;
      await outbox.stop();
      transport.close();
      await stores.close();
    },
  };
}

/** Deletes what is past its retention: at the start when the last time is a day ago, then looked at every hour. */
function dailySweep(config: Config, clock: Clock, log: Log, stores: Awaited<ReturnType<typeof openFileStores>>) {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const last = await stores.jobMarks.load('sweep');
    const now = clock.now();
    if (last !== undefined && now.getTime() - Date.parse(last) < DAY_MS) return;
    await sweep({ stores, now, talkDays: config.retentionDays.talk, caseDays: config.retentionDays.case, log });
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
