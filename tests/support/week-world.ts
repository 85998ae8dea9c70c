import { onTestFinished } from 'vitest';
import type { Adviser } from '../../bot/contracts/adviser.ts';
import type { Case, Submission } from '../../bot/contracts/case.ts';
import type { RequestId } from '../../bot/contracts/library.ts';
import type { Mail } from '../../bot/contracts/mail.ts';
import { createCaseWatch } from '../../bot/handoff/create-case-watch.ts';
import { createWeeklyDigest } from '../../bot/handoff/create-weekly-digest.ts';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { makeHandoffWorld } from './handoff-world.ts';
import { makeIntake } from './make-case.ts';
import { QUICK } from './mailing-world.ts';
import { type ReceivedMail, startSmtpPeer } from './smtp-peer.ts';
import { temporaryFolder } from './temporary-folder.ts';

const STEP_MS = 30 * 60_000;

/** The handoff with everything that it does by itself, a real mail server that can be away, and a clock that a test moves. */
export async function makeWeekWorld(advisers: readonly Adviser[], refused: (recipient: string) => boolean) {
  const onRecipient = (_: number, address: string) => (refused(address) ? { code: 550 } : ('accept' as const));
  let peer = await startSmtpPeer({ onRecipient });
  const { port, url } = peer;
  const taken: ReceivedMail[] = [];
  const world = await makeHandoffWorld(await temporaryFolder(), createSmtpTransport(url, QUICK), {
    advisers: () => advisers,
  });
  onTestFinished(() => world.close());
  const { deps, stores, desk, clock } = world;
  const watch = createCaseWatch({ ...deps, cases: stores.cases, desk });
  const digest = createWeeklyDigest({
    ...deps,
    stores,
    items: () => [],
    nearest: () => undefined,
    nameOf: (_, id) => id,
    isProven: async () => false,
  });
  /** Sends what is due; a batch a time, as the worker does. */
  const deliver = async () => {
    for (let before = -1; before !== (await dueCount()); ) {
      before = await dueCount();
      world.worker.start();
      await world.worker.stop();
    }
  };
  const dueCount = async () => {
    const unsent = await stores.outbox.unsent();
    return unsent.filter(({ mail }) => mail.status === 'queued' && mail.nextTry <= clock.now().toISOString()).length;
  };
  const allCases = async (): Promise<Case[]> => {
    const references = await stores.cases.references();
    return (await Promise.all(references.map((one) => stores.cases.load(one)))).filter((one) => one !== undefined);
  };
  return {
    ...world,
    allCases,
    /** Lets the time pass up to a moment, half an hour a time, and does what the program does meanwhile. */
    async until(moment: string) {
      for (;;) {
        await deliver();
        await watch();
        await digest();
        await deliver();
        const left = Date.parse(moment) - clock.now().getTime();
        if (left <= 0) return;
        clock.advance(Math.min(STEP_MS, left));
      }
    },
    async submit(request: RequestId, changes: Partial<Submission> & { regionId?: string } = {}): Promise<string> {
      const { regionId = 'zeeuws-vlaanderen', ...rest } = changes;
      const intake = makeIntake({ request, regionId, email: `${request}@school.example` });
      const talk = `gesprek-${request}`;
      const result = await world.handoff.submit({ key: `${talk}/1`, conversationId: talk, intake, talk: [], ...rest });
      if (result.kind !== 'recorded') throw new Error('nothing was recorded');
      return result.reference;
    },
    async load(reference: string): Promise<Case> {
      const stored = await stores.cases.load(reference);
      if (!stored) throw new Error(`${reference} is gone`);
      return stored;
    },
    async serverGoes() {
      taken.push(...peer.mails);
      await peer.close();
    },
    async serverComesBack() {
      peer = await startSmtpPeer({ port, onRecipient });
    },
    /** Everything that the mail server took. */
    delivered: () => [...taken, ...peer.mails],
    /** All mails of cases, as they stand. */
    allMails: async (): Promise<Mail[]> => (await allCases()).flatMap(({ mails }) => mails),
  };
}
