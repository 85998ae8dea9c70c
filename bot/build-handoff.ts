import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Foundations } from './build-foundations.ts';
import type { Config } from './config.ts';
import type { CaseDesk } from './contracts/case-desk.ts';
import type { Conversations } from './contracts/conversation.ts';
import type { Route } from './contracts/http.ts';
import type { MailTransport } from './contracts/mail.ts';
import { createCaseDesk } from './handoff/create-case-desk.ts';
import { createCaseWatch } from './handoff/create-case-watch.ts';
import { createHandoff } from './handoff/create-handoff.ts';
import { createJobs } from './handoff/create-jobs.ts';
import { createMailboxProof, type MailboxProof } from './handoff/create-mailbox-proof.ts';
import { createWeeklyDigest } from './handoff/create-weekly-digest.ts';
import { expectedDay } from './handoff/expectation.ts';
import type { HandoffDeps } from './handoff/handoff-deps.ts';
import type { MailSettings } from './handoff/mail-settings.ts';
import { createOutboxWorker } from './handoff/outbox-worker.ts';
import { dayOf } from './handoff/working-days.ts';
import { createAdvisers } from './knowledge/read-advisers.ts';
import type { Content } from './open-content.ts';
import { caseRoutes } from './staff/case-routes.ts';
import { createLinks, type StaffLinks } from './staff/create-links.ts';
import { digestRoutes } from './staff/digest-routes.ts';
import { mailboxProofRoutes } from './staff/mailbox-proof-routes.ts';
import { ownCaseRoutes } from './staff/own-case-routes.ts';
import { createSigner } from './staff/signed-token.ts';
import { staffStyles } from './staff/staff-page.ts';
import { createNearestTopic } from './understanding/create-nearest-topic.ts';
import { groupAlike } from './understanding/group-alike.ts';

/** What the way from an intake to the staff is built from, beside the foundations. */
export interface HandoffSurroundings extends Foundations {
  readonly transport: MailTransport;
  readonly announce: Conversations['announce'];
}

/** How often the cases are looked at, in milliseconds: fine enough for a deadline in working days. */
const WATCH_MS = 60_000;
/** Where mails for the ministry go in trial mode; `.example` can never be a real address (RFC 2606). */
const TRIAL_OCW = 'ocw@krimpwijzer.example';

/** Builds the handoff with its outbox, what it does by itself, and the pages behind the links of its mails. */
export function buildHandoff({ config, clock, log, stores, current, ...rest }: HandoffSurroundings) {
  const outbox = createOutboxWorker({ outbox: stores.outbox, transport: rest.transport, clock, log });
  const signer = createSigner({ key: rest.keyFor('staff-link'), clock });
  const links = createLinks({ signer, cases: stores.cases, baseUrl: rest.baseUrl });
  const deps: HandoffDeps = {
    cases: stores.cases,
    clock,
    log,
    say: (key, ...values) => current().say.handoff(key, ...values),
    mailSettings: mailSettings(config, current),
    links,
    advisers: createAdvisers({
      path: join(config.dataDir, 'ledenadviseurs.yaml'),
      library: () => current().library,
      trial: config.trial,
      log,
    }),
    random: randomBytes,
    wake: outbox.wake,
    announce: (conversation, { key, message }) => rest.announce(conversation, message, key),
  };
  const desk = createCaseDesk(deps);
  const proof = createMailboxProof({ ...deps, jobMarks: stores.jobMarks, outbox: stores.outbox });
  const digest = createWeeklyDigest({
    ...deps,
    stores,
    items: () => current().library.items,
    nearest: (asked) => createNearestTopic(current().library.items)(asked),
    nameOf: (kind, id) => nameOf(current(), kind, id),
    isProven: proof.isProven,
  });
  const watch = createCaseWatch({ ...deps, cases: stores.cases, desk });
  return {
    outbox,
    routes: pages({ config, current, log, stores, links, desk, proof, deps }),
    handoff: createHandoff({ ...deps, desk }),
    isMailboxProven: proof.isProven,
    // The outbox is woken too: an administrator may have given a mail another chance.
    jobs: createJobs({ watch, digest, outbox: async () => outbox.wake() }, { log, everyMs: WATCH_MS }),
    /** Sends the test mail while nobody has said that the mailbox is read. */
    askForProof: proof.ask,
  };
}

/** The pages behind the links of mails. */
function pages({ config, current, log, stores, links, desk, proof, deps }: PagesDeps): Route[] {
  const shared = { say: () => current().say.casePages, trial: config.trial, links, log };
  const { maskBsn } = current().understanding;
  return [
    staffStyles(),
    ...caseRoutes({ ...shared, desk }),
    ...ownCaseRoutes({
      ...shared,
      desk,
      mask: (text) => maskBsn(text) ?? text,
      expected: (stored) => expectedDay(stored, deps.mailSettings, deps.clock.now()),
      contact: deps.mailSettings.contact,
    }),
    ...mailboxProofRoutes({ ...shared, mailbox: config.mail.mailbox, ...proof }),
    ...digestRoutes({
      ...shared,
      questions: () => stores.questions.all(),
      dayOf,
      group: (questions) => groupAlike(questions, ({ asked }) => asked),
    }),
  ];
}

interface PagesDeps extends Pick<HandoffSurroundings, 'config' | 'current' | 'log' | 'stores'> {
  readonly links: StaffLinks;
  readonly desk: CaseDesk;
  readonly proof: MailboxProof;
  readonly deps: HandoffDeps;
}

function nameOf({ library, forTurn }: Content, kind: 'regio' | 'knelpunten' | 'fase', id: string): string {
  if (kind !== 'regio') return forTurn.sayKey(`verkenning.${kind}.${id}`);
  return [...library.regions, ...library.provinces].find((place) => place.id === id)?.name ?? id;
}

function mailSettings(config: Config, current: () => Content): MailSettings {
  return {
    mailbox: config.mail.mailbox,
    from: config.mail.from,
    publicUrl: config.publicUrl,
    caseDays: config.retentionDays.case,
    reminderDays: config.waitingDays.remind,
    escalationDays: config.waitingDays.escalate,
    contact: () => {
      const { address = '', status } = current().library.contact('project');
      return { address, status };
    },
    // Without an address of the ministry, its requests go to our own mailbox.
    ocw: () => (config.trial ? TRIAL_OCW : (current().library.contact('ocw').address ?? config.mail.mailbox)),
  };
}
