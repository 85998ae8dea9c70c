import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, runProgram, startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startWebTalk } from '../support/web-talk.ts';

describe('the running server', () => {
  it('survives malformed hosts and targets, and answers 400 or 421 without internals', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder() });
    const port = Number(new URL(origin).port);
    const hostile = [
      ['GET / HTTP/1.1', 'a b'],
      ['GET / HTTP/1.1', '[bad'],
      ['GET / HTTP/1.1', 'x:99999'],
      ['GET / HTTP/1.1', 'evil.example'],
      ['GET / HTTP/1.1', '1.2.3.999'],
      ['GET / HTTP/1.1', '[::::]'],
      ['GET / HTTP/1.1', '99999999999'],
      ['GET / HTTP/1.1', '127.999.1.1'],
      ['GET http://[ HTTP/1.1', 'localhost'],
      ['GET //[ HTTP/1.1', 'localhost'],
      ['OPTIONS * HTTP/1.1', 'localhost'],
    ] as const;
    for (const [line, host] of hostile) {
      const answer = await raw(port, `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer, `${line} with ${host}`).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).not.toMatch(/node_modules|at \w+ \(|ERR_/);
    }
    expect((await fetch(`${origin}/livez`)).status).toBe(200);
  }, 120_000);

  it('refuses bad input with a 4xx that has our error shape', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder() });
    const talk = await startWebTalk(origin);
    const url = `${origin}/v3/directline/conversations/${talk.conversationId}/activities`;
    const auth = { authorization: `Bearer ${talk.token}` };
    const json = { 'content-type': 'application/json' };
    const rows: [string, string, RequestInit, number][] = [
      ['malformed JSON', url, { method: 'POST', headers: { ...auth, ...json }, body: '{' }, 400],
      ['a wrong type', url, { method: 'POST', headers: { ...auth, 'content-type': 'text/plain' }, body: 'hallo' }, 415],
      ['multipart', url, { method: 'POST', headers: auth, body: new FormData() }, 415],
      [
        'too large',
        url,
        { method: 'POST', headers: { ...auth, ...json }, body: JSON.stringify({ text: 'x'.repeat(300_000) }) },
        413,
      ],
      ['missing fields', url, { method: 'POST', headers: { ...auth, ...json }, body: '{}' }, 400],
      ['no token', url, { method: 'POST', headers: json, body: '{"type":"message","text":"x"}' }, 401],
      ['an unknown conversation', `${origin}/v3/directline/conversations/nope/activities`, { headers: auth }, 403],
      ['an unknown path', `${origin}/nope`, {}, 404],
      ['a wrong method', `${origin}/widget/token`, { method: 'DELETE' }, 405],
      ['a wrong method on a page', `${origin}/`, { method: 'PATCH', headers: { accept: 'text/html' } }, 405],
      ['a path that is hard to decode', `${origin}/postvak/%E0%A4%A`, {}, 404],
    ];
    for (const [name, target, init, status] of rows) {
      const response = await fetch(target, init);
      expect(response.status, name).toBe(status);
      const body = (await response.json()) as { error?: { code?: unknown; message?: unknown } };
      expect(typeof body.error?.code, name).toBe('string');
      expect(JSON.stringify(body), name).not.toMatch(/node_modules|\n\s+at |Error:/);
    }
    const [answer] = await talk.say('Bestaat de fusietoets nog?');
    expect(answer?.channelData?.key).toBe('fusietoets');
  }, 120_000);

  it('has a privacy page with the retention as it is configured', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder(), RETENTION_DAYS_TALK: '14' });
    const page = await (await fetch(`${origin}/privacy`)).text();
    expect(page).toContain('14 dagen na uw laatste bericht');
    expect(page).toContain('90 dagen');
  }, 120_000);

  it('refuses forwarded requests in trial mode', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder() });
    expect((await fetch(origin, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(421);
  }, 120_000);

  it('limits how often one address may ask for a token', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder() });
    const statuses: number[] = [];
    for (let count = 0; count < 200 && !statuses.includes(429); count++)
      statuses.push(
        (
          await fetch(`${origin}/widget/token`, {
            method: 'POST',
            headers: { origin, 'sec-fetch-site': 'same-origin' },
          })
        ).status,
      );
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  }, 120_000);

  it('stops on SIGTERM with exit code 0, and keeps what was said', async () => {
    const env = { DATA_DIR: await temporaryFolder(), PORT: String(await freePort()) };
    const first = await startProgram(env);
    const talk = await startWebTalk(first.origin);
    await talk.say('Bestaat de fusietoets nog?');
    expect(await first.stop()).toBe(0);
    await startProgram(env);
    expect((await talk.heard()).map(({ channelData }) => channelData?.key)).toEqual(['groet.eerste', 'fusietoets']);
  }, 120_000);

  it('logs no text, no name and no address', async () => {
    const program = await startProgram({ DATA_DIR: await temporaryFolder() });
    const talk = await startWebTalk(program.origin);
    await talk.say('mijn naam is Sinterklaas en mijn mail is piet@voorbeeld.example');
    await program.stop();
    expect(program.output()).not.toMatch(/Sinterklaas|piet@|127\.0\.0\.1:\d+ /);
  }, 120_000);
});

describe('a start that must be refused', () => {
  it('names every problem of the configuration at once, without a secret, with exit code 78', async () => {
    const { code, output } = await runProgram({
      PORT: 'x',
      PUBLIC_URL: 'ftp://voorbeeld.nl',
      LINK_SECRET: 'kort-geheim',
      STORAGE_URL: 'postgres://localhost',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(78);
    for (const key of ['PORT', 'PUBLIC_URL', 'LINK_SECRET', 'STORAGE_URL', 'LOG_LEVEL']) expect(output).toContain(key);
    expect(output).not.toContain('kort-geheim');
  }, 120_000);

  it('refuses a data folder that another process has', async () => {
    const DATA_DIR = await temporaryFolder();
    await startProgram({ DATA_DIR });
    const { code, output } = await runProgram({ DATA_DIR, PORT: '0' });
    expect(code).toBe(78);
    expect(output).toContain('cannot start');
  }, 120_000);

  it('says so when the port is in use, with exit code 78', async () => {
    const { origin } = await startProgram({ DATA_DIR: await temporaryFolder() });
    const { code, output } = await runProgram({ DATA_DIR: await temporaryFolder(), PORT: new URL(origin).port });
    expect(code).toBe(78);
    expect(output).toContain('port is in use');
  }, 120_000);

  it('refuses a host that others can reach in trial mode', async () => {
    const { code, output } = await runProgram({ HOST: '0.0.0.0', DATA_DIR: await temporaryFolder() });
    expect(code).toBe(78);
    expect(output).toContain('PUBLIC_URL');
  }, 120_000);
});

/** Sends bytes over a bare socket; gives what comes back. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}
