import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Adviser } from '../../bot/contracts/adviser.ts';
import type { Case } from '../../bot/contracts/case.ts';
import { expectedDay } from '../../bot/handoff/expectation.ts';
import type { HandoffDeps } from '../../bot/handoff/handoff-deps.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { caseRoutes } from '../../bot/staff/case-routes.ts';
import { createLinks } from '../../bot/staff/create-links.ts';
import { ownCaseRoutes } from '../../bot/staff/own-case-routes.ts';
import { ownCaseTexts } from '../../bot/staff/own-case-texts.ts';
import { createSigner } from '../../bot/staff/signed-token.ts';
import { staffStyles } from '../../bot/staff/staff-page.ts';
import { makeHandoffWorld, makeSubmission } from './handoff-world.ts';
import { startHttp } from './http-harness.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A ledenadviseur for tests. */
export function makeAdviser(changes: Partial<Adviser> = {}): Adviser {
  return {
    id: 'oost',
    role: 'Ledenadviseur Oost',
    regions: ['achterhoek'],
    expertise: [],
    address: 'oost@advies.example',
    away: [],
    ...changes,
  };
}

/** A posted form's answer: the status and the page. */
export interface Posted {
  readonly status: number;
  readonly page: string;
}

/** The pages of staff and requester over HTTP, on file stores, with real signed links; mails are queued, not sent. */
export async function makeStaffWorld(given: Partial<HandoffDeps> = {}) {
  const transport = { send: async () => undefined, close: () => undefined };
  const world = await makeHandoffWorld(await temporaryFolder(), transport, {
    advisers: () => [makeAdviser()],
    ...given,
  });
  const signer = createSigner({ key: randomBytes(32), clock: world.clock });
  const links = createLinks({ signer, cases: world.stores.cases, baseUrl: () => served.origin });
  const say = readTexts('content').bind(ownCaseTexts);
  const pages = { say: () => say, trial: false, desk: world.desk, links, log: world.log };
  const served = await startHttp({
    routes: [
      staffStyles(),
      ...caseRoutes(pages),
      ...ownCaseRoutes({
        ...pages,
        mask: (text) => text.replaceAll('123456782', '[nummer]'),
        expected: (stored) => expectedDay(stored, world.deps.mailSettings, world.clock.now()),
        contact: world.deps.mailSettings.contact,
      }),
    ],
  });
  onTestFinished(async () => {
    await served.close();
    await world.close();
  });
  const submit = async (submission = makeSubmission()): Promise<Case> => {
    const result = await world.handoff.submit(submission);
    const stored = result.kind === 'recorded' ? await world.stores.cases.load(result.reference) : undefined;
    if (!stored) throw new Error('nothing was recorded');
    return stored;
  };
  const get = async (url: string) => {
    const response = await fetch(url);
    return { status: response.status, headers: response.headers, page: await response.text() };
  };
  /** Fills in the form of a page as a browser would: its hidden fields, and what is given. */
  const post = async (
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Posted> => {
    const hidden = hiddenOf((await get(url)).page, fields.actie ?? '');
    const body = new URLSearchParams({ ...hidden, ...fields });
    const response = await fetch(url, { method: 'POST', body, headers });
    return { status: response.status, page: await response.text() };
  };
  return { ...world, links, origin: served.origin, submit, get, post };
}

/** The hidden fields of the form of an action. */
function hiddenOf(page: string, action: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`name="actie" value="${action}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}
