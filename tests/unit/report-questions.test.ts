import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../bot/contracts/stores.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { adminTexts } from '../../bot/staff/admin-texts.ts';
import { reportQuestions } from '../../bot/staff/report-questions.ts';
import { groupAlike } from '../../bot/understanding/group-alike.ts';

const say = readTexts('content').bind(adminTexts);
let seq = 0;
const asked = (text: string, changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  seq: ++seq,
  at: '2026-11-23T09:00:00.000Z',
  asked: text,
  outcome: 'unknown',
  items: [],
  ...changes,
});
const report = (...questions: AskedQuestion[]) => reportQuestions(questions, say, groupAlike);

describe('reportQuestions', () => {
  it.each([
    ['nothing was found', asked('a b c')],
    ['options of which none was chosen', asked('a b c', { outcome: 'options', items: ['x', 'y'] })],
    ['none of these', asked('a b c', { outcome: 'options', items: ['x'], chosen: 'geen-van-deze' })],
    ['a thumb down', asked('a b c', { outcome: 'answer', items: ['x'], thumb: 'down', rated: 'x' })],
  ])('lists a question after which %s', (_, question) => {
    expect(report(question)).toContain('"a b c"');
  });

  it.each([
    ['an answer', asked('a b c', { outcome: 'answer', items: ['x'] })],
    ['a thumb up', asked('a b c', { outcome: 'answer', items: ['x'], thumb: 'up' })],
    ['a chosen option', asked('a b c', { outcome: 'options', items: ['x', 'y'], chosen: 'y' })],
    ['a neighbour', asked('a b c', { outcome: 'neighbour', items: ['x'] })],
    ['no question but a button', asked('', { thumb: 'down' })],
  ])('leaves out %s', (_, question) => {
    expect(report(question)).toBe(say('beheer.vragen.geen'));
  });

  it('puts alike questions together, the most asked first, with what was offered and chosen', () => {
    const text = report(
      asked('wat kost een fusie', { outcome: 'options', items: ['fer', 'subsidie'], chosen: 'geen-van-deze' }),
      asked('hoeveel kost een bus'),
      asked('Wat kost een fusie?'),
      asked('wat kosten fusies', {
        outcome: 'answer',
        items: ['fer'],
        thumb: 'down',
        rated: 'fer',
        reason: 'klopt-niet',
      }),
    );
    expect(text).toMatch(/4 van de 4.*zijn het er 2/);
    expect(text.indexOf('3 keer')).toBeLessThan(text.indexOf('1 keer'));
    expect(text).toContain('aangeboden: fer, subsidie; gekozen: geen-van-deze');
    expect(text).toContain('hielp niet (fer): klopt-niet');
  });
});

describe('groupAlike', () => {
  it('keeps apart what only shares a word, and groups nothing when there is nothing', () => {
    const apart = ['bestaat de fusietoets nog', 'hoe sluit ik een school'];
    expect(groupAlike(apart, (text) => text)).toEqual(apart.map((text) => [text]));
    expect(groupAlike([], (text: string) => text)).toEqual([]);
  });
});
