import { describe, expect, it } from 'vitest';
import { copiedQuestions } from '../../bot/commands/copied-questions.ts';
import type { Item } from '../../bot/contracts/library.ts';

const item: Item = {
  id: 'fusietoets',
  kind: 'antwoord',
  title: 'Bestaat de fusietoets nog?',
  topics: ['fusietoets'],
  questions: ['Hoe lang duurt zo een toets?', 'wie toetst ons'],
  answer: '',
  more: '',
  sources: [],
  checkedOn: '2026-11-22',
  reviewBefore: '2027-11-22',
  next: [],
  replaces: [],
  attributes: { themes: [], forms: [], schoolTypes: [], regions: [], parties: [] },
};

describe('copied example questions', () => {
  it('are found whatever the capitals, the order and the punctuation', () => {
    expect(copiedQuestions([item], ['duurt zo een toets hoe lang'])).toEqual([
      { file: 'content/antwoorden/fusietoets.md', question: 'Hoe lang duurt zo een toets?' },
    ]);
  });

  it('are not those that share most words but mean something else', () => {
    expect(copiedQuestions([item], ['hoe lang duurt zo een fusie', 'wie toetst', '👍'])).toEqual([]);
  });
});
