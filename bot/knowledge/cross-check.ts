import type { ContentProblem } from './content-problem.ts';
import type { ParsedItem } from './parse-item.ts';

type Parsed = ParsedItem & { ok: true };

interface Known {
  readonly topics: readonly string[];
  readonly terms: Readonly<Record<'themas' | 'vormen' | 'schoolsoorten', readonly { id: string }[]>>;
  readonly regions: { readonly regios: readonly { id: string }[] };
}

/** Checks what one file cannot know: doubled ids, unknown topics, terms, regions and next reads, a question at two items. */
export function crossCheck(items: readonly Parsed[], known: Known): ContentProblem[] {
  return [
    ...doubledIds(items),
    ...doubledQuestions(items),
    ...items.flatMap((item) => unknownReferences(item, items, known)),
  ];
}

/** Two example questions are the same when only case, spacing and punctuation differ. */
function sameQuestionKey(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function doubledIds(items: readonly Parsed[]): ContentProblem[] {
  const owner = new Map<string, Parsed>();
  const problems: ContentProblem[] = [];
  for (const parsed of items)
    for (const id of [parsed.item.id, ...parsed.item.replaces]) {
      const other = owner.get(id);
      if (other) {
        const line = id === parsed.item.id ? 1 : parsed.lineOf(['vervangt']);
        problems.push({
          file: parsed.file,
          line,
          what: `de naam "${id}" is al van content/${other.file}`,
          cure: 'Kies een andere naam',
        });
      } else owner.set(id, parsed);
    }
  return problems;
}

function doubledQuestions(items: readonly Parsed[]): ContentProblem[] {
  const owner = new Map<string, Parsed>();
  const problems: ContentProblem[] = [];
  for (const parsed of items)
    parsed.item.questions.forEach((question, index) => {
      const key = sameQuestionKey(question);
      const other = owner.get(key);
      if (other)
        problems.push({
          file: parsed.file,
          line: parsed.lineOf(['vragen', index]),
          what: `de voorbeeldvraag "${question}" staat ook in content/${other.file}`,
          cure: 'Laat haar bij een van beide staan',
        });
      else owner.set(key, parsed);
    });
  return problems;
}

function unknownReferences({ item, file, lineOf }: Parsed, items: readonly Parsed[], known: Known): ContentProblem[] {
  const ids = new Set(items.flatMap((other) => [other.item.id, ...other.item.replaces]));
  const lists: readonly [string, readonly string[], ReadonlySet<string>, string][] = [
    ['onderwerpen', item.kind === 'buurvraag' ? [] : item.topics, new Set(known.topics), 'onderwerpen.yaml'],
    ['vervolg', item.next, ids, 'de items van content/'],
    ['themas', item.attributes.themes, new Set(known.terms.themas.map(({ id }) => id)), 'begrippen.yaml'],
    ['vormen', item.attributes.forms, new Set(known.terms.vormen.map(({ id }) => id)), 'begrippen.yaml'],
    [
      'schoolsoorten',
      item.attributes.schoolTypes,
      new Set(known.terms.schoolsoorten.map(({ id }) => id)),
      'begrippen.yaml',
    ],
    ['regios', item.attributes.regions, new Set(known.regions.regios.map(({ id }) => id)), 'regios.yaml'],
  ];
  return lists.flatMap(([name, values, allowed, where]) =>
    values.flatMap((value, index) =>
      allowed.has(value)
        ? []
        : [
            {
              file,
              line: lineOf([name, index]),
              what: `"${value}" onder ${name} bestaat niet`,
              cure: `Kies uit ${where}`,
            },
          ],
    ),
  );
}
