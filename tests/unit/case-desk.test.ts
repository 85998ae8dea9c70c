import { describe, expect, it, vi } from 'vitest';
import type { CaseAction } from '../../bot/contracts/case-action.ts';
import type { Case } from '../../bot/contracts/case.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import type { HandoffDeps } from '../../bot/handoff/handoff-deps.ts';
import { makeHandoffDeps } from '../support/handoff-deps.ts';
import { makeCase, makeIntake, makeMail } from '../support/make-case.ts';
import { makeRecordingLog } from '../support/recording-log.ts';

const REF = 'KW-0000-0001';
const claim: CaseAction = { kind: 'claim', key: 'c', by: 'An' };
const sent = [
  makeMail({ status: 'sent' }),
  makeMail({ id: 'mail-2', kind: 'confirmation', status: 'sent', messageId: '<mail-2@bot.example>' }),
];

function makeDesk(changes: Partial<Case> = {}, deps: Partial<HandoffDeps> = {}) {
  const announced: string[] = [];
  const log = makeRecordingLog();
  const world = makeHandoffDeps({
    log,
    wake: vi.fn(),
    announce: async (_, { key }) => void announced.push(key),
    ...deps,
  });
  world.stored.set(REF, makeCase({ mails: sent, ...changes }));
  const fresh = () => (world.stored.get(REF)?.mails ?? []).slice(sent.length);
  return { desk: createCaseDesk(world), world, log, announced, fresh };
}

describe('the desk', () => {
  it('stores a change with its mails in one write, wakes the outbox and tells the user in the talk', async () => {
    const { desk, world, announced, fresh } = makeDesk();
    expect(await desk.act(REF, claim)).toMatchObject({ kind: 'done', case: { status: 'opgepakt', claimedBy: 'An' } });
    expect(fresh().map(({ kind, to, thread }) => ({ kind, to, thread }))).toEqual([
      { kind: 'notice', to: 'jo@school.example', thread: '<mail-2@bot.example>' },
    ]);
    expect(world.wake).toHaveBeenCalledTimes(1);
    expect(announced).toHaveLength(1);
    expect(world.stored.get(REF)?.announcements).toEqual([]);
  });

  it('does a repeated action once: one mail, one announcement', async () => {
    const { desk, announced, fresh } = makeDesk();
    await desk.act(REF, claim);
    expect(await desk.act(REF, claim)).toMatchObject({ kind: 'repeat' });
    expect(fresh()).toHaveLength(1);
    expect(announced).toHaveLength(1);
  });

  it('tells the second of two claimers at once who was first', async () => {
    const { desk } = makeDesk();
    const results = await Promise.all([desk.act(REF, claim), desk.act(REF, { kind: 'claim', key: 'd', by: 'Bo' })]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const refused = results.find(({ kind }) => kind === 'refused');
    const done = results.find(({ kind }) => kind === 'done');
    if (refused?.kind !== 'refused' || done?.kind !== 'done') return expect.fail('both won');
    expect(refused).toMatchObject({ reason: 'taken', case: { claimedBy: done.case.claimedBy } });
  });

  it('keeps what it could not say in the talk for later', async () => {
    const failing = () => Promise.reject(new Error('the conversation cannot be written'));
    const { desk, world } = makeDesk({}, { announce: failing });
    expect(await desk.act(REF, claim)).toMatchObject({ kind: 'done' });
    expect(world.stored.get(REF)?.announcements).toHaveLength(1);
  });

  it('says that nothing was stored when nothing was, and logs no text', async () => {
    const { cases } = makeHandoffDeps();
    const broken = { ...cases, load: async () => makeCase(), save: () => Promise.reject(new Error('disk full')) };
    const { desk, log } = makeDesk({}, { cases: broken });
    expect(await desk.act(REF, { kind: 'add', key: 'x', text: 'Geheime tekst' })).toEqual({ kind: 'failed' });
    expect(log.lines).toMatchObject([{ level: 'error', event: 'case.not-changed', fields: { reference: REF } }]);
    expect(JSON.stringify(log.lines)).not.toContain('Geheime');
  });

  it('knows no case that is not there', async () => {
    expect(await makeDesk().desk.act('KW-XXXX-XXXX', claim)).toEqual({ kind: 'unknown' });
  });
});

describe('the mails of an action', () => {
  const kinds = async (action: CaseAction, changes: Partial<Case> = {}) => {
    const { desk, fresh } = makeDesk(changes);
    await desk.act(REF, action);
    return fresh().map(({ kind, to }) => `${kind} ${to}`);
  };
  const route = { to: 'mailbox', reason: 'doorgegeven' } as const;
  const atAdviser = {
    route: { to: 'ledenadviseur', reason: 'adviseur-regio', adviser: { id: 'oost', role: 'Adviseur' } },
  } as const;
  const MAILBOX = 'postbus@vo.example';
  const JO = 'jo@school.example';

  it.each<[CaseAction, Partial<Case>, string[]]>([
    [{ kind: 'note', key: 'k', by: 'An', text: 'x' }, {}, []],
    [claim, {}, [`notice ${JO}`]],
    [{ kind: 'close', key: 'k', by: 'An', reason: 'beantwoord' }, {}, [`notice ${JO}`]],
    [{ kind: 'close', key: 'k', reason: 'naar-ocw' }, { route: { to: 'ocw', reason: 'ocw-toestemming' } }, []],
    [{ kind: 'reopen', key: 'k', by: 'An' }, { status: 'gesloten' }, [`to-staff ${MAILBOX}`, `notice ${JO}`]],
    [{ kind: 'pass-on', key: 'k', by: 'An', route }, atAdviser, [`to-staff ${MAILBOX}`, `notice ${JO}`]],
    [{ kind: 'add', key: 'k', text: 'x' }, {}, [`to-staff ${MAILBOX}`, `confirmation ${JO}`]],
    [{ kind: 'withdraw', key: 'k' }, {}, [`to-staff ${MAILBOX}`, `confirmation ${JO}`]],
    [{ kind: 'remind', key: 'k' }, {}, [`reminder ${MAILBOX}`]],
    [{ kind: 'escalate', key: 'k' }, {}, [`reminder ${MAILBOX}`, `notice ${JO}`]],
  ])('%o', async (action, changes, expected) => {
    expect(await kinds(action, changes)).toEqual(expected);
  });

  it('answer the requester at most three times, however often he adds something; the staff hear all', async () => {
    const { desk, fresh } = makeDesk();
    for (let index = 0; index < 6; index += 1) await desk.act(REF, { kind: 'add', key: `k${index}`, text: 'x' });
    expect(fresh().filter(({ kind }) => kind === 'confirmation')).toHaveLength(2);
    expect(fresh().filter(({ kind }) => kind === 'to-staff')).toHaveLength(6);
  });

  it('tell the requester at most eight times what staff did', async () => {
    const { desk, fresh } = makeDesk();
    for (let index = 0; index < 20; index += 1) {
      await desk.act(REF, { kind: 'close', key: `c${index}`, by: 'An', reason: 'anders' });
      await desk.act(REF, { kind: 'reopen', key: `o${index}`, by: 'An' });
    }
    expect(fresh().filter(({ kind }) => kind === 'notice')).toHaveLength(8);
  });

  it('stay in the thread of their side', async () => {
    const { desk, fresh } = makeDesk();
    await desk.act(REF, { kind: 'add', key: 'k', text: 'x' });
    expect(fresh().map(({ thread }) => thread)).toEqual(['<mail-1@bot.example>', '<mail-2@bot.example>']);
  });

  it('go to nobody whose address cannot be answered', async () => {
    expect(await kinds(claim, { intake: makeIntake({ email: 'geen adres' }) })).toEqual([]);
  });
});
