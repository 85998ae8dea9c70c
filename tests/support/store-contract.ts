import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { makeCase, makeMail } from './make-case.ts';
import { makeConversation } from './make-conversation.ts';

/** One empty place to store things. `open` may be called again after the stores were closed: it opens what is there. */
interface StorePlace {
  open(): Promise<Stores>;
  destroy(): Promise<void>;
}

const NOW = new Date('2026-11-23T09:00:00.000Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const at = NOW.toISOString();

/** What every storage implementation must do. */
export function describeStores(name: string, makePlace: () => Promise<StorePlace>): void {
  let place: StorePlace;
  let stores: Stores;
  const reopened = async (): Promise<Stores> => {
    await stores.close();
    stores = await place.open();
    return stores;
  };

  describe(`stores on ${name}`, () => {
    beforeEach(async () => {
      place = await makePlace();
      stores = await place.open();
    });
    afterEach(async () => {
      await stores.close();
      await place.destroy();
    });
    describe('conversations', () => conversationContract(() => stores, reopened));
    describe('cases', () => caseContract(() => stores, reopened));
    describe('the outbox', () => outboxContract(() => stores, reopened));
    describe('job marks', () => jobMarkContract(() => stores, reopened));
  });
}

function conversationContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('gives undefined for a conversation that is not there', async () => {
    expect(await stores().conversations.load('geen')).toBeUndefined();
  });

  it('gives back what was saved, one version higher, also after a restart', async () => {
    const conversation = makeConversation();
    expect(await stores().conversations.save(conversation)).toBe('saved');
    const expected = { ...conversation, version: 1 };
    expect(await stores().conversations.load('gesprek-1')).toEqual(expected);
    expect(await (await reopened()).conversations.load('gesprek-1')).toEqual(expected);
  });

  it('keeps ids apart that a file system would not', async () => {
    const ids = ['a', 'A', '../a', 'a/b', '__proto__', 'é', 'e\u0301', ' a', 'a'.repeat(500)];
    for (const id of ids) expect(await stores().conversations.save(makeConversation({ id }))).toBe('saved');
    for (const id of ids) expect((await stores().conversations.load(id))?.id).toBe(id);
  });

  it('keeps every character that a user can type', async () => {
    const text = 'é 😀 “x” \u0000\u2028 </script> \\ ';
    const log = [{ seq: 1, at, key: 'k', inbound: { kind: 'text', text } as const }];
    await stores().conversations.save(makeConversation({ log }));
    expect((await (await reopened()).conversations.load('gesprek-1'))?.log).toEqual(log);
  });

  it('answers conflict to a version that is not the stored one, and writes nothing', async () => {
    await stores().conversations.save(makeConversation());
    const stale = makeConversation({ lastAt: later(5).toISOString() });
    expect(await stores().conversations.save(stale)).toBe('conflict');
    expect(await stores().conversations.save({ ...stale, version: 7 })).toBe('conflict');
    expect((await stores().conversations.load('gesprek-1'))?.lastAt).toBe(at);
  });

  it('does not bring back a conversation that was removed while a turn ran', async () => {
    await stores().conversations.save(makeConversation());
    const loaded = await stores().conversations.load('gesprek-1');
    await stores().conversations.remove('gesprek-1');
    expect(loaded && (await stores().conversations.save(loaded))).toBe('conflict');
    expect(await (await reopened()).conversations.load('gesprek-1')).toBeUndefined();
  });

  it('lets one of many writers of one version win', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => stores().conversations.save(makeConversation())),
    );
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  });

  it('removes a conversation that is not there without a word', async () => {
    await expect(stores().conversations.remove('geen')).resolves.toBeUndefined();
  });

  it('names the conversations with unanswered activities, also after a restart', async () => {
    await stores().conversations.save(makeConversation({ id: 'klaar' }));
    await stores().conversations.save(makeConversation({ id: 'open', processedUpTo: 0 }));
    expect(await stores().conversations.unfinished()).toEqual(['open']);
    expect(await (await reopened()).conversations.unfinished()).toEqual(['open']);
    const open = await stores().conversations.load('open');
    if (open) await stores().conversations.save({ ...open, processedUpTo: 1 });
    expect(await stores().conversations.unfinished()).toEqual([]);
  });

  it('names the conversations last active before a moment, as they are now', async () => {
    for (const minutes of [1, 2, 3]) {
      await stores().conversations.save(makeConversation({ id: `g${minutes}`, lastAt: later(minutes).toISOString() }));
    }
    const { conversations } = await reopened();
    expect([...(await conversations.lastActiveBefore(later(3).toISOString()))].sort()).toEqual(['g1', 'g2']);
    const first = await conversations.load('g1');
    if (first) await conversations.save({ ...first, lastAt: later(9).toISOString() });
    await conversations.remove('g2');
    await conversations.save(makeConversation({ id: 'g0', lastAt: at }));
    expect(await conversations.lastActiveBefore(later(3).toISOString())).toEqual(['g0']);
  });
}

function caseContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('gives undefined for a reference that is not there', async () => {
    expect(await stores().cases.load('KW-XXXX-XXXX')).toBeUndefined();
  });

  it('gives back what was created, with its mails, also after a restart', async () => {
    expect(await stores().cases.create(makeCase())).toEqual(makeCase());
    expect(await stores().cases.load('KW-0000-0001')).toEqual(makeCase());
    expect(await (await reopened()).cases.load('KW-0000-0001')).toEqual(makeCase());
  });

  it('gives the first case back when the same key is created again, also after a restart', async () => {
    await stores().cases.create(makeCase());
    const again = makeCase({ reference: 'KW-0000-0002', mails: [makeMail({ id: 'mail-2' })] });
    expect(await stores().cases.create(again)).toEqual(makeCase());
    expect(await (await reopened()).cases.create(again)).toEqual(makeCase());
    expect(await stores().cases.references()).toEqual(['KW-0000-0001']);
    expect(await stores().outbox.counts()).toEqual({ queued: 1, dead: 0 });
  });

  it('makes one case of many submissions of one key at the same time', async () => {
    const references = Array.from({ length: 20 }, (_, index) => `KW-0000-00${10 + index}`);
    const created = await Promise.all(
      references.map((reference) =>
        stores().cases.create(makeCase({ reference, mails: [makeMail({ id: reference })] })),
      ),
    );
    expect(new Set(created.map(({ reference }) => reference)).size).toBe(1);
    expect(await stores().cases.references()).toHaveLength(1);
    expect(await stores().outbox.counts()).toEqual({ queued: 1, dead: 0 });
  });

  it('never lets a second case have the reference of the first', async () => {
    await stores().cases.create(makeCase());
    await expect(stores().cases.create(makeCase({ key: 'gesprek-2/1' }))).rejects.toThrow();
    expect(await stores().cases.load('KW-0000-0001')).toEqual(makeCase());
  });

  it('saves a changed case of the stored version and answers conflict to any other', async () => {
    const stored = await stores().cases.create(makeCase());
    const closed = { ...stored, closedAt: later(5).toISOString() };
    expect(await stores().cases.save(closed)).toBe('saved');
    expect(await stores().cases.save(closed)).toBe('conflict');
    expect(await stores().cases.save(makeCase({ key: 'x', reference: 'KW-XXXX-XXXX' }))).toBe('conflict');
    expect(await (await reopened()).cases.load('KW-0000-0001')).toEqual({ ...closed, version: 2 });
  });

  it('lists the references, newest first', async () => {
    for (const minutes of [2, 3, 1]) {
      const made = { key: `k${minutes}`, reference: `KW-0000-000${minutes}`, createdAt: later(minutes).toISOString() };
      await stores().cases.create(makeCase({ ...made, mails: [] }));
    }
    const newestFirst = ['KW-0000-0003', 'KW-0000-0002', 'KW-0000-0001'];
    expect(await stores().cases.references()).toEqual(newestFirst);
    expect(await (await reopened()).cases.references()).toEqual(newestFirst);
  });

  it('removes a case with its mails, and its key and reference are free again', async () => {
    await stores().cases.create(makeCase());
    await stores().cases.remove('KW-0000-0001');
    await stores().cases.remove('KW-0000-0001');
    expect(await stores().cases.load('KW-0000-0001')).toBeUndefined();
    expect(await stores().outbox.claim(NOW, 10)).toEqual([]);
    expect(await stores().outbox.counts()).toEqual({ queued: 0, dead: 0 });
    expect(await (await reopened()).cases.references()).toEqual([]);
    expect(await stores().cases.create(makeCase())).toEqual(makeCase());
  });
}

function outboxContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
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
}

function jobMarkContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('remembers when a job last ran, each job apart, also after a restart', async () => {
    expect(await stores().jobMarks.load('bewaartermijn')).toBeUndefined();
    await stores().jobMarks.save('bewaartermijn', at);
    await stores().jobMarks.save('bewaartermijn', later(1).toISOString());
    await stores().jobMarks.save('overzicht', at);
    const { jobMarks } = await reopened();
    expect(await jobMarks.load('bewaartermijn')).toBe(later(1).toISOString());
    expect(await jobMarks.load('overzicht')).toBe(at);
  });
}
