import { expect, it } from 'vitest';
import type { QuestionNote, Stores } from '../../bot/contracts/stores.ts';
import { at, later } from './contract-moments.ts';

const asked = (changes: Partial<QuestionNote> = {}): QuestionNote => ({
  seq: 1,
  at,
  asked: 'bestaat de fusietoets nog',
  outcome: 'options',
  items: ['fusietoets', 'fer'],
  ...changes,
});

/** What every QuestionLog must do. */
export function questionContract(stores: () => Stores, reopened: () => Promise<Stores>): void {
  it('keeps what was asked, in order, each conversation apart, also after a restart', async () => {
    await stores().questions.put('g1', asked({ seq: 3, asked: 'tweede' }));
    await stores().questions.put('g1', asked());
    await stores().questions.put('g2', asked({ asked: 'van een ander' }));
    const { questions } = await reopened();
    expect(await questions.of('g1')).toEqual([asked(), asked({ seq: 3, asked: 'tweede' })]);
    expect((await questions.all()).map((one) => one.asked).sort()).toEqual([
      'bestaat de fusietoets nog',
      'tweede',
      'van een ander',
    ]);
    expect(await questions.of('geen')).toEqual([]);
  });

  it('writes what became of a question over it, and keeps when it was asked', async () => {
    await stores().questions.put('g1', asked());
    await stores().questions.put('g1', { seq: 1, at: later(2).toISOString(), chosen: 'fer' });
    await stores().questions.put('g1', {
      seq: 1,
      at: later(3).toISOString(),
      thumb: 'down',
      rated: 'fer',
      reason: 'anders',
    });
    const expected = asked({ chosen: 'fer', thumb: 'down', rated: 'fer', reason: 'anders' });
    expect(await stores().questions.of('g1')).toEqual([expected]);
    expect(await (await reopened()).questions.of('g1')).toEqual([expected]);
  });

  it('is not changed by the same note twice', async () => {
    for (const _ of [1, 2]) await stores().questions.put('g1', asked({ chosen: 'fer' }));
    expect(await stores().questions.of('g1')).toEqual([asked({ chosen: 'fer' })]);
  });

  it('loses none of many notes at once', async () => {
    const seqs = Array.from({ length: 20 }, (_, index) => index + 1);
    await Promise.all(seqs.map((seq) => stores().questions.put('g1', asked({ seq }))));
    expect((await stores().questions.of('g1')).map(({ seq }) => seq)).toEqual(seqs);
  });

  it('removes the questions of one conversation, or those before a moment', async () => {
    for (const id of ['g1', 'g2', 'g3'])
      for (const seq of [1, 2]) await stores().questions.put(id, asked({ seq, at: later(seq).toISOString() }));
    await stores().questions.remove('g1');
    await stores().questions.remove('g2', later(2).toISOString());
    await stores().questions.remove('geen');
    const { questions } = await reopened();
    const left = await Promise.all(['g1', 'g2', 'g3'].map((id) => questions.of(id)));
    expect(left.map((one) => one.map(({ seq }) => seq))).toEqual([[], [2], [1, 2]]);
  });

  it('removes all that was asked before a moment, and says how much', async () => {
    await stores().questions.put('oud', asked({ at: later(1).toISOString() }));
    await stores().questions.put('beide', asked({ seq: 1, at: later(1).toISOString() }));
    await stores().questions.put('beide', asked({ seq: 2, at: later(5).toISOString() }));
    expect(await stores().questions.removeBefore(later(3).toISOString())).toBe(2);
    expect(await stores().questions.of('oud')).toEqual([]);
    expect((await stores().questions.of('beide')).map(({ seq }) => seq)).toEqual([2]);
    expect(await stores().questions.removeBefore(later(3).toISOString())).toBe(0);
  });
}
