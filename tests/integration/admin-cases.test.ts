import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { caseAdminTexts } from '../../bot/staff/case-admin-texts.ts';
import { reportCase, reportCases, reportMail } from '../../bot/staff/report-cases.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { caseCommands } from '../../bot/storage/case-commands.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeCase, makeIntake, makeMail } from '../support/make-case.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { root } from '../support/read-imports.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-11-23T09:00:00.000Z';
const say = readTexts('content').bind(caseAdminTexts);
const ESC = String.fromCharCode(27);

async function makeStores(dataDir: string): Promise<Stores> {
  const stores = await openFileStores({ dataDir, log: makeRecordingLog(), clock: settableClock() });
  const mails = [makeMail({ id: 'm1' }), makeMail({ id: 'm2', kind: 'confirmation', status: 'sent' })];
  const name = `Jo ${ESC}[31m`;
  await stores.cases.create(makeCase({ mails, intake: makeIntake({ name, region: '=1+1' }) }));
  await stores.outbox.settle('m1', { kind: 'dead', at, code: '550' });
  await stores.outbox.queue(makeMail({ id: 'weekbericht-2026-11-16', kind: 'system' }));
  return stores;
}

async function makeCommands() {
  const stores = await makeStores(await temporaryFolder());
  onTestFinished(() => stores.close());
  const commands = caseCommands(stores, () => new Date(at));
  const run = async (name: string, ...words: string[]) => JSON.parse(JSON.stringify(await commands[name]?.(words)));
  return { stores, run };
}

describe('an administrator', () => {
  it('lists the cases, and one of them with what happened and its mails, but without their text', async () => {
    const { run } = await makeCommands();
    const all = reportCases(await run('cases'), say);
    expect(all).toContain('Aanvragen: 1, waarvan open: 1');
    expect(all).toContain('KW-0000-0001');
    const one = await run('case', 'kw-0000-0001');
    expect(JSON.stringify(one)).not.toContain('Nieuwe aanvraag.');
    const report = reportCase(one, say);
    for (const part of ['Jo [31m', 'Moeten wij naar de minister', 'mail-dood', 'm1', '550'])
      expect(report).toContain(part);
    expect(report).not.toContain(ESC);
    expect(reportCase(await run('case', 'KW-XXXX-XXXX'), say)).toContain('is er niet');
  });

  it('sees the mails that are not sent, and gives a dead one another chance, once', async () => {
    const { run, stores } = await makeCommands();
    const report = reportMail(await run('mail'), say);
    expect(report).toContain('Niet te bezorgen: 1. Wacht op een volgende poging: 1.');
    expect(report.indexOf('m1')).toBeLessThan(report.indexOf('weekbericht'));
    expect(await run('resend', 'm1')).toBe(true);
    expect(await run('resend', 'm1')).toBe(false);
    expect(await run('resend', 'geen')).toBe(false);
    expect(await stores.outbox.counts()).toEqual({ queued: 2, dead: 0 });
  });

  it('erases a case with all that came from its talk, so that a restored backup forgets it too', async () => {
    const { run, stores } = await makeCommands();
    await stores.conversations.save(makeConversation({ id: 'gesprek-1', version: 0 }));
    await stores.questions.put('gesprek-1', { seq: 1, at, asked: 'wat kost een fusie', outcome: 'unknown' });
    await stores.cases.create(makeCase({ key: 'gesprek-1/9', reference: 'KW-0000-0009', mails: [] }));
    await stores.cases.create(makeCase({ key: 'b/1', reference: 'KW-0000-0010', conversationId: 'b', mails: [] }));
    const { references, mailsSent } = await run('erase', 'KW-0000-0001');
    expect([...references].sort()).toEqual(['KW-0000-0001', 'KW-0000-0009']);
    expect(mailsSent).toBe(1);
    expect(await stores.cases.references()).toEqual(['KW-0000-0010']);
    expect(await stores.conversations.load('gesprek-1')).toBeUndefined();
    expect(await stores.questions.all()).toEqual([]);
    expect(await stores.erasures.erasedAt('gesprek-1')).toBe(at);
    expect(await run('erase', 'KW-0000-0001')).toBeNull();
  });
});

it(
  'npm run admin -- export writes a table that only its owner can read; a wrong command says how it is used',
  { timeout: 60_000 },
  async () => {
    const dataDir = await temporaryFolder();
    await (await makeStores(dataDir)).close();
    const file = join(dataDir, 'zaken.csv');
    const admin = (...words: string[]) =>
      promisify(execFile)(process.execPath, [join(root, 'bot/commands/admin.ts'), ...words], {
        env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir },
      });
    expect((await admin('export', file)).stdout).toContain('Aanvragen: 1');
    expect(await readFile(file, 'utf8')).toContain(`"'=1+1"`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(admin('export')).rejects.toMatchObject({ code: 64, stderr: expect.stringContaining('resend ID') });
  },
);
