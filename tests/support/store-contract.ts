import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { caseContract } from './case-contract.ts';
import { at, later } from './contract-moments.ts';
import { conversationContract } from './conversation-contract.ts';
import { erasureContract } from './erasure-contract.ts';
import { explorationContract } from './exploration-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { questionContract } from './question-contract.ts';

/** One empty place to store things. `open` may be called again after the stores were closed: it opens what is there. */
interface StorePlace {
  open(): Promise<Stores>;
  destroy(): Promise<void>;
}

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
    describe('the question log', () => questionContract(() => stores, reopened));
    describe('the exploration log', () => explorationContract(() => stores, reopened));
    describe('the erasure list', () => erasureContract(() => stores, reopened));
    describe('job marks', () => jobMarkContract(() => stores, reopened));
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
