import { expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import type { Stores } from '../../bot/contracts/stores.ts';
import { later, NOW } from './contract-moments.ts';
import { makeCase, makeMail } from './make-case.ts';

/** What every CaseStore must do. */
export function caseContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
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

  it('names the cases of one conversation, also after a restart', async () => {
    for (const [number, conversationId] of [
      ['1', 'g1'],
      ['2', 'g2'],
      ['3', 'g1'],
    ] as const)
      await stores().cases.create(
        makeCase({ key: `k${number}`, reference: `KW-0000-000${number}`, conversationId, mails: [] }),
      );
    expect([...(await stores().cases.referencesOf('g1'))].sort()).toEqual(['KW-0000-0001', 'KW-0000-0003']);
    await stores().cases.remove('KW-0000-0003');
    expect(await (await reopened()).cases.referencesOf('g1')).toEqual(['KW-0000-0001']);
    expect(await stores().cases.referencesOf('g3')).toEqual([]);
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

  it('knows in which cases something may have to happen, also after a restart', async () => {
    const at = later(1).toISOString();
    const made = (id: string, changes: Partial<Case>) =>
      stores().cases.create(makeCase({ key: id, reference: `KW-${id}`, mails: [], ...changes }));
    const message = { key: 'zaak.opgepakt', text: 'Opgepakt.' };
    await made('open', {});
    await made('taken', { status: 'opgepakt', claimedBy: 'An', claimedAt: at });
    await made('closed', { status: 'gesloten', closedAt: at });
    await made('withdrawn', { status: 'ingetrokken', closedAt: at });
    await made('unsaid', { status: 'gesloten', closedAt: at, announcements: [{ key: 'k', message }] });
    expect([...(await stores().cases.active())].sort()).toEqual(['KW-open', 'KW-taken', 'KW-unsaid']);
    const unsaid = await stores().cases.load('KW-unsaid');
    if (unsaid) await stores().cases.save({ ...unsaid, announcements: [] });
    expect([...(await (await reopened()).cases.active())].sort()).toEqual(['KW-open', 'KW-taken']);
  });
}
