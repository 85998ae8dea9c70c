import type { Mail, TrialMailbox } from '../../bot/contracts/mail.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { createWeb, type WebDeps } from '../../bot/web/create-web.ts';
import { webTexts } from '../../bot/web/texts.ts';
import { FakeDirectLine } from './fake-direct-line.ts';
import { type HttpHarness, startHttp } from './http-harness.ts';
import { makeRecordingLog } from './recording-log.ts';

/** Page, panel and mailbox with the real sentences, in front of a fake bot. */
export interface MadeWeb extends HttpHarness {
  readonly line: FakeDirectLine;
}

/** Serves the web room for a test, in trial mode with an empty mailbox unless told otherwise. */
export async function makeWeb(given: Partial<WebDeps> & { readonly mails?: readonly Mail[] } = {}): Promise<MadeWeb> {
  const line = new FakeDirectLine();
  const { mails = [], ...deps } = given;
  const { routes } = await createWeb({
    say: webSay(),
    trial: true,
    retentionDays: { talk: 28, case: 90 },
    mailbox: makeMailbox(mails),
    issueToken: line.issueToken,
    log: makeRecordingLog(),
    ...deps,
  });
  const served = await startHttp({ routes: [...routes, ...line.routes()], upgrades: line.upgrades() });
  return { ...served, line };
}

/** The real sentences of the web room. */
export function webSay(): WebDeps['say'] {
  return readTexts('content').bind(webTexts);
}

/** A trial mailbox that holds these mails. */
export function makeMailbox(mails: readonly Mail[]): TrialMailbox {
  const find = (id: string) => mails.find((mail) => mail.id === id);
  return {
    list: async () => mails,
    read: async (id) => find(id),
    raw: async (id) => (find(id) ? Buffer.from(`Subject: ${find(id)?.subject}\r\n\r\n${find(id)?.text}`) : undefined),
  };
}
