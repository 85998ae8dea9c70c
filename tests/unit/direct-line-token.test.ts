import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../bot/channels/direct-line-token.ts';

const key = Buffer.alloc(32, 1);
const bearer = { conversationId: 'conv-1', user: 'dl_user' };

function makeTokens(options: { key?: Buffer; lifetimeSeconds?: number } = {}) {
  const time = { now: Date.parse('2026-11-20T10:00:00Z') };
  const tokens = createTokens({ key, clock: { now: () => new Date(time.now) }, ...options });
  return { time, tokens };
}

function forge(header: object, payload: object, signingKey = key): string {
  const signed = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${createHmac('sha256', signingKey).update(signed).digest('base64url')}`;
}

const HEADER = { alg: 'HS256', typ: 'JWT' };
const CLAIMS = { iss: 'krimpwijzer', aud: 'directline/api', exp: 4_000_000_000, conv: 'conv-1', user: 'dl_user' };

describe('direct line token', () => {
  it('carries the claims that Web Chat reads', () => {
    const { tokens } = makeTokens();
    const [header, payload] = tokens.issue(bearer).split('.');
    const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(header)).toEqual(HEADER);
    expect(read(payload)).toEqual({
      bot: 'krimpwijzer',
      site: 'web',
      conv: 'conv-1',
      user: 'dl_user',
      iss: 'krimpwijzer',
      aud: 'directline/api',
      exp: Date.parse('2026-11-20T10:30:00Z') / 1000,
    });
  });

  it('is valid for its lifetime, to the second', () => {
    const { tokens, time } = makeTokens({ lifetimeSeconds: 100 });
    const token = tokens.issue(bearer);
    time.now += 99_999;
    expect(tokens.verify(token)).toEqual({ kind: 'ok', bearer });
    time.now += 1;
    expect(tokens.verify(token)).toEqual({ kind: 'expired' });
  });

  it('opens what it was issued for and nothing else', () => {
    const { tokens, time } = makeTokens();
    expect(tokens.verify(tokens.issue(bearer), 'stream')).toEqual({ kind: 'malformed' });
    const stream = tokens.issue(bearer, 'stream');
    expect(tokens.verify(stream)).toEqual({ kind: 'malformed' });
    expect(tokens.verify(stream, 'stream')).toEqual({ kind: 'ok', bearer });
    time.now += 60_000;
    expect(tokens.verify(stream, 'stream')).toEqual({ kind: 'expired' });
  });

  it('of a forger is no better than none', () => {
    const { tokens } = makeTokens();
    expect(tokens.verify(forge(HEADER, CLAIMS))).toEqual({ kind: 'ok', bearer });
    expect(tokens.verify(forge(HEADER, CLAIMS, Buffer.alloc(32, 2)))).toEqual({ kind: 'bad-signature' });
    const [header, payload, signature] = forge(HEADER, CLAIMS).split('.');
    const other = Buffer.from(JSON.stringify({ ...CLAIMS, conv: 'conv-2' })).toString('base64url');
    expect(tokens.verify(`${header}.${other}.${signature}`)).toEqual({ kind: 'bad-signature' });
    expect(tokens.verify(`${header}.${payload}.`)).toEqual({ kind: 'malformed' });
  });

  const MALFORMED = [
    ['nothing', ''],
    ['a word', 'token'],
    ['three dots', '...'],
    ['other signs', 'a.b.c d'],
    ['no algorithm', forge({ alg: 'none', typ: 'JWT' }, CLAIMS)],
    ['another algorithm', forge({ alg: 'HS512', typ: 'JWT' }, CLAIMS)],
    ['no conversation', forge(HEADER, { ...CLAIMS, conv: undefined })],
    ['an empty conversation', forge(HEADER, { ...CLAIMS, conv: '' })],
    ['a user who is not ours', forge(HEADER, { ...CLAIMS, user: 'admin' })],
    ['no end', forge(HEADER, { ...CLAIMS, exp: undefined })],
    ['another issuer', forge(HEADER, { ...CLAIMS, iss: 'other' })],
    ['endless', `${'a'.repeat(5000)}.b.c`],
  ] as const;
  it.each(MALFORMED)('that is malformed is told apart: %s', (_, token) => {
    expect(makeTokens().tokens.verify(token)).toEqual({ kind: 'malformed' });
  });

  it('key that is short is refused', () => {
    expect(() => makeTokens({ key: Buffer.alloc(31) })).toThrow('at least 32 bytes');
  });
});
