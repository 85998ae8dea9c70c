import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dialogDiagrams } from '../../bot/commands/dialog-diagrams.ts';
import { ruleTablesPage } from '../../bot/commands/rule-tables.ts';
import { dialogDiagram } from '../../dialogs/dialog-diagram.ts';
import { dialogs, ruleTables } from '../../dialogs/index.ts';

const root = join(import.meta.dirname, '../..');

it.each([
  ['docs/dialogen.md', dialogDiagrams],
  ['docs/regels-van-de-verkenning.md', ruleTablesPage],
] as const)('%s is as it would be made now; `npm run dialogs -- --write` brings it up to date', (page, make) => {
  const [, ...made] = readFileSync(join(root, page), 'utf8').split(/^(?=## )/m);
  expect(made.join('')).toBe(make(join(root, 'content')));
});

it('the page of rules has a row for every rule, with its ground', () => {
  const page = ruleTablesPage(join(root, 'content'));
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(Object.values(ruleTables).flat().length);
  expect(rows.filter((row) => !/“.+”|Onze inschatting/.test(row))).toEqual([]);
});

it('a diagram shows every step and every edge, and no sentence can end a label', () => {
  const diagram = dialogDiagram(dialogs.intake, (key) => `"]${key}`);
  for (const { id, next } of dialogs.intake.steps) {
    expect(diagram).toMatch(new RegExp(`^  ${id}[[(]`, 'm'));
    for (const { to } of next) expect(diagram).toMatch(new RegExp(`^  ${id} -->(\\|[^|]+\\|)? ${to}$`, 'm'));
  }
  expect(diagram).not.toContain('"]intake');
  expect(diagram.split('\n').filter((line) => line.includes('-->'))).toHaveLength(
    dialogs.intake.steps.flatMap(({ next }) => next).length,
  );
});
