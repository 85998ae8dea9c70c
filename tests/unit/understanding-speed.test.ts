import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { createUnderstanding } from '../../bot/understanding/create-understanding.ts';
import { root } from '../support/read-imports.ts';

const { library } = readLibrary(join(root, 'content'));
if (!library) throw new Error('content/ has mistakes: npm run content');
const { act, command, request, search } = createUnderstanding(library);

const LENGTH = 2000;
const nasty = [
  'a'.repeat(LENGTH),
  'wij willen '.repeat(200),
  'kan ik '.repeat(300),
  'fusie'.repeat(400),
  'een gesprek met '.repeat(130),
  'leerlingendaling '.repeat(120),
  'aanvragen ? '.repeat(170),
  '1.'.repeat(LENGTH / 2),
  'é'.repeat(LENGTH),
  '🔥'.repeat(LENGTH / 2),
].map((text) => text.slice(0, LENGTH));
const MOST_MS = 5;

/** The fastest of three: other processes may take the processor meanwhile. */
function milliseconds(read: () => unknown): number {
  const once = () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

describe('what reads a message', () => {
  it.each(
    Object.entries({ act, command, request, search }),
  )('%s takes under 5 ms for 2,000 nasty characters', (_, read) => {
    expect(nasty.map((text) => milliseconds(() => read(text))).filter((ms) => ms >= MOST_MS)).toEqual([]);
  });
});
