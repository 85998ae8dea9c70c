import { describe, expect, it } from 'vitest';
import type { Report } from '../../bot/commands/report-of.ts';
import { missOf, scoreReports } from '../../bot/commands/score-reports.ts';

const line = (style: string, ...topics: string[]) => ({ text: 'x', style, topics });
const report = (outcome: Report['outcome'], ...topics: string[]): Report => ({
  text: 'x',
  outcome,
  act: outcome === 'act' ? 'mens' : null,
  items: topics.map((topic) => ({ id: topic, topics: [topic, 'regie'] })),
});

const judged = [
  { line: line('kort', 'fusietoets'), report: report('answer', 'fusietoets') },
  { line: line('kort', 'regie'), report: report('answer', 'fusietoets') },
  { line: line('kort', 'fer'), report: report('answer', 'fusietoets') },
  { line: line('formeel', 'fer'), report: report('options', 'fusietoets', 'fer') },
  { line: line('formeel', 'fer'), report: report('neighbour', 'buurvraag') },
  { line: line('act-trap', 'fer'), report: report('act') },
  { line: line('act:mens'), report: report('act') },
  { line: line('act:stop'), report: report('act') },
  { line: line('oos-near'), report: report('answer', 'fer') },
  { line: line('oos-far'), report: report('unknown') },
];

describe('the scores of an evaluation', () => {
  const rows = scoreReports(judged);
  const count = (group: string, what: string) => {
    const row = rows.find((one) => one.group === group && one.what === what);
    return row && `${row.count}/${row.of}`;
  };

  it.each([
    ['in scope', 'right directly', '2/5'],
    ['in scope', 'right directly, by its first topic', '1/5'],
    ['in scope', 'right directly or within the options', '3/5'],
    ['in scope', 'wrong directly', '2/5'],
    ['in scope', 'right directly: kort', '2/3'],
    ['near', 'falsely answered', '1/1'],
    ['far', 'unknown', '1/1'],
    ['acts', 'right act', '1/2'],
    ['acts', 'questions taken for acts', '1/8'],
  ])('count %s, %s: %s', (group, what, expected) => {
    expect(count(group, what)).toBe(expected);
  });

  it('name what went wrong', () => {
    expect(judged.map(missOf)).toEqual([
      null,
      null,
      'wrong',
      'options',
      'wrong',
      'taken for an act',
      null,
      'act',
      'out of scope, answer',
      null,
    ]);
  });
});
