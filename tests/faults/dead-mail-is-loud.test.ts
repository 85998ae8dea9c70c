import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { askRunning } from '../../bot/storage/admin-door.ts';
import { freePort, startProgram } from '../support/program.ts';
import { root } from '../support/read-imports.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { handInByTalk, startWebTalk } from '../support/web-talk.ts';

const MAILBOX = 'postbus@vo.example';

it(
  'a mail that cannot be delivered stands in the log, in /readyz and in `admin -- mail`, until it is sent after all',
  {
    timeout: 120_000,
  },
  async () => {
    let refuses = true;
    const peer = await startSmtpPeer({
      onRecipient: (_, to) => (refuses && to === MAILBOX ? { code: 550 } : 'accept'),
    });
    const port = await freePort();
    const env = {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: await temporaryFolder(),
      SMTP_URL: peer.url,
      MAILBOX_ADDRESS: MAILBOX,
      MAIL_FROM: 'bot@vo.example',
    };
    const program = await startProgram(env);
    const ready = async () =>
      (await (await fetch(`${program.origin}/readyz`)).json()) as { status: string; mail: { dead: number } };
    const script = join(root, 'bot/commands/admin.ts');
    const admin = { env: { PATH: process.env.PATH ?? '', DATA_DIR: env.DATA_DIR } };

    const reference = await handInByTalk(await startWebTalk(program.origin));
    // The test mail at the start, and the mail of the case; the requester got his.
    await expect.poll(async () => (await ready()).mail.dead, { timeout: 20_000 }).toBe(2);
    expect((await ready()).status).toBe('degraded');
    expect(program.output().match(/"msg":"mail\.dead"/g)).toHaveLength(2);
    const { stdout: listed } = await promisify(execFile)(process.execPath, [script, 'mail'], admin);
    expect(listed).toMatch(new RegExp(`dead +\\w+ +${reference} +to-staff +${MAILBOX} .*550`));

    refuses = false;
    const dead = [...listed.matchAll(/dead +([\w-]+)/g)].map(([, id = '']) => id);
    expect(dead).toHaveLength(2);
    for (const id of dead)
      expect(await askRunning(env.DATA_DIR, ['resend', id])).toEqual({ kind: 'answered', result: true });
    expect(await ready()).toMatchObject({ status: 'ready', mail: { dead: 0, queued: 2 } });
    // The running program would send them within a minute; a start does so at once.
    await program.stop();
    await startProgram(env);
    const arrived = () => peer.mails.filter(({ recipients }) => recipients.includes(MAILBOX)).length;
    await expect.poll(arrived, { timeout: 20_000 }).toBe(2);
  },
);
