import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { createTrialTransport } from '../../bot/handoff/trial-transport.ts';
import { makeMail } from '../support/make-case.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function makeMailbox() {
  const folder = join(await temporaryFolder(), 'mail');
  const log = makeRecordingLog();
  return { folder, log, mailbox: createTrialTransport({ folder, log }) };
}

it('the trial mailbox keeps a mail as it would have gone out', async () => {
  const { mailbox } = await makeMailbox();
  await mailbox.send(makeMail());
  expect(await mailbox.read('mail-1')).toEqual(makeMail({ status: 'sent' }));
  const parsed = await simpleParser((await mailbox.raw('mail-1')) ?? '');
  expect(parsed).toMatchObject({
    messageId: '<mail-1@bot.example>',
    subject: '[KW-0000-0001] Vraag – Achterhoek',
    to: { text: 'postbus@vo.example' },
  });
  expect(parsed.date?.toISOString()).toBe(makeMail().date);
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
});

it('the trial mailbox lists the newest first, the mail to staff before its confirmation', async () => {
  const { mailbox } = await makeMailbox();
  const newer = '2026-11-24T09:00:00.000Z';
  await mailbox.send(makeMail({ id: 'oud' }));
  await mailbox.send(makeMail({ id: 'bevestiging', kind: 'confirmation', date: newer }));
  await mailbox.send(makeMail({ id: 'medewerker', date: newer }));
  expect((await mailbox.list()).map(({ id }) => id)).toEqual(['medewerker', 'bevestiging', 'oud']);
});

it('the trial mailbox keeps a repeated mail once', async () => {
  const { mailbox, folder } = await makeMailbox();
  await mailbox.send(makeMail());
  await mailbox.send(makeMail());
  expect(await mailbox.list()).toHaveLength(1);
  expect((await readdir(folder)).sort()).toEqual(['mail-1.eml', 'mail-1.json']);
});

it('the trial mailbox is empty before the first mail and knows no mail that is not there', async () => {
  const { mailbox } = await makeMailbox();
  expect(await mailbox.list()).toEqual([]);
  expect(await mailbox.read('geen')).toBeUndefined();
  expect(await mailbox.raw('geen')).toBeUndefined();
});

it.each([
  '../geheim',
  '..',
  'a/b',
  'a\u0000b',
  '',
  'a.b',
  'x'.repeat(200),
])('the trial mailbox reads nothing outside its folder for %j', async (id) => {
  const { mailbox, folder } = await makeMailbox();
  await mailbox.send(makeMail());
  await writeFile(join(folder, '..', 'geheim.json'), JSON.stringify(makeMail()));
  await writeFile(join(folder, '..', 'geheim.eml'), 'geheim');
  expect(await mailbox.read(id)).toBeUndefined();
  expect(await mailbox.raw(id)).toBeUndefined();
  await expect(mailbox.send(makeMail({ id }))).rejects.toThrow();
});

it('the trial mailbox passes a damaged file by, and says so in the log', async () => {
  const { mailbox, folder, log } = await makeMailbox();
  await mailbox.send(makeMail());
  await writeFile(join(folder, 'half.json'), '{"id":');
  await writeFile(join(folder, 'anders.json'), '{"id":"anders"}');
  expect((await mailbox.list()).map(({ id }) => id)).toEqual(['mail-1']);
  expect(log.lines.map(({ fields }) => fields.file).sort()).toEqual(['anders.json', 'half.json']);
});

it('the trial mailbox does not take a mail that it cannot write', async () => {
  const { mailbox, folder } = await makeMailbox();
  await rm(folder, { recursive: true, force: true });
  await writeFile(folder, 'a file where the folder should be');
  await expect(mailbox.send(makeMail())).rejects.toThrow();
});
