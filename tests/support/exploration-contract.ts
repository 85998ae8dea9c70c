import { expect, it } from 'vitest';
import type { Exploration, Stores } from '../../bot/contracts/stores.ts';
import { at, later } from './contract-moments.ts';

const told: Exploration = { at, region: 'achterhoek', concerns: ['vmbo-techniek'], phase: 'verkennen' };

/** What every ExplorationLog must do. */
export function explorationContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('gives back what was put, without anything that tells of whom, also after a restart', async () => {
    expect(await stores().explorations.all()).toEqual([]);
    await stores().explorations.put('gesprek-1', told);
    expect(await (await reopened()).explorations.all()).toEqual([told]);
  });

  it('counts a conversation once: the last verkenning stands', async () => {
    await stores().explorations.put('gesprek-1', told);
    const { region: _region, ...elsewhere } = { ...told, phase: 'besluiten' };
    await stores().explorations.put('gesprek-1', elsewhere);
    await stores().explorations.put('gesprek-2', told);
    expect(await stores().explorations.all()).toEqual(expect.arrayContaining([elsewhere, told]));
    expect(await stores().explorations.all()).toHaveLength(2);
  });

  it('removes that of a conversation, and all from before a moment', async () => {
    await stores().explorations.put('gesprek-1', { ...told, at: later(-60).toISOString() });
    await stores().explorations.put('gesprek-2', told);
    await stores().explorations.put('gesprek-3', told);
    await stores().explorations.remove('gesprek-3');
    await stores().explorations.remove('gesprek-3');
    expect(await stores().explorations.removeBefore(later(-30).toISOString())).toBe(1);
    expect(await (await reopened()).explorations.all()).toEqual([told]);
  });
}
