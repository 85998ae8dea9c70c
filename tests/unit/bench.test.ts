import { describe, expect, it } from 'vitest';
import type { Item, Library } from '../../bot/contracts/library.ts';
import { evaluationQuestions } from '../bench/evaluation-questions.ts';
import { growLibrary } from '../bench/grow-library.ts';
import { percentile } from '../bench/percentile.ts';
import { resultTable } from '../bench/result-table.ts';
import { type Ranking, scoreRankings } from '../bench/score-rankings.ts';
import { makeItem } from '../support/make-library.ts';

const ranking = (score: number, topics: readonly string[], items: readonly Item[], style = 'kort'): Ranking => ({
  line: { text: 'vraag', topics, style },
  items,
  score,
});
const fusie = makeItem({ id: 'fusie', kind: 'antwoord', topics: ['fusie'] });
const krimp = makeItem({ id: 'krimp', kind: 'antwoord', topics: ['krimp'] });
const neighbour = makeItem({ id: 'cao', kind: 'buurvraag', topics: ['buurvraag'] });

describe('a percentile', () => {
  it.each([
    [0.5, 3],
    [0.95, 100],
    [0.2, 1],
    [0, 1],
  ])('at %d is the value below which that share lies', (share, value) => {
    expect(percentile([100, 1, 3, 2, 4], share)).toBe(value);
  });

  it('sorts by number, and refuses no values', () => {
    expect(percentile([10, 9, 100], 0.5)).toBe(10);
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

describe('the scores of rankings', () => {
  const inScope = [
    ranking(9, ['fusie'], [fusie]),
    ranking(8, ['fusie'], [krimp, fusie]),
    ranking(7, ['krimp'], [krimp]),
    ranking(6, ['krimp'], [fusie, neighbour, fusie, krimp]),
    ranking(5, ['krimp'], []),
  ];
  const outside = [
    ranking(7, [], [krimp], 'oos-near'),
    ranking(6.9, [], [krimp], 'oos-near'),
    ranking(9, [], [neighbour], 'oos-near'),
    ranking(99, [], [], 'oos-near'),
    ranking(8, [], [fusie], 'oos-far'),
  ];

  it('count the first item, and the first three', () => {
    const { first, firstThree } = scoreRankings(inScope, 0.6);
    expect({ first, firstThree }).toEqual({ first: 2 / 5, firstThree: 3 / 5 });
  });

  it('take the threshold at which so many in-scope lines are answered', () => {
    const scores = scoreRankings([...inScope, ...outside], 0.6);
    expect(scores).toMatchObject({ answered: 3 / 5, rightOfAnswered: 2 / 3, nearAnswered: 1 / 4, farAnswered: 1 });
  });

  it('answer fewer, or nothing outside, at a lower recall', () => {
    expect(scoreRankings([...inScope, ...outside], 0.2)).toMatchObject({
      answered: 1 / 5,
      nearAnswered: 0,
      farAnswered: 0,
    });
  });

  it('answer more than asked for when scores are equal, and never a line for which nothing was found', () => {
    const equal = [ranking(1, ['fusie'], [fusie]), ranking(1, ['krimp'], [krimp]), ranking(1, ['krimp'], [])];
    expect(scoreRankings(equal, 0.1).answered).toBeCloseTo(2 / 3);
    expect(scoreRankings(equal, 1).answered).toBeCloseTo(2 / 3);
  });
});

describe('a grown library', () => {
  const words = ['fusie', 'bestuur', 'leerling', 'prognose', 'gebouw', 'personeel', 'regio', 'school', 'toets'];
  const items = words.map((word, place) =>
    makeItem({
      id: word,
      answer: '',
      title: `Wat is ${word} van onze ${words[(place + 1) % words.length]}?`,
      questions: [`onze ${word}`],
    }),
  );
  const today = { items, language: { stopWords: ['onze'] } } as unknown as Library;
  const grown = growLibrary(today, 4);

  it('holds so many times the items, each with an id of its own, and the real ones first', () => {
    expect(grown.items.slice(0, items.length)).toEqual(items);
    expect(new Set(grown.items.map(({ id }) => id)).size).toBe(4 * items.length);
    expect(grown.items.every((item) => grown.item(item.id) === item)).toBe(true);
  });

  it('gives variants topics that are never right', () => {
    const topics = new Set(items.flatMap((item) => item.topics));
    expect(grown.items.slice(items.length).flatMap((item) => item.topics.filter((topic) => topics.has(topic)))).toEqual(
      [],
    );
  });

  it('exchanges two words of three in a variant for other words of the library, the same ones throughout', () => {
    const questions = grown.items.slice(items.length, 2 * items.length).map((item) => item.questions[0] ?? '');
    const changed = questions.filter((question, place) => question !== items[place]?.questions[0]);
    expect(changed).toHaveLength(6);
    expect(new Set(questions)).toEqual(new Set(words.map((word) => `onze ${word}`)));
    expect(grown.item('fusie~1')?.title).toContain(grown.item('fusie~1')?.questions[0]?.replace('onze ', ''));
  });

  it('is the same every time, and today itself at one', () => {
    expect(growLibrary(today, 4).items).toEqual(grown.items);
    expect(growLibrary(today, 1).items).toEqual(items);
  });
});

describe('the questions of the benchmark', () => {
  it('are those in scope, near and far, without acts', () => {
    const styles = new Set(evaluationQuestions().map(({ style }) => style));
    expect(styles).toContain('oos-near');
    expect([...styles].filter((style) => style.startsWith('act'))).toEqual([]);
  });
});

describe('the table of results', () => {
  it('has a row for every measurement, with as many cells as the heading', () => {
    const scores = {
      first: 0.905,
      firstThree: 1,
      answered: 0.8,
      rightOfAnswered: 0.9,
      nearAnswered: 0.1,
      farAnswered: 0,
    };
    const table = resultTable([
      { engine: 'ours', times: 10, scores, median: 312.4, p95: 900, building: 1234, heap: 5e6, resident: 7.6e6 },
      { engine: 'nlpjs', times: 10 },
    ]);
    const [heading, , row, tooLong, ...more] = table.split('\n').map((line) => line.split(' | '));
    expect(more).toEqual([]);
    expect([row?.length, tooLong?.length]).toEqual([heading?.length, heading?.length]);
    expect(tooLong).toContain('too long');
    expect(row).toEqual(expect.arrayContaining(['90.5 %', '10 ×', '312 µs', '1.23 s', '5 MB']));
  });
});
