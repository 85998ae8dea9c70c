import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../support/read-imports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, command: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'bot/commands', command), ...args], { cwd }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

describe('a command that is called wrongly', { timeout: 60_000 }, () => {
  it.each([
    ['ask.ts', ['--batch'], 64, /--batch[\s\S]*usage: /],
    ['ask.ts', ['--bach', 'x'], 64, /--bach[\s\S]*usage: /],
    ['ask.ts', [], 64, /^usage: /],
    ['ask.ts', ['--batch', 'none.jsonl'], 66, /none\.jsonl cannot be read \(ENOENT\)/],
    ['ask.ts', ['--batch', 'bad.jsonl'], 65, /bad\.jsonl:2 {2}expected/],
    ['evaluate.ts', ['--mises'], 64, /--mises[\s\S]*usage: /],
    ['evaluate.ts', ['none.jsonl'], 65, /none\.jsonl/],
    ['evaluate.ts', ['bad.jsonl'], 65, /bad\.jsonl:2 {2}expected/],
  ])('%s %j ends with %d and says why', async (command, args, code, says) => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'bad.jsonl'), '{"text": "wat is een rpo"}\n{"tekst": "wat is een rpo"}\n');
    const ended = await run(folder, command, ...args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).not.toContain('    at ');
  });
});
