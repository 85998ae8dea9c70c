import { hkdfSync, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { buildHandoff } from './build-handoff.ts';
import { createBot } from './channels/bot.ts';
import { createBotFramework } from './channels/bot-framework.ts';
import { createDirectLine } from './channels/direct-line.ts';
import { createTokens } from './channels/direct-line-token.ts';
import type { Config } from './config.ts';
import type { Clock } from './contracts/clock.ts';
import type { Log } from './contracts/log.ts';
import { createAnswerTurn } from './conversation/answer-turn.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { createCopies } from './handoff/create-copies.ts';
import { createSmtpTransport } from './handoff/smtp-transport.ts';
import { createTrialTransport } from './handoff/trial-transport.ts';
import { healthRoutes } from './http/health-routes.ts';
import { liveContent } from './live-content.ts';
import { type Content, openContent } from './open-content.ts';
import { adminCommands, type AdminCommands } from './storage/admin-commands.ts';
import { createAdminDoor } from './storage/admin-door.ts';
import { createMyData } from './storage/create-my-data.ts';
import { openFileStores } from './storage/file-stores.ts';
import { forgetAgain } from './storage/forget-again.ts';
import { openLinkSecret } from './storage/open-link-secret.ts';
import { sweep } from './storage/sweep.ts';
import { createPrint } from './web/create-print.ts';
import { createWeb } from './web/create-web.ts';
import { myDataPath } from './web/my-data-route.ts';
import { createPrintLinks } from './web/print-links.ts';
import { createMyDataTokens } from './web/my-data-token.ts';

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
  // A free port (PORT=0) is known only when the server listens.
  let base = config.publicUrl ?? `http://localhost:${config.port}`;
  const { outbox, handoff, routes, ...desk } = buildHandoff({
    config,
    clock,
    log,
    stores,
    current,
    transport,
    keyFor,
    baseUrl: () => base,
    announce: (id, message, key) => conversations.announce(id, message, key),
  });
  const myDataTokens = createMyDataTokens({ key: keyFor('my-data'), clock });
  const myData = createMyData({
    stores,
    link: (conversationId) => base + myDataPath(myDataTokens.issue(conversationId)),
    clock,
    log,
  });
  const printLinks = createPrintLinks({ key: keyFor('print-link'), baseUrl: () => base });
  const copies = createCopies({
    outbox: stores.outbox,
    say: content.say.copies,
    mailSettings: { from: config.mail.from, publicUrl: config.publicUrl },
    talkDays: config.retentionDays.talk,
    random: randomBytes,
    clock,
    log,
    wake: outbox.wake,
  });
  const conversations = createConversations({
    store: stores.conversations,
    questions: stores.questions,
    explorations: stores.explorations,
    answerTurn: createAnswerTurn({
      content: () => current().forTurn,
      handoff,
      myData,
      copies,
      links: printLinks,
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
    myData: { tokens: myDataTokens, load: myData.load },
    ...(trialMail && { mailbox: trialMail }),
    log,
  });
  const print = await createPrint({
    say: content.say.print,
    links: printLinks,
    routekaart: async (id, number) => {
      const stored = await conversations.load(id);
      return stored?.state.verkenning?.routekaarten.find((routekaart) => routekaart.number === number);
    },
    item: (id) => current().library.item(id),
    talkDays: config.retentionDays.talk,
  });
  const botFramework = createBotFramework({ app: config.botApp, devEndpoint: config.devBotEndpoint, bot, log });
  let stopping = false;
  const app = createApp({
    routes: [
      ...web.routes,
      ...print.routes,
      ...directLine.routes,
      ...botFramework.routes,
      ...routes,
      ...healthRoutes(stores.outbox, () => stopping, desk.isMailboxProven),
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
      const { port } = app.address() as AddressInfo;
      base = config.publicUrl ?? `http://localhost:${port}`;
      outbox.start();
      await desk.askForProof();
      jobs.start();
      desk.jobs.start();
      const resumed = await conversations.resumeUnfinished();
      if (resumed > 0) log.info('conversations.resumed', { count: resumed });
      return port;
    },
    async stop() {
      stopping = true;
      jobs.stop();
      await desk.jobs.stop();
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
    const folders = ['beschadigd', 'mail'].map((name) => join(config.dataDir, name));
    const { talk, case: caseDays } = config.retentionDays;
    await sweep({ stores, folders, now, talkDays: talk, caseDays, log });
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
