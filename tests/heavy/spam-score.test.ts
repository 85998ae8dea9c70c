import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createTrialTransport } from '../../bot/handoff/trial-transport.ts';
import { allMails } from '../support/all-mails.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Below this no mail server takes a mail for spam; 5.0 is SpamAssassin's own limit. */
const MOST = 2;

interface Scored {
  readonly score: number;
  readonly tests: string;
}

/** What SpamAssassin makes of messages, by its rules alone: nothing is looked up elsewhere. */
async function scoresOf(messages: readonly string[]): Promise<Scored[]> {
  const box = join(await temporaryFolder(), 'all.mbox');
  // Our mails are quoted-printable: no line of them begins with 'From '.
  await writeFile(
    box,
    messages.map((message) => `From bot@bot.example Mon Jan  1 00:00:00 2024\n${message}\n\n`).join(''),
  );
  const { stdout } = await promisify(execFile)('spamassassin', ['--local', '--mbox', box], { maxBuffer: 2 ** 26 });
  const status = /^X-Spam-Status: \w+, score=(-?[\d.]+)[\s\S]*?tests=([\w,\s=]*?)(?:\n\S| autolearn)/gm;
  return [...stdout.matchAll(status)].map(([, score = '', tests = '']) => ({
    score: Number(score),
    tests: tests.replace(/\s+/g, ''),
  }));
}

it('SpamAssassin takes no mail of ours for spam', async () => {
  const mails = await allMails(new Date().toISOString());
  const transport = createTrialTransport({ folder: await temporaryFolder(), log: makeRecordingLog() });
  const messages: string[] = [];
  for (const mail of mails) {
    await transport.send(mail);
    messages.push((await transport.raw(mail.id))?.toString('utf8') ?? '');
  }
  transport.close();
  const scored = await scoresOf(messages);
  expect(scored).toHaveLength(mails.length);
  const worst = scored
    .map((one, index) => ({ subject: mails[index]?.subject, ...one }))
    .filter(({ score }) => !(score < MOST));
  expect(worst).toEqual([]);
});

it('SpamAssassin is awake: it knows the message by which such programs are tried', async () => {
  const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
  const [tried] = await scoresOf([`From: a@b.example\nTo: c@d.example\nSubject: Test\n\n${gtube}\n`]);
  expect(tried?.score).toBeGreaterThan(100);
});
