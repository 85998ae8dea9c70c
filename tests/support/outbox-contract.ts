import { expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { at, later, NOW } from './contract-moments.ts';
import { makeCase, makeMail } from './make-case.ts';

/** What every Outbox must do. */
export function outboxContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  const create = (id: string, nextTry = at) =>
    stores().cases.create(makeCase({ key: id, reference: `KW-${id}`, mails: [makeMail({ id, nextTry })] }));
  const idsOf = async (now: Date, limit = 10) => (await stores().outbox.claim(now, limit)).map(({ id }) => id);
  const mailOf = async (id: string) => (await stores().cases.load(`KW-${id}`))?.mails[0];

  it('hands out what is due, soonest first, no more than asked for', async () => {
    await create('c', later(-1).toISOString());
    await create('a', later(-3).toISOString());
    await create('b', later(-2).toISOString());
    await create('straks', later(1).toISOString());
    expect(await idsOf(NOW, 2)).toEqual(['a', 'b']);
    expect(await idsOf(NOW)).toEqual(['c']);
    expect(await idsOf(later(1))).toEqual(['straks']);
  });

  it('hands out a whole mail', async () => {
    await stores().cases.create(makeCase());
    expect(await stores().outbox.claim(NOW, 1)).toEqual([makeMail()]);
  });

  it('hands a claimed mail to nobody else until its lease of two minutes ends', async () => {
    await create('a');
    const claims = await Promise.all([idsOf(NOW), idsOf(NOW), idsOf(NOW)]);
    expect(claims.flat()).toEqual(['a']);
    expect(await idsOf(later(1.9))).toEqual([]);
    expect(await idsOf(later(2))).toEqual(['a']);
  });

  it('hands a claimed mail out again when its lease has ended after a restart', async () => {
    await create('a');
    await idsOf(NOW);
    await reopened();
    expect(await idsOf(later(2))).toEqual(['a']);
  });

  it('marks a sent mail in its case and never hands it out again', async () => {
    await create('a');
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'sent', at });
    expect(await mailOf('a')).toMatchObject({ status: 'sent', attempts: 1, settledAt: at });
    const stored = await (await reopened()).cases.load('KW-a');
    expect(stored?.timeline.at(-1)).toEqual({ at, what: 'mail-verstuurd', detail: 'to-staff' });
    expect(stored?.version).toBe(2);
    expect(await idsOf(later(60))).toEqual([]);
    expect(await stores().outbox.counts()).toEqual({ queued: 0, dead: 0 });
  });

  it('hands a postponed mail out again at its next try', async () => {
    await create('a');
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'retry', at, nextTry: later(1).toISOString(), code: 'ECONNREFUSED' });
    expect(await mailOf('a')).toMatchObject({ status: 'queued', attempts: 1, lastError: 'ECONNREFUSED' });
    await reopened();
    expect(await idsOf(NOW)).toEqual([]);
    expect(await stores().outbox.nextDue()).toEqual(later(1));
    expect(await idsOf(later(1))).toEqual(['a']);
    expect((await stores().cases.load('KW-a'))?.timeline).toHaveLength(1);
  });

  it('counts a dead mail, notes it in the case and never hands it out again', async () => {
    await create('a');
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'dead', at, code: '550' });
    await reopened();
    expect(await mailOf('a')).toMatchObject({ status: 'dead', attempts: 1, lastError: '550', settledAt: at });
    expect((await stores().cases.load('KW-a'))?.timeline.at(-1)).toEqual({ at, what: 'mail-dood', detail: 'to-staff' });
    expect(await idsOf(later(60))).toEqual([]);
    expect(await stores().outbox.counts()).toEqual({ queued: 0, dead: 1 });
    await stores().cases.remove('KW-a');
    expect(await stores().outbox.counts()).toEqual({ queued: 0, dead: 0 });
  });

  it('settles one mail of a case and leaves the other', async () => {
    await stores().cases.create(
      makeCase({ mails: [makeMail({ id: 'a' }), makeMail({ id: 'b', kind: 'confirmation' })] }),
    );
    await stores().outbox.claim(NOW, 10);
    await Promise.all(['a', 'b'].map((id) => stores().outbox.settle(id, { kind: 'sent', at })));
    const stored = await stores().cases.load('KW-0000-0001');
    expect(stored?.mails.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(stored?.timeline.map(({ detail }) => detail).sort()).toEqual(['confirmation', 'to-staff', undefined]);
  });

  it('ignores the outcome of a mail that is settled or gone', async () => {
    await create('a');
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'sent', at });
    await stores().outbox.settle('a', { kind: 'dead', at, code: '550' });
    await stores().outbox.settle('geen', { kind: 'sent', at });
    expect(await mailOf('a')).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('knows when the next mail is due, a claimed one when its lease ends', async () => {
    expect(await stores().outbox.nextDue()).toBeUndefined();
    await create('b', later(9).toISOString());
    await create('a');
    expect(await stores().outbox.nextDue()).toEqual(NOW);
    await idsOf(NOW);
    expect(await stores().outbox.nextDue()).toEqual(later(2));
    await stores().outbox.settle('a', { kind: 'sent', at });
    expect(await stores().outbox.nextDue()).toEqual(later(9));
  });

  it('sends mails of the system beside those of cases, and leaves one of the same id as it is', async () => {
    const mail = makeMail({ id: 'weekbericht-2026-11-23', kind: 'system' });
    await stores().outbox.queue(mail);
    await stores().outbox.queue({ ...mail, subject: 'again' });
    await create('a', later(-1).toISOString());
    await reopened();
    expect(await stores().outbox.claim(NOW, 10)).toEqual([expect.objectContaining({ id: 'a' }), mail]);
    expect(await idsOf(NOW)).toEqual([]);
    await stores().outbox.settle(mail.id, { kind: 'sent', at });
    await stores().outbox.queue(mail);
    expect(await stores().outbox.counts()).toEqual({ queued: 1, dead: 0 });
    expect(await idsOf(later(3))).toEqual(['a']);
  });

  it('postpones and buries a mail of the system as any other', async () => {
    await stores().outbox.queue(makeMail({ id: 's', kind: 'system' }));
    await idsOf(NOW);
    await stores().outbox.settle('s', { kind: 'retry', at, nextTry: later(1).toISOString(), code: '451' });
    expect(await idsOf(NOW)).toEqual([]);
    expect(await stores().outbox.nextDue()).toEqual(later(1));
    expect(await idsOf(later(1))).toEqual(['s']);
    await stores().outbox.settle('s', { kind: 'dead', at, code: '550' });
    expect(await (await reopened()).outbox.counts()).toEqual({ queued: 0, dead: 1 });
  });

  it('lists what is not sent with its case, the oldest first', async () => {
    await create('a');
    await stores().outbox.queue(makeMail({ id: 's', kind: 'system', date: later(-9).toISOString() }));
    await stores().cases.create(
      makeCase({ key: 'b', reference: 'KW-b', mails: [makeMail({ id: 'b', status: 'sent' })] }),
    );
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'dead', at, code: '550' });
    const unsent = await (await reopened()).outbox.unsent();
    expect(unsent.map(({ mail, reference }) => [mail.id, mail.status, reference])).toEqual([
      ['s', 'queued', undefined],
      ['a', 'dead', 'KW-a'],
    ]);
  });

  it.each(['of a case', 'of the system'])('gives a dead mail %s another chance, as the same mail', async (owner) => {
    if (owner === 'of a case') await create('a');
    else await stores().outbox.queue(makeMail({ id: 'a', kind: 'system' }));
    expect(await stores().outbox.requeue('a', at)).toBe(false);
    expect(await stores().outbox.requeue('geen', at)).toBe(false);
    await idsOf(NOW);
    await stores().outbox.settle('a', { kind: 'dead', at, code: '550' });
    expect(await stores().outbox.requeue('a', later(5).toISOString())).toBe(true);
    await reopened();
    const [again] = await stores().outbox.claim(later(5), 1);
    expect(again).toMatchObject({ id: 'a', status: 'queued', requeuedAt: later(5).toISOString() });
    expect(again).toMatchObject({ messageId: makeMail().messageId, date: makeMail().date });
    expect(again?.settledAt).toBeUndefined();
    expect(await stores().outbox.counts()).toEqual({ queued: 1, dead: 0 });
  });

  it('removes the mails of a conversation, sent or not, and no others', async () => {
    const copy = (id: string, conversationId: string, date = at) =>
      stores().outbox.queue(makeMail({ id, kind: 'copy', conversationId, date }));
    await copy('oud', 'gesprek-1', later(-60).toISOString());
    await copy('nieuw', 'gesprek-1');
    await copy('van-een-ander', 'gesprek-2');
    await stores().outbox.queue(makeMail({ id: 'van-het-systeem', kind: 'system' }));
    await stores().outbox.settle('nieuw', { kind: 'sent', at });
    expect(await (await reopened()).outbox.removeOf('gesprek-1', later(-30).toISOString())).toBe(1);
    expect(await stores().outbox.removeOf('gesprek-1')).toBe(1);
    expect(await stores().outbox.removeOf('gesprek-1')).toBe(0);
    expect((await (await reopened()).outbox.unsent()).map(({ mail }) => mail.id).sort()).toEqual([
      'van-een-ander',
      'van-het-systeem',
    ]);
  });

  it('counts a dead mail no longer when its case is closed, but still lists it', async () => {
    await create('a');
    await stores().outbox.settle('a', { kind: 'dead', at, code: '550' });
    const stored = await stores().cases.load('KW-a');
    if (stored) await stores().cases.save({ ...stored, status: 'gesloten', closedAt: at });
    await reopened();
    expect(await stores().outbox.counts()).toEqual({ queued: 0, dead: 0 });
    expect((await stores().outbox.unsent()).map(({ mail }) => mail.id)).toEqual(['a']);
  });

  it('removes mails of the system that were settled long ago, and no others', async () => {
    for (const id of ['oud', 'vers', 'wacht']) await stores().outbox.queue(makeMail({ id, kind: 'system' }));
    await stores().outbox.settle('oud', { kind: 'sent', at: later(-60).toISOString() });
    await stores().outbox.settle('vers', { kind: 'sent', at });
    expect(await stores().outbox.removeSettledBefore(later(-30).toISOString())).toBe(1);
    expect(await stores().outbox.removeSettledBefore(later(-30).toISOString())).toBe(0);
    await stores().outbox.queue(makeMail({ id: 'vers', kind: 'system' }));
    expect(await idsOf(NOW)).toEqual(['wacht']);
  });
}
