import { expect, it } from 'vitest';
import type { Stores } from '../../bot/contracts/stores.ts';
import { at, later } from './contract-moments.ts';

/** What every erasure list must do. */
export function erasureContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('remembers when a conversation was last erased, also after a restart', async () => {
    expect(await stores().erasures.erasedAt('g1')).toBeUndefined();
    await stores().erasures.add('g1', at);
    await stores().erasures.add('g1', later(4).toISOString());
    await stores().erasures.add('g2', at);
    expect(await stores().erasures.erasedAt('g1')).toBe(later(4).toISOString());
    const { erasures } = await reopened();
    expect(await erasures.erasedAt('g1')).toBe(later(4).toISOString());
    expect(await erasures.erasedAt('g2')).toBe(at);
    expect(await erasures.erasedAt('g3')).toBeUndefined();
  });
}
