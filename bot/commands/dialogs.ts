import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dialogDiagrams } from './dialog-diagrams.ts';

import { ruleTablesPage } from './rule-tables.ts';

/** `npm run dialogs` prints every dialog as a Mermaid diagram, and the rules of the verkenning; `-- --write` puts them in docs/, below their introductions. */
const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');
const pages = [
  ['docs/dialogen.md', dialogDiagrams(content)],
  ['docs/regels-van-de-verkenning.md', ruleTablesPage(content)],
] as const;

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
for (const [page, made] of pages) {
  if (values.write) {
    const path = join(root, page);
    const [introduction = ''] = readFileSync(path, 'utf8').split(/^## /m);
    writeFileSync(path, `${introduction}${made}`);
  } else process.stdout.write(made);
}
