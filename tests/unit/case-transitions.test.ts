import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../bot/contracts/case-action.ts';
import type { Case, CaseStatus } from '../../bot/contracts/case.ts';
import { applyAction, isOpen } from '../../bot/handoff/case-transitions.ts';
import { makeCase } from '../support/make-case.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const AT = NOW.toISOString();
const adviser = {
  to: 'ledenadviseur',
  reason: 'doorgegeven',
  adviser: { id: 'oost', role: 'Ledenadviseur Oost' },
} as const;

const actions: Record<CaseAction['kind'], CaseAction> = {
  claim: { kind: 'claim', key: 'k', by: 'An' },
  note: { kind: 'note', key: 'k', by: 'An', text: 'Gebeld.' },
  close: { kind: 'close', key: 'k', by: 'An', reason: 'beantwoord' },
  reopen: { kind: 'reopen', key: 'k', by: 'An' },
  'pass-on': { kind: 'pass-on', key: 'k', by: 'An', route: adviser },
  add: { kind: 'add', key: 'k', text: 'Nog iets.' },
  withdraw: { kind: 'withdraw', key: 'k' },
  remind: { kind: 'remind', key: 'k' },
  escalate: { kind: 'escalate', key: 'k' },
};

const at: Record<CaseStatus, Case> = {
  nieuw: makeCase(),
  opgepakt: makeCase({ status: 'opgepakt', claimedBy: 'Bo', claimedAt: AT }),
  gesloten: makeCase({ status: 'gesloten', closedAt: AT, closeReason: 'beantwoord' }),
  heropend: makeCase({ status: 'heropend', waitingSince: AT }),
  ingetrokken: makeCase({ status: 'ingetrokken', closedAt: AT }),
};

/** What each action makes of each status: the status after it, 'repeat', or why it is refused. */
const table: Record<
  CaseAction['kind'],
  readonly [nieuw: string, opgepakt: string, gesloten: string, heropend: string, ingetrokken: string]
> = {
  claim: ['opgepakt', 'taken', 'closed', 'opgepakt', 'withdrawn'],
  note: ['nieuw', 'opgepakt', 'gesloten', 'heropend', 'ingetrokken'],
  close: ['gesloten', 'gesloten', 'closed', 'gesloten', 'withdrawn'],
  reopen: ['not-closed', 'not-closed', 'heropend', 'not-closed', 'withdrawn'],
  'pass-on': ['nieuw', 'nieuw', 'closed', 'heropend', 'withdrawn'],
  add: ['nieuw', 'opgepakt', 'heropend', 'heropend', 'withdrawn'],
  withdraw: ['ingetrokken', 'ingetrokken', 'closed', 'ingetrokken', 'repeat'],
  remind: ['nieuw', 'repeat', 'repeat', 'heropend', 'repeat'],
  escalate: ['nieuw', 'repeat', 'repeat', 'heropend', 'repeat'],
};

const statuses = ['nieuw', 'opgepakt', 'gesloten', 'heropend', 'ingetrokken'] as const;
const rows = (Object.keys(table) as CaseAction['kind'][]).flatMap((kind) =>
  statuses.map((status, index) => [kind, status, table[kind][index] ?? ''] as const),
);

describe('an action on a case', () => {
  it.each(rows)('%s at %s gives %s', (kind, status, expected) => {
    const result = applyAction(at[status], actions[kind], NOW);
    expect(
      result.kind === 'changed' ? result.case.status : result.kind === 'refused' ? result.reason : result.kind,
    ).toBe(expected);
  });

  it.each(
    rows.filter(([, , expected]) => (statuses as readonly string[]).includes(expected)),
  )('%s at %s is one event, however often it is done', (kind, status) => {
    const first = applyAction(at[status], actions[kind], NOW);
    if (first.kind !== 'changed') return expect.fail('nothing changed');
    expect(first.case.timeline).toHaveLength(at[status].timeline.length + 1);
    expect(first.event).toMatchObject({ at: AT, key: 'k' });
    expect(applyAction(first.case, actions[kind], NOW)).toEqual({ kind: 'repeat' });
  });

  it('leaves the case that it was given as it was', () => {
    const before = structuredClone(at.nieuw);
    applyAction(at.nieuw, actions.claim, NOW);
    expect(at.nieuw).toEqual(before);
  });
});

describe('a claim', () => {
  it('by the same name is a repeat, however it is written', () => {
    expect(applyAction(at.opgepakt, { kind: 'claim', key: 'x', by: ' BO ' }, NOW)).toEqual({ kind: 'repeat' });
  });

  it('of a taken case tells nobody to stop: it is refused, and only taking over changes who has it', () => {
    const over = applyAction(at.opgepakt, { kind: 'claim', key: 'x', by: 'An', takeOver: true }, NOW);
    expect(over).toMatchObject({
      kind: 'changed',
      case: { claimedBy: 'An' },
      event: { what: 'overgenomen', by: 'An' },
    });
  });
});

describe('a case that waits again', () => {
  it.each(['reopen', 'add'] as const)('after %s counts its waiting anew and has nobody', (kind) => {
    const closed = { ...at.gesloten, claimedBy: 'Bo', remindedAt: AT, escalatedAt: AT };
    const result = applyAction(closed, actions[kind], NOW);
    expect(result).toMatchObject({ kind: 'changed', case: { status: 'heropend', waitingSince: AT, routedAt: AT } });
    if (result.kind !== 'changed') return;
    const { closedAt, claimedBy, remindedAt, escalatedAt, closeReason } = result.case;
    expect([closedAt, claimedBy, remindedAt, escalatedAt, closeReason].every((value) => value === undefined)).toBe(
      true,
    );
  });

  it('after somebody who had it passed it on waits anew: who gets it has all the time that a new case has', () => {
    const result = applyAction({ ...at.opgepakt, remindedAt: AT, escalatedAt: AT }, actions['pass-on'], NOW);
    expect(result).toMatchObject({ kind: 'changed', case: { route: adviser, routedAt: AT, waitingSince: AT } });
    expect(result.kind === 'changed' && [result.case.remindedAt, result.case.escalatedAt]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('after it was passed on before anybody took it has a new route, but waits since it was handed in', () => {
    const result = applyAction({ ...at.nieuw, remindedAt: AT, escalatedAt: AT }, actions['pass-on'], NOW);
    expect(result).toMatchObject({
      kind: 'changed',
      case: { route: adviser, routedAt: AT, waitingSince: makeCase().createdAt, escalatedAt: AT },
    });
    expect(result.kind === 'changed' && result.case.remindedAt).toBeUndefined();
  });

  it('is not passed on to where it lies', () => {
    const there = makeCase({ route: adviser });
    expect(applyAction(there, actions['pass-on'], NOW)).toEqual({ kind: 'refused', reason: 'same-route' });
  });
});

describe('a case for the ministry', () => {
  const ocw = makeCase({ route: { to: 'ocw', reason: 'ocw-toestemming' } });
  it.each(['add', 'withdraw'] as const)('refuses %s: it has left our hands', (kind) => {
    expect(applyAction(ocw, actions[kind], NOW)).toEqual({ kind: 'refused', reason: 'outside' });
  });
});

it('a case takes fifty additions and no more', () => {
  let stored = makeCase();
  for (let index = 0; index < 50; index += 1) {
    const result = applyAction(stored, { kind: 'add', key: `k${index}`, text: 'x' }, NOW);
    stored = result.kind === 'changed' ? result.case : stored;
  }
  expect(stored.timeline.filter(({ what }) => what === 'aangevuld')).toHaveLength(50);
  expect(applyAction(stored, { kind: 'add', key: 'last', text: 'x' }, NOW)).toEqual({
    kind: 'refused',
    reason: 'full',
  });
});

it('a case is open until it is closed or withdrawn', () => {
  expect(statuses.filter((status) => isOpen({ status }))).toEqual(['nieuw', 'opgepakt', 'heropend']);
});
