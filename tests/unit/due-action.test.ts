import { describe, expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import { dueAction } from '../../bot/handoff/due-action.ts';
import { makeCase, makeMail } from '../support/make-case.ts';

const days = { reminderDays: 2, escalationDays: 4 };
/** Handed in on Monday 23 November 2026 at 10:00 in Amsterdam. */
const CREATED = '2026-11-23T09:00:00.000Z';
const adviser = { to: 'ledenadviseur', reason: 'adviseur-regio', adviser: { id: 'oost', role: 'Oost' } } as const;
const ocw = { to: 'ocw', reason: 'ocw-toestemming' } as const;
const due = (changes: Partial<Case>, now: string) =>
  dueAction(makeCase({ createdAt: CREATED, mails: [], ...changes }), new Date(now), days)?.kind;

describe('a case that nobody took', () => {
  it.each<[string, Partial<Case>, string, string | undefined]>([
    ['before two working days: nothing', {}, '2026-11-25T08:59:59Z', undefined],
    ['after two working days: the route is reminded', {}, '2026-11-25T09:00:00Z', 'remind'],
    ['reminded: nothing until four', { remindedAt: '2026-11-25T09:00:00.000Z' }, '2026-11-27T08:59:00Z', undefined],
    ['after four: everybody hears', { remindedAt: '2026-11-25T09:00:00.000Z' }, '2026-11-27T09:00:00Z', 'escalate'],
    ['both at once, after a breakdown: only the second', {}, '2026-11-30T09:00:00Z', 'escalate'],
    ['told: nothing more', { escalatedAt: '2026-11-27T09:00:00.000Z' }, '2026-12-14T09:00:00Z', undefined],
    ['at night: not yet', {}, '2026-11-25T17:00:00Z', undefined],
    ['in the weekend: not yet', {}, '2026-11-28T11:00:00Z', undefined],
    ['on the first office hour after it', { createdAt: '2026-11-27T15:00:00.000Z' }, '2026-12-01T15:00:00Z', 'remind'],
    ['taken: nothing', { status: 'opgepakt', claimedBy: 'An' }, '2026-12-14T09:00:00Z', undefined],
    ['closed: nothing', { status: 'gesloten' }, '2026-12-14T09:00:00Z', undefined],
    ['withdrawn: nothing', { status: 'ingetrokken' }, '2026-12-14T09:00:00Z', undefined],
    [
      'reopened: counts anew',
      { status: 'heropend', waitingSince: '2026-12-07T09:00:00.000Z' },
      '2026-12-08T09:00:00Z',
      undefined,
    ],
    [
      'reopened: is reminded',
      { status: 'heropend', waitingSince: '2026-12-07T09:00:00.000Z' },
      '2026-12-09T09:00:00Z',
      'remind',
    ],
    [
      'passed on: the new route has its two days',
      { waitingSince: CREATED, routedAt: '2026-11-24T15:00:00.000Z' },
      '2026-11-26T14:59:00Z',
      undefined,
    ],
    [
      'passed on, but the requester waits since the beginning',
      { waitingSince: CREATED, routedAt: '2026-11-26T15:00:00.000Z' },
      '2026-11-27T09:00:00Z',
      'escalate',
    ],
    [
      'passed on after it was told: who has it now is reminded',
      { waitingSince: CREATED, escalatedAt: '2026-11-27T09:00:00.000Z', routedAt: '2026-11-30T09:00:00.000Z' },
      '2026-12-02T09:00:00Z',
      'remind',
    ],
  ])('%s', (_, changes, now, expected) => {
    expect(due(changes, now)).toBe(expected);
  });
});

describe('a case for the ministry', () => {
  const withMail = (status: 'queued' | 'sent' | 'dead'): Partial<Case> => ({
    route: ocw,
    mails: [makeMail({ kind: 'to-ocw', status })],
  });
  it.each([
    ['waits for its mail, however long', withMail('queued'), undefined],
    ['is closed when the mail was taken, also at night', withMail('sent'), 'close'],
    ['goes to the mailbox when the mail cannot be delivered', withMail('dead'), 'pass-on'],
  ] as const)('%s', (_, changes, expected) => {
    expect(due(changes, '2026-12-12T23:00:00Z')).toBe(expected);
  });
});

describe('a mail that an adviser cannot get', () => {
  const dead = makeMail({ id: 'dood', status: 'dead' });
  it('sends the case to the mailbox at once, with the reason', () => {
    const stored = makeCase({ route: adviser, mails: [dead] });
    expect(dueAction(stored, new Date('2026-11-23T22:00:00Z'), days)).toEqual({
      kind: 'pass-on',
      key: 'onbestelbaar/dood',
      route: { to: 'mailbox', reason: 'adviseur-onbereikbaar' },
    });
  });

  it.each<[string, Partial<Case>]>([
    ['a later one arrived', { route: adviser, mails: [dead, makeMail({ id: 'later', status: 'sent' })] }],
    ['somebody took the case', { route: adviser, mails: [dead], status: 'opgepakt', claimedBy: 'An' }],
    ['it was the confirmation', { route: adviser, mails: [makeMail({ kind: 'confirmation', status: 'dead' })] }],
    ['it was to the mailbox: there is nowhere else', { mails: [dead] }],
  ])('does nothing when %s', (_, changes) => {
    expect(due(changes, '2026-11-23T22:00:00Z')).toBeUndefined();
  });
});
