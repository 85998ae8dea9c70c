import { expect, it } from 'vitest';
import { startConnector } from '../support/fake-connector.ts';
import { freePort, startProgram } from '../support/program.ts';
import { postActivity, startTeamsTalk, teamsActivity } from '../support/teams-talk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { handInByTalk } from '../support/web-talk.ts';

const trial = async () => ({
  PORT: String(await freePort()),
  DATA_DIR: await temporaryFolder(),
  DEV_BOT_ENDPOINT: '1',
});

it(
  'an answer that was written but not delivered when the program was killed goes out at the next start',
  {
    timeout: 120_000,
  },
  async () => {
    const env = await trial();
    const connector = await startConnector();
    const first = await startProgram(env);
    // The channel takes the post and never says so: the program cannot mark it.
    connector.answers.push(new Promise(() => undefined));
    const asked = postActivity(first.origin, {
      ...teamsActivity(connector.origin, 'act-1'),
      text: 'Bestaat de fusietoets nog?',
    }).catch(() => undefined);
    await expect.poll(() => connector.sent.length, { timeout: 20_000 }).toBe(1);
    await first.kill();
    await asked;

    await startProgram(env);
    // At least once: who was told but not believed reads it again.
    await expect.poll(() => connector.sent.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(connector.sent[1]?.attachments)).toBe(JSON.stringify(connector.sent[0]?.attachments));
    expect(connector.sent[1]?.text).toBe(connector.sent[0]?.text);
  },
);

it('who handed in a request in Teams hears there that it was taken and closed', { timeout: 120_000 }, async () => {
  const connector = await startConnector();
  const { origin } = await startProgram(await trial());
  const reference = await handInByTalk(startTeamsTalk(origin, connector.origin));
  const link = await staffLink(origin, reference);
  const act = async (fields: Record<string, string>) => {
    const page = await (await fetch(link)).text();
    const form = page.split('<form').find((part) => part.includes(`value="${fields.actie}"`)) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), naam: 'An, projectbureau', ...fields });
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect((await fetch(link, { method: 'POST', body, headers })).status).toBe(200);
  };
  await act({ actie: 'oppakken' });
  await expect
    .poll(() => connector.sent.map(({ text }) => text), { timeout: 10_000 })
    .toEqual([expect.stringMatching(new RegExp(`${reference}.*opgepakt door An, projectbureau`))]);
  await act({ actie: 'sluiten', reden: 'beantwoord' });
  await expect.poll(() => connector.sent.at(-1)?.text, { timeout: 10_000 }).toContain('afgerond');
  expect(connector.sent).toHaveLength(2);
});

/** The link of the staff's mail in the trial mailbox. */
async function staffLink(origin: string, reference: string): Promise<string> {
  const find = async (): Promise<string | undefined> => {
    const list = await (await fetch(`${origin}/postvak`)).text();
    for (const [, path = ''] of list.matchAll(/href="(\/postvak\/[^"#?]+)"/g)) {
      const page = await (await fetch(origin + path)).text();
      const link = /https?:\/\/[^\s"<]+\/zaak\/[^\s"<#]+/.exec(page)?.[0];
      if (link && page.includes(reference)) return link.replace('localhost', '127.0.0.1');
    }
    return undefined;
  };
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const link = await find();
    if (link) return link;
  }
  throw new Error('no mail to the staff in the trial mailbox');
}
