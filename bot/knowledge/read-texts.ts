import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Say, TextDeclarations, Texts } from '../contracts/texts.ts';
import { checkedYaml } from './checked-yaml.ts';
import { ContentError, type ContentProblem } from './content-problem.ts';

const textsSchema = z.record(
  z.string().regex(/^[a-z0-9.-]+$/, 'Alleen kleine letters, cijfers, punten en streepjes'),
  z.string().trim().min(1),
);

interface Sentence {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** The sentences with what the checks need: which keys nothing has bound. */
export interface CheckedTexts extends Texts {
  /** Keys that no area has bound so far, each with its file. */
  unused(): readonly { readonly key: string; readonly file: string }[];
}

/** Reads content/teksten/*.yaml. Throws a ContentError that lists every fault (bad YAML, a key that stands there twice). */
export function readTexts(folder: string): CheckedTexts {
  const sentences = new Map<string, Sentence>();
  const problems: ContentProblem[] = [];
  for (const name of readdirSync(join(folder, 'teksten'))
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const file = `teksten/${name}`;
    const checked = checkedYaml(readFileSync(join(folder, file), 'utf8'), textsSchema, file, 1);
    if (!checked.ok) problems.push(...checked.problems);
    else
      for (const [key, text] of Object.entries(checked.value)) {
        const line = checked.lineOf([key]);
        const other = sentences.get(key);
        if (other)
          problems.push({
            file,
            line,
            what: `de sleutel "${key}" staat ook in content/${other.file}`,
            cure: 'Laat er een staan',
          });
        else sentences.set(key, { text: text.trimEnd(), file, line });
      }
  }
  if (problems.length > 0) throw new ContentError(problems);
  const bound = new Set<string>();
  return {
    bind: (declarations) => {
      const faults = checkDeclarations(sentences, declarations);
      if (faults.length > 0) throw new ContentError(faults);
      for (const key of Object.keys(declarations)) bound.add(key);
      return sayer(sentences, declarations);
    },
    unused: () => [...sentences].filter(([key]) => !bound.has(key)).map(([key, { file }]) => ({ key, file })),
  };
}

function checkDeclarations(sentences: ReadonlyMap<string, Sentence>, declarations: TextDeclarations): ContentProblem[] {
  return Object.entries(declarations).flatMap(([key, placeholders]): ContentProblem[] => {
    const sentence = sentences.get(key);
    if (!sentence)
      return [
        {
          file: 'teksten/',
          line: 1,
          what: `de sleutel "${key}" ontbreekt`,
          cure: 'Voeg de zin toe in een van de bestanden',
        },
      ];
    const unknown = [...sentence.text.matchAll(/\{([^{}]*)\}/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !placeholders.includes(name));
    return unknown.map((name) => ({
      file: sentence.file,
      line: sentence.line,
      what: `"${key}" noemt {${name}}, dat hier niet bestaat`,
      cure:
        placeholders.length > 0
          ? `Kies uit: ${placeholders.map((p) => `{${p}}`).join(', ')}`
          : 'Deze zin heeft geen invulplekken',
    }));
  });
}

function sayer<D extends TextDeclarations>(sentences: ReadonlyMap<string, Sentence>, declarations: D): Say<D> {
  return (key, ...values) => {
    const sentence = sentences.get(key);
    if (!sentence || !(key in declarations)) throw new Error(`text "${key}" was not declared by this area`);
    const given: Readonly<Record<string, string | number>> = values[0] ?? {};
    return sentence.text.replace(/\{([^{}]*)\}/g, (_, name: string) => String(given[name] ?? ''));
  };
}
