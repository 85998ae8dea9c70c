import { describe, expect, it } from 'vitest';
import type { Item } from '../../bot/contracts/library.ts';
import { decide } from '../../bot/understanding/decide.ts';
import type { Telling } from '../../bot/understanding/how-telling.ts';
import { toSubjects } from '../../bot/understanding/to-subjects.ts';

const item = (id: string, kind: Item['kind'], topic: string) => ({ id, kind, topics: [topic] }) as unknown as Item;
const topics = ['fusie', 'krimp'];
const weighed = (one: Item, weight: number) => ({
  item: one,
  subject: topics.indexOf(one.topics[0] ?? ''),
  likeness: weight,
  weight,
});
const thresholds = { answer: 0.7, options: 0.5, neighbour: 0.6 };
const items = [
  weighed(item('voorbeeld', 'praktijkvoorbeeld', 'fusie'), 3),
  weighed(item('fusie', 'antwoord', 'fusie'), 2),
  weighed(item('krimp', 'antwoord', 'krimp'), 1),
];
const subjects = toSubjects({ items, elsewhere: [] });
const telling = (much: Telling['much']): Telling => ({ much, subjects: [] });

describe('deciding what to say', () => {
  it('gives the best item when that is sure', () => {
    expect(decide({ subjects, telling: telling('enough') }, { best: 0.7, any: 0 }, thresholds)).toEqual({
      outcome: 'answer',
      items: ['voorbeeld'],
    });
  });

  it('shows an answer rather than an example as an option, when they are close', () => {
    expect(decide({ subjects, telling: telling('enough') }, { best: 0.6, any: 0.5 }, thresholds)).toEqual({
      outcome: 'options',
      items: ['fusie', 'krimp'],
    });
  });

  it('shows options for a word of many subjects, however sure of one', () => {
    expect(decide({ subjects, telling: telling('little') }, { best: 1, any: 1 }, thresholds).outcome).toBe('options');
  });

  it('knows nothing when the words tell nothing or nothing is sure', () => {
    expect(decide({ subjects, telling: telling('nothing') }, { best: 1, any: 1 }, thresholds).outcome).toBe('unknown');
    expect(decide({ subjects, telling: telling('enough') }, { best: 0.6, any: 0.4 }, thresholds).outcome).toBe(
      'unknown',
    );
  });

  it('leaves the share of what is none of ours to nobody', () => {
    const all = (elsewhere: readonly number[]) =>
      toSubjects({ items, elsewhere }).reduce((sum, { share }) => sum + share, 0);
    expect(all([])).toBeCloseTo(1);
    expect(all([6])).toBeLessThan(0.1);
  });
});
