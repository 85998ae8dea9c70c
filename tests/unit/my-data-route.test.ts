import { describe, expect, it } from 'vitest';
import { myDataPath } from '../../bot/web/my-data-route.ts';
import { createMyDataTokens } from '../../bot/web/my-data-token.ts';
import { makeWeb } from '../support/make-web.ts';
import { settableClock } from '../support/settable-clock.ts';

const key = Buffer.alloc(32, 7);
const data = { startedAt: '', lastAt: '', talk: [], answers: {}, cases: [], questions: [] };

describe('the tokens of my data', () => {
  it('open the conversation that they were made for, for ten minutes', () => {
    const clock = settableClock();
    const tokens = createMyDataTokens({ key, clock });
    const token = tokens.issue('a:1_x/19:meeting@thread.v2');
    expect(token).toMatch(/^[\w.-]+$/);
    clock.advance(599_000);
    expect(tokens.open(token)).toBe('a:1_x/19:meeting@thread.v2');
    clock.advance(1000);
    expect(tokens.open(token)).toBeUndefined();
  });

  it('open nothing when they are changed, foreign or no token', () => {
    const clock = settableClock();
    const tokens = createMyDataTokens({ key, clock });
    const token = tokens.issue('gesprek-1');
    const [id = '', expires = '', signature = ''] = token.split('.');
    const other = Buffer.from('gesprek-2').toString('base64url');
    const later = (Number.parseInt(expires, 36) + 999).toString(36);
    const foreign = createMyDataTokens({ key: Buffer.alloc(32, 8), clock }).issue('gesprek-1');
    const bad = [
      `${other}.${expires}.${signature}`,
      `${id}.${later}.${signature}`,
      `${id}.${expires}`,
      foreign,
      '',
      'x',
    ];
    expect(bad.map((one) => tokens.open(one))).toEqual(bad.map(() => undefined));
    expect(tokens.open(token)).toBe('gesprek-1');
  });
});

describe('GET /mijn-gegevens', () => {
  it('gives what is kept as a file that no cache keeps, however long the token is', async () => {
    const tokens = createMyDataTokens({ key, clock: settableClock() });
    const id = 'g'.repeat(200);
    const web = await makeWeb({ myData: { tokens, load: async (asked) => ({ ...data, startedAt: asked }) } });
    const response = await fetch(web.origin + myDataPath(tokens.issue(id)));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ startedAt: id });
  });

  it('says kindly that a link is too old, and gives nothing', async () => {
    const clock = settableClock();
    const tokens = createMyDataTokens({ key, clock });
    const web = await makeWeb({ myData: { tokens, load: async () => data } });
    const token = tokens.issue('gesprek-1');
    clock.advance(600_000);
    for (const old of [token, 'onzin']) {
      const response = await fetch(web.origin + myDataPath(old));
      expect(response.status).toBe(410);
      expect(await response.text()).toContain('werkt niet meer');
    }
  });
});
