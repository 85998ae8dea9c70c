import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dialogDiagrams } from './dialog-diagrams.ts';

/** `npm run dialogs` prints every dialog as a Mermaid diagram; `-- --write` puts them in docs/dialogen.md, below its introduction. */
const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/dialogen.md');

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const diagrams = dialogDiagrams(join(root, 'content'));
if (values.write) {
  const [introduction = ''] = readFileSync(page, 'utf8').split(/^## /m);
  writeFileSync(page, `${introduction}${diagrams}`);
} else process.stdout.write(diagrams);
