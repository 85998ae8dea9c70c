import { describe, expect, it } from 'vitest';
import { classifyFailure } from '../../bot/handoff/classify-failure.ts';
import { failedOutcome } from '../../bot/handoff/failed-outcome.ts';
import { MailRefusedError } from '../../bot/handoff/mail-message.ts';
import { retryDelay } from '../../bot/handoff/retry-delay.ts';
import { makeMail } from '../support/make-case.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('retryDelay', () => {
  const rows = [
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 16],
    [6, 32],
    [7, 60],
    [8, 60],
    [200, 60],
    [5000, 60],
  ] as const;

  it.each(rows)('waits after %i failures %i minutes, and at most a tenth more', (failures, minutes) => {
    expect(retryDelay(failures, 0)).toBe(minutes * MINUTE);
    expect(retryDelay(failures, 1)).toBe(minutes * 1.1 * MINUTE);
  });
});

describe('classifyFailure', () => {
  const error = (fields: object): Error => Object.assign(new Error('Message failed: 550 jo@school.example'), fields);
  const rows: readonly (readonly [what: string, thrown: unknown, kind: string, code: string])[] = [
    ['a refused connection', error({ code: 'ESOCKET', command: 'CONN' }), 'temporary', 'ESOCKET'],
    ['a timeout', error({ code: 'ETIMEDOUT', command: 'CONN' }), 'temporary', 'ETIMEDOUT'],
    ['no TLS', error({ code: 'ETLS' }), 'temporary', 'ETLS'],
    ['greylisting', error({ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }), 'temporary', '451'],
    ['a full queue', error({ code: 'EMESSAGE', responseCode: 452, command: 'DATA' }), 'temporary', '452'],
    ['an unknown recipient', error({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }), 'permanent', '550'],
    ['a refused message', error({ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }), 'permanent', '554'],
    ['a wrong password', error({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }), 'temporary', '535'],
    ['a missing login', error({ code: 'EENVELOPE', responseCode: 530, command: 'RCPT TO' }), 'temporary', '530'],
    ['a refused sender', error({ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }), 'temporary', '553'],
    ['a closed server', error({ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }), 'temporary', '554'],
    ['a mail that we refuse', new MailRefusedError('x'), 'permanent', 'MAIL_REFUSED'],
    ['an error without a code', new Error('jo@school.example'), 'temporary', 'UNKNOWN'],
    ['a code that is a sentence', error({ code: 'jo@school.example' }), 'temporary', 'UNKNOWN'],
    ['no error at all', undefined, 'temporary', 'UNKNOWN'],
  ];

  it.each(rows)('takes %s for what it is', (_, thrown, kind, code) => {
    expect(classifyFailure(thrown)).toEqual({ kind, code });
  });
});

describe('failedOutcome', () => {
  const queued = makeMail();
  const after = (ms: number) => new Date(Date.parse(queued.date) + ms);
  const temporary = { kind: 'temporary', code: '451' } as const;

  it('tries a temporary failure again, later each time', () => {
    const first = failedOutcome(queued, temporary, after(0), 0);
    expect(first).toEqual({ kind: 'retry', at: queued.date, nextTry: after(MINUTE).toISOString(), code: '451' });
    const fourth = failedOutcome({ ...queued, attempts: 3 }, temporary, after(DAY), 0.5);
    expect(fourth).toMatchObject({ nextTry: after(DAY + 8.4 * MINUTE).toISOString() });
  });

  it('gives up five days after the mail was queued', () => {
    expect(failedOutcome(queued, temporary, after(5 * DAY - 1), 0).kind).toBe('retry');
    expect(failedOutcome(queued, temporary, after(5 * DAY), 0)).toEqual({
      kind: 'dead',
      at: after(5 * DAY).toISOString(),
      code: '451',
    });
  });

  it('tries about once an hour to the end', () => {
    let now = after(0);
    let attempts = 0;
    for (let outcome = failedOutcome(queued, temporary, now, 1); outcome.kind === 'retry'; attempts += 1) {
      now = new Date(outcome.nextTry);
      outcome = failedOutcome({ ...queued, attempts: attempts + 1 }, temporary, now, 1);
    }
    expect(now.getTime() - after(5 * DAY).getTime()).toBeLessThan(66 * MINUTE);
    expect(attempts).toBeGreaterThan(110);
    expect(attempts).toBeLessThan(130);
  });

  it('gives up at once on a permanent failure', () => {
    expect(failedOutcome(queued, { kind: 'permanent', code: '550' }, after(0), 0).kind).toBe('dead');
  });
});
