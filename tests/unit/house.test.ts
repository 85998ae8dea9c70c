import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configKeys } from '../../bot/config.ts';
import { filesBelow, root } from '../support/read-imports.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
/** Scripts that npm runs by itself around another one. */
const hooks = scripts.filter((name) => scripts.some((other) => name === `pre${other}`));

describe('README', () => {
  it('names only paths that exist', () => {
    const tree = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const paths = treePaths(tree);
    expect(paths.length).toBeGreaterThan(25);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('shows every folder of the program and of the tests in its tree', () => {
    const paths = treePaths(/```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    const folders = [
      ...filesBelow('bot', '.ts', '.css'),
      ...filesBelow('dialogs', '.ts'),
      ...filesBelow('tests', '.test.ts'),
    ].map((file) => file.split('/').slice(0, -1).join('/'));
    expect([...new Set(folders)].filter((folder) => !paths.some((path) => path.replace(/\/$/, '') === folder))).toEqual(
      [],
    );
  });

  it('names every script, and no script that does not exist', () => {
    const named = [...readme.matchAll(/`npm (?:run (?:--silent )?)?([a-z:-]+)|^npm ([a-z]+)/gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(scripts.filter((name) => !hooks.includes(name) && !named.includes(name))).toEqual([]);
  });

  it('names only variables that the configuration reads', () => {
    const named = [...readme.matchAll(/`([A-Z][A-Z_]{3,})(?:=[^`]*)?`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !configKeys.includes(name) && name !== 'CHROMIUM_PATH')).toEqual([]);
  });
});

describe('.env.example', () => {
  const lines = read('.env.example').split('\n');
  it('has every variable of the configuration once, in the same order', () => {
    expect(lines.flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? [])).toEqual(configKeys);
  });

  it('says above every variable in Dutch what it is for', () => {
    const bare = lines.filter((line, index) => /^[A-Za-z_]+=/.test(line) && !lines[index - 1]?.startsWith('# '));
    expect(bare).toEqual([]);
  });
});

describe('the test files', () => {
  it('are all picked up by the runner', () => {
    // tests/heavy has a runner of its own: `npm run test:heavy`.
    const folders = ['unit', 'conversations', 'integration', 'faults', 'e2e', 'heavy'];
    const all = [
      ...filesBelow('tests', '.test.ts', '.spec.ts'),
      ...filesBelow('bot', '.test.ts'),
      ...filesBelow('dialogs', '.test.ts'),
    ];
    expect(
      all.filter((file) => !folders.some((folder) => new RegExp(`^tests/${folder}/.+\\.test\\.ts$`).test(file))),
    ).toEqual([]);
  });

  it('hold no skipped or focused test', () => {
    const marked = filesBelow('tests', '.ts').filter(
      (file) => /\b(?:it|test|describe)\.(?:skip|only|todo)\b/.test(read(file)) && !file.endsWith('house.test.ts'),
    );
    expect(marked).toEqual([]);
  });
});

describe('the repository', () => {
  it.each([
    'package-lock.json',
    'tests/bench/package-lock.json',
  ])('names no address of a package registry in %s', (lockfile) => {
    expect(read(lockfile)).not.toMatch(/"resolved"/);
  });

  it('installs nothing for the benchmark but what the program uses too, in the same version', () => {
    const { dependencies: ofBench } = JSON.parse(read('tests/bench/package.json')) as Manifest;
    const { dependencies: ofProgram } = JSON.parse(read('package.json')) as Manifest;
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    expect(Object.keys(ofBench)).toContain('@orama/orama');
    const wrong = Object.entries(ofBench).filter(
      ([name, version]) =>
        (ofProgram[name] ?? version) !== version || (!ofProgram[name] && packages[`node_modules/${name}`]),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps to two folder levels in bot, dialogs, content and tests', () => {
    const deep = ['bot', 'dialogs', 'content', 'tests']
      .flatMap((folder) => filesBelow(folder, '.ts', '.md', '.yaml', '.css'))
      .filter((file) => file.split('/').length > 3);
    expect(deep).toEqual([]);
  });
});

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The paths of an indented tree; a line is a name (or several, parted by spaces) and then a description. */
function treePaths(tree: string): string[] {
  const stack: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^( *)(\S+(?: \S+\/)*)/.exec(line);
    if (!match) return [];
    const [, indent = '', names = ''] = match;
    const depth = indent.length / 2;
    const found = names.split(' ').map((name) => [...stack.slice(0, depth), name].join(''));
    stack[depth] = names.split(' ').length === 1 ? names : '';
    return found;
  });
}
