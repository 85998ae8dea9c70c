import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dialogDiagrams } from '../../bot/commands/dialog-diagrams.ts';
import { dialogDiagram } from '../../dialogs/dialog-diagram.ts';
import { dialogs } from '../../dialogs/index.ts';

const root = join(import.meta.dirname, '../..');

it('docs/dialogen.md holds the diagrams as they are now; `npm run dialogs -- --write` brings it up to date', () => {
  const [, ...made] = readFileSync(join(root, 'docs/dialogen.md'), 'utf8').split(/^(?=## )/m);
  expect(made.join('')).toBe(dialogDiagrams(join(root, 'content')));
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
