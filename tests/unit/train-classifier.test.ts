import { describe, expect, it } from 'vitest';
import { trainClassifier } from '../../bot/understanding/train-classifier.ts';

const features = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const examples = [
  { features: features('fusie', 'toets'), subject: 0 },
  { features: features('fusie', 'minister'), subject: 0 },
  { features: features('fusie', 'ouders'), subject: 1 },
  { features: features('draagvlak', 'ouders'), subject: 1 },
  { features: features('gebouw', 'leeg'), subject: 2 },
];

describe('the classifier', () => {
  it('learns which features tell subjects apart', () => {
    const { scores } = trainClassifier(examples, 3, 3);
    const best = (...names: string[]) => {
      const all = [...scores(features(...names))];
      return all.indexOf(Math.max(...all));
    };
    expect(best('fusie', 'toets')).toBe(0);
    expect(best('fusie', 'ouders')).toBe(1);
    expect(best('leeg')).toBe(2);
  });

  it('scores less what holds more unknown features', () => {
    const { scores } = trainClassifier(examples, 3, 3);
    expect(scores(features('gebouw', 'onbekend', 'vreemd'))[2]).toBeLessThan(scores(features('gebouw'))[2] ?? 0);
  });

  it('is the same after every training, and knows nothing of unknown features alone', () => {
    const first = trainClassifier(examples, 3, 3).scores(features('fusie', 'leeg'));
    expect([...trainClassifier(examples, 3, 3).scores(features('fusie', 'leeg'))]).toEqual([...first]);
    expect([...trainClassifier(examples, 3, 3).scores(features('vreemd'))]).toEqual([0, 0, 0]);
  });
});
