import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, startProgram } from '../support/program.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { handInByTalk, startWebTalk } from '../support/web-talk.ts';

describe('the program, killed with -9', () => {
  it('between the reference and the mail sends each mail once after the restart', async () => {
    const [port, smtpPort] = [await freePort(), await freePort()];
    const env = realMode(port, smtpPort, await temporaryFolder());
    const silent = await startSilentServer(smtpPort);
    const first = await startProgram(env);
    const reference = await handInByTalk(await startWebTalk(first.origin));
    // The mail server took the connection and says nothing: the user has the reference, nobody has the mail.
    await first.kill();
    await silent.close();

    const peer = await startSmtpPeer({ port: smtpPort });
    await startProgram(env);
    // A start in real mode also sends a mail that proves the route: only those of the case count here.
    const ofCase = () => peer.mails.filter(({ parsed }) => parsed.subject?.includes(reference));
    await expect.poll(() => ofCase().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    const recipients = ofCase().flatMap((mail) => mail.recipients);
    expect(recipients.sort()).toEqual(['staf@krimpwijzer.example', 'vries@voorbeeld.example']);
  }, 120_000);

  it('in mid-turn answers after the restart, and nothing that was said stands there twice', async () => {
    const env = { PORT: String(await freePort()), DATA_DIR: await temporaryFolder() };
    const first = await startProgram(env);
    const talk = await startWebTalk(first.origin);
    const posts = ['een', 'twee', 'drie'].map((text) => talk.say(`${text} bestaat de fusietoets nog?`).catch(() => []));
    await Promise.race(posts);
    await first.kill();
    await Promise.all(posts);

    await startProgram(env);
    const ids = (await talk.heard()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await talk.say('wat is een federatie');
    // What was asked before the kill may be answered first.
    const keys = async () => (await talk.heard()).map(({ channelData }) => channelData?.key);
    await expect.poll(keys, { timeout: 20_000 }).toContain('federatie');
  }, 120_000);
});

function realMode(port: number, smtpPort: number, dataDir: string): Record<string, string> {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAILBOX_ADDRESS: 'staf@krimpwijzer.example',
    MAIL_FROM: 'bot@krimpwijzer.example',
  };
}

/** A server that takes connections and never says a word. */
async function startSilentServer(port: number): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
