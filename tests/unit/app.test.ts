import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../bot/app.ts';
import type { Route } from '../../bot/contracts/http.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';

const route = (path: string, handle: Route['handle'], perMinute = 100): Route => ({
  method: 'GET',
  path,
  body: 'none',
  perMinute,
  handle,
});

async function start(...routes: readonly Route[]) {
  const log = makeRecordingLog();
  const app = createApp({ routes, upgrades: [], publicUrl: undefined, clock: settableClock(), log });
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
  onTestFinished(() => {
    app.closeAllConnections();
    app.close();
  });
  return { origin: `http://127.0.0.1:${(app.address() as AddressInfo).port}`, log };
}

/** Sends the start of a request and then a byte now and again; gives what comes back before the socket is closed. */
async function dripped(port: number, begin: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => socket.destroy());
  socket.write(begin);
  const drip = setInterval(() => socket.write('X-A: b\r\n'), 1000);
  await once(socket, 'close');
  clearInterval(drip);
  return answer;
}

describe('the app', () => {
  it('answers a handler that throws with 500 and no internals, logs it, and goes on', async () => {
    const { origin, log } = await start(
      route('/fault', async () => Promise.reject(new Error('geheim detail'))),
      route('/fine', async () => ({ status: 200, body: 'goed' })),
    );
    for (let round = 0; round < 2; round++) {
      const response = await fetch(`${origin}/fault`);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ error: { code: 'ServiceError', message: 'something went wrong here' } });
    }
    expect(log.lines.filter(({ event }) => event === 'http.failed')).toHaveLength(2);
    expect(await (await fetch(`${origin}/fine`)).text()).toBe('goed');
  });

  it('answers 404 and 405 more than once on one connection', async () => {
    const { origin } = await start(route('/fine', async () => ({ status: 200, body: 'goed' })));
    const statuses: number[] = [];
    for (const [path, method] of [
      ['/nope', 'GET'],
      ['/fine', 'DELETE'],
      ['/nope', 'POST'],
      ['/fine', 'GET'],
    ] as const)
      statuses.push((await fetch(`${origin}${path}`, { method })).status);
    expect(statuses).toEqual([404, 405, 404, 200]);
  });

  it('answers HEAD like GET, without a body', async () => {
    const { origin } = await start(route('/fine', async () => ({ status: 200, body: 'goed' })));
    const response = await fetch(`${origin}/fine`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '4', '']);
  });

  it('refuses a caller above the limit with 429 and Retry-After, and lets nobody else pay for it', async () => {
    const { origin } = await start(
      route('/rare', async () => ({ status: 200 }), 2),
      route('/fine', async () => ({ status: 200 })),
    );
    const statuses: number[] = [];
    for (let call = 0; call < 3; call++) statuses.push((await fetch(`${origin}/rare`)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(Number((await fetch(`${origin}/rare`)).headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${origin}/fine`)).status).toBe(200);
  });

  it('closes a socket that drips its header, and one that drips its body', async () => {
    const { origin } = await start(route('/fine', async () => ({ status: 200 })));
    const answer = await dripped(Number(new URL(origin).port), 'GET /fine HTTP/1.1\r\nHost: localhost\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  }, 40_000);

  it('sets the security headers on every answer, also on refusals', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/nope`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });
});
