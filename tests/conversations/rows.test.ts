import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { transcriptSchema } from '../support/transcript.ts';

/** Rows of docs/gesprekken.md that wait for a feature, with what they wait for. */
const waiting: Readonly<Record<number, string>> = {};

const promised = readFileSync(join(import.meta.dirname, '../../docs/gesprekken.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d+) \| (.+?) \| (.+?) \|$/.exec(line) ?? [])
  .filter((cell) => /^\d+$/.test(cell))
  .map(Number);

const transcripts = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => z.array(transcriptSchema).parse(parse(readFileSync(join(import.meta.dirname, name), 'utf8'))));

it('every row of docs/gesprekken.md has a transcript, or says what it waits for', () => {
  const shown = new Set(transcripts.flatMap(({ rows }) => rows));
  const missing = promised.filter((row) => !shown.has(row) && !waiting[row]);
  for (const [row, feature] of Object.entries(waiting)) console.log(`row ${row} waits for ${feature}`);
  expect(missing).toEqual([]);
  expect(promised).toHaveLength(54);
  expect(new Set(promised).size).toBe(promised.length);
});

it('no transcript names a row that is not promised, and no row waits that has one', () => {
  const shown = new Set(transcripts.flatMap(({ rows }) => rows));
  expect([...shown].filter((row) => !promised.includes(row))).toEqual([]);
  expect(Object.keys(waiting).filter((row) => shown.has(Number(row)))).toEqual([]);
});

it('every transcript has a name of its own and goes a way of its own', () => {
  const names = transcripts.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const ways = transcripts.map(({ turns }) =>
    JSON.stringify(turns.map(({ bot, ...given }) => [given, bot.map(({ key }) => key)])),
  );
  expect(new Set(ways).size).toBe(ways.length);
});
