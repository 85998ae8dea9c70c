import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse, Route } from '../../bot/contracts/http.ts';
import { createWeb, type WebDeps } from '../../bot/web/create-web.ts';
import { makeMail } from '../support/make-case.ts';
import { makeMailbox, webSay } from '../support/make-web.ts';
import { makeRecordingLog } from '../support/recording-log.ts';

const ORIGIN = 'https://krimp.example';

async function makeRoutes(given: Partial<WebDeps> = {}): Promise<readonly Route[]> {
  const issueToken = () => ({ conversationId: 'c', token: 't', expires_in: 1800, userId: 'dl_1' });
  const { routes } = await createWeb({
    say: webSay(),
    trial: false,
    retentionDays: { talk: 28, case: 90 },
    issueToken,
    log: makeRecordingLog(),
    ...given,
  });
  return routes;
}

async function ask(routes: readonly Route[], path: string, given: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  const { method = 'GET' } = given;
  const route = routes.find((one) => one.path === path && one.method === method);
  if (!route) throw new Error(`no route ${method} ${path}; there are: ${routes.map((one) => one.path).join(' ')}`);
  const query = new URLSearchParams();
  const base = { method, path, params: {}, query, headers: {}, body: undefined, caller: 'x', origin: ORIGIN };
  return route.handle({ ...base, ...given });
}

const trial = { trial: true, mailbox: makeMailbox([makeMail({ id: 'a/b' })]) };

describe('createWeb', () => {
  it.each([
    ['/krimpwijzer.js', 2000],
    ['/widget/panel.js', 6500],
  ])('createWeb serves %s in at most %i bytes', async (path, most) => {
    const { body, headers } = await ask(await makeRoutes(), path);
    expect(headers?.['content-type']).toBe('text/javascript; charset=utf-8');
    expect(gzipSync(String(body)).length).toBeLessThanOrEqual(most);
  });

  it('createWeb serves script and style of the panel in at most 8 kB together', async () => {
    const routes = await makeRoutes();
    const both = await Promise.all(['/widget/panel.js', '/widget/panel.css'].map((path) => ask(routes, path)));
    expect(both.reduce((sum, { body }) => sum + gzipSync(String(body)).length, 0)).toBeLessThanOrEqual(8000);
  });

  it('createWeb confirms an unchanged script without sending it again', async () => {
    const routes = await makeRoutes();
    const { headers } = await ask(routes, '/krimpwijzer.js');
    const again = await ask(routes, '/krimpwijzer.js', { headers: { 'if-none-match': headers?.etag } });
    expect(again).toMatchObject({ status: 304 });
    expect(again.body).toBeUndefined();
  });

  it('createWeb gives pages a policy that lets in nothing from elsewhere', async () => {
    const routes = await makeRoutes(trial);
    const policies = await Promise.all(['/', '/widget/', '/postvak'].map((path) => ask(routes, path)));
    for (const { headers } of policies) {
      expect(headers?.['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' wss://krimp.example; frame-src 'self'; " +
          "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
      );
    }
  });

  it('createWeb lets the named sites hold the panel, and the panel alone', async () => {
    const routes = await makeRoutes({ frameAncestors: ["'self'", 'https://school.example'] });
    const policyOf = async (path: string) => (await ask(routes, path)).headers?.['content-security-policy'];
    expect(await policyOf('/widget/')).toContain("frame-ancestors 'self' https://school.example");
    expect(await policyOf('/')).not.toContain('school.example');
    expect((await ask(routes, '/')).body).toContain('https://school.example');
  });

  it('createWeb shows the line to put on a page with the address by which we are reached', async () => {
    const { body } = await ask(await makeRoutes(), '/');
    expect(body).toContain('&lt;script src=&quot;https://krimp.example/krimpwijzer.js&quot; defer&gt;');
  });

  it('createWeb has no inline script or style in any page', async () => {
    const routes = await makeRoutes(trial);
    for (const path of ['/', '/widget/', '/postvak']) {
      const { body } = await ask(routes, path);
      expect(body).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))|<style|\sstyle=|\son[a-z]+=/);
    }
  });

  it('createWeb has the banner and the mailbox in trial mode alone', async () => {
    const [inTrial, inReal] = [await makeRoutes(trial), await makeRoutes({ ...trial, trial: false })];
    expect((await ask(inTrial, '/')).body).toContain('href="/postvak"');
    expect((await ask(inReal, '/')).body).not.toContain('postvak');
    expect(inReal.filter(({ path }) => path.startsWith('/postvak'))).toEqual([]);
  });
});

describe('POST /widget/token', () => {
  it.each([
    ['its own origin', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, 200],
    ['its own origin, from an older browser', { origin: ORIGIN }, 200],
    ['its own origin, told by the browser', { 'sec-fetch-site': 'same-origin' }, 200],
    ['another site', { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site, from an older browser', { origin: 'https://elders.example' }, 403],
    ['a sibling site', { origin: ORIGIN, 'sec-fetch-site': 'same-site' }, 403],
    ['a hidden origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
    ['no browser at all', {}, 403],
  ])('POST /widget/token answers %s', async (_, headers, status) => {
    const answer = await ask(await makeRoutes(), '/widget/token', { method: 'POST', headers });
    expect(answer.status).toBe(status);
    expect(answer.headers?.['cache-control']).toBe('no-store');
    expect(JSON.stringify(answer.body).includes('"token":"t"')).toBe(status === 200);
  });
});

describe('/postvak', () => {
  const mails = [
    makeMail({ id: 'oud', date: '2026-11-20T10:00:00.000Z', subject: 'Eerste' }),
    makeMail({ id: 'nieuw', date: '2026-11-21T10:00:00.000Z', subject: 'Tweede <b>' }),
  ];
  const open = async (path: string, id = '') =>
    ask(await makeRoutes({ trial: true, mailbox: makeMailbox(mails) }), path, { params: { id } });

  it('/postvak lists the newest mail first, in Dutch time, with its subject escaped', async () => {
    const body = String((await open('/postvak')).body);
    expect(body.indexOf('Tweede')).toBeLessThan(body.indexOf('Eerste'));
    expect(body).toContain('21 november 2026 om 11:00');
    expect(body).toContain('Tweede &lt;b&gt;');
    expect(body).not.toContain('<script');
  });

  it('/postvak says so when there is no mail', async () => {
    const routes = await makeRoutes({ trial: true, mailbox: makeMailbox([]) });
    expect((await ask(routes, '/postvak')).body).toContain(webSay()('web.mailbox.empty'));
  });

  it('/postvak/:id shows the mail in a closed frame and as text', async () => {
    const { body } = await open('/postvak/:id', 'oud');
    expect(body).toContain('<iframe src="/postvak/oud/html" sandbox="allow-top-navigation-by-user-activation"');
    expect(body).toContain(makeMail().text);
  });

  it('/postvak/:id/html runs nothing and loads nothing', async () => {
    const { headers, body } = await open('/postvak/:id/html', 'oud');
    expect(headers?.['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; .*sandbox allow-top-navigation-by-user-activation$/,
    );
    expect(body).toBe(makeMail().html);
  });

  it('/postvak/:id/eml is a download whose name cannot leave the folder', async () => {
    const { headers } = await ask(await makeRoutes(trial), '/postvak/:id/eml', { params: { id: 'a/b' } });
    expect(headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': 'attachment; filename="a-b.eml"',
    });
  });

  it.each([
    ['/postvak/:id'],
    ['/postvak/:id/html'],
    ['/postvak/:id/eml'],
  ])('%s says so when there is no such mail', async (path) => {
    const { status, body } = await open(path, 'weg');
    expect(status).toBe(404);
    expect(body).toContain(webSay()('web.mailbox.missing'));
  });
});
