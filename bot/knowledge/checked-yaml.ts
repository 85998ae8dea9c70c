import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';

/** A YAML text that was read and checked, or the problems that were found in it. */
export type CheckedYaml<T> =
  | { readonly ok: true; readonly value: T; lineOf(path: readonly PropertyKey[]): number }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/**
 * Parses a YAML text and checks it against a schema. `firstLine` is the line of the file at which the text starts
 * (front matter starts at 2). Every problem names its line and a cure.
 */
export function checkedYaml<T>(given: string, schema: z.ZodType<T>, file: string, firstLine: number): CheckedYaml<T> {
  // Windows' Notepad begins a file with a byte order mark.
  const text = given.replace(/^\uFEFF/, '');
  const tab = text.split('\n').findIndex((line) => /^\s*\t/.test(line));
  if (tab >= 0) {
    const what = 'een tab in de inspringing';
    return { ok: false, problems: [{ file, line: firstLine + tab, what, cure: 'Gebruik spaties' }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: firstLine - 1 + lines.linePos(error.pos[0]).line,
      what: `geen geldige YAML (${error.code})`,
      cure: 'Controleer inspringing, dubbele punten en aanhalingstekens; zet tekst met ": " tussen aanhalingstekens',
    }));
    return { ok: false, problems };
  }
  const lineOf = (path: readonly PropertyKey[]) => firstLine - 1 + lineOfPath(document, lines, path);
  // With `reportInput` an absent key can be told from one of the wrong type.
  const checked = schema.safeParse(document.toJS(), { reportInput: true });
  if (checked.success) return { ok: true, value: checked.data, lineOf };
  return { ok: false, problems: checked.error.issues.flatMap((issue) => describeIssue(issue, file, lineOf)) };
}

function describeIssue(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): ContentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      what: `onbekende sleutel "${key}"`,
      cure: 'Verwijder haar of verbeter de spelling; content/README.md noemt alle sleutels',
    }));
  }
  const name = issue.path.map(String).join('.') || 'het bestand';
  return [{ file, line: lineOf(issue.path), what: `"${name}" klopt niet`, cure: cureOf(issue) }];
}

function cureOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Vul deze sleutel in'
        : `Verwacht wordt ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `Kies uit: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'note' in issue
        ? 'Kies een soort die bestaat; content/README.md noemt ze'
        : 'Schrijf het zoals content/README.md het voordoet';
    case 'too_small':
      return issue.origin === 'string' ? 'Vul hier tekst in' : `Er zijn er ten minste ${issue.minimum} nodig`;
    case 'too_big':
      return `Er mogen er ten hoogste ${issue.maximum} zijn`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  array: 'een lijst: [een, twee]',
  object: 'sleutels met een waarde',
  record: 'sleutels met een waarde',
};

/** Line of the deepest node of the path that exists; a map's key counts as its place. */
function lineOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
