import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAsker } from '../../bot/commands/create-asker.ts';
import { readEvaluationLines } from '../../bot/commands/evaluation-lines.ts';
import { reportOf } from '../../bot/commands/report-of.ts';
import { type Judged, scoreReports } from '../../bot/commands/score-reports.ts';
import { openContent } from '../../bot/open-content.ts';
import { root } from '../support/read-imports.ts';

const sets = join(root, 'tests/evaluation');

async function judgedLines(): Promise<Judged[]> {
  const content = openContent(join(root, 'content'));
  const ask = createAsker(content);
  const lines = ['look.jsonl', 'look-2.jsonl', 'examples.jsonl'].flatMap((file) =>
    readEvaluationLines(join(sets, file)),
  );
  const judged: Judged[] = [];
  for (const line of lines) judged.push({ line, report: reportOf(content.library, line.text, await ask(line.text)) });
  return judged;
}

/** Bounds a little looser than what docs/kwaliteit.md says was measured: a change that makes the bot worse fails here. */
describe('the stored thresholds', async () => {
  const rows = scoreReports(await judgedLines());
  const percent = (group: string, what: string) => {
    const row = rows.find((one) => one.group === group && one.what === what);
    if (!row) throw new Error(`no row "${group}, ${what}"`);
    return (100 * row.count) / row.of;
  };

  it.each([
    ['in scope', 'right directly', 80],
    ['in scope', 'right directly or within the options', 93],
    ['acts', 'right act', 95],
  ])('keep %s, %s at or above %d %%', (group, what, bound) => {
    expect(percent(group, what)).toBeGreaterThanOrEqual(bound);
  });

  it.each([
    ['in scope', 'wrong directly', 3],
    ['in scope', 'options shown', 16],
    ['near', 'falsely answered', 6],
    ['near', 'options shown', 6],
    ['far', 'falsely answered', 1],
    ['far', 'options shown', 5],
    ['acts', 'questions taken for acts', 1],
  ])('keep %s, %s at or below %d %%', (group, what, bound) => {
    expect(percent(group, what)).toBeLessThanOrEqual(bound);
  });
});
