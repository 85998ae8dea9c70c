import { describe, expect, it } from 'vitest';
import { copiedQuestions } from '../../bot/commands/copied-questions.ts';

const source = {
  file: 'antwoorden/fusietoets.md',
  questions: ['Hoe lang duurt zo een toets?', 'wie toetst ons'],
};

describe('copied example questions', () => {
  it('are found whatever the capitals, the order and the punctuation', () => {
    expect(copiedQuestions([source], ['duurt zo een toets hoe lang'])).toEqual([
      { file: 'content/antwoorden/fusietoets.md', question: 'Hoe lang duurt zo een toets?' },
    ]);
  });

  it('are not those that share most words but mean something else', () => {
    expect(copiedQuestions([source], ['hoe lang duurt zo een fusie', 'wie toetst', '👍'])).toEqual([]);
  });
});
