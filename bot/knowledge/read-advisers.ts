import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Adviser, ReadAdvisers } from '../contracts/adviser.ts';
import type { Library } from '../contracts/library.ts';
import type { Log } from '../contracts/log.ts';
import { advisersSchema } from './adviser-schema.ts';
import { type CheckedYaml, checkedYaml } from './checked-yaml.ts';
import type { ContentProblem } from './content-problem.ts';

/** What the reader needs. `trial` turns every address into one of `.example`, which nobody can have. */
interface AdvisersOptions {
  readonly path: string;
  readonly library: () => Pick<Library, 'regions' | 'provinces'>;
  readonly trial: boolean;
  readonly log: Log;
}

/**
 * Reads ledenadviseurs.yaml anew when the file has changed. A damaged file gives no advisers, so that everything goes
 * to the mailbox, and one log line a mistake with file, line and cure.
 */
export function createAdvisers(options: AdvisersOptions): ReadAdvisers {
  let seen: string | undefined;
  let known: readonly Adviser[] = [];
  return () => {
    const signature = signatureOf(options.path);
    if (signature !== seen) known = signature === undefined ? [] : read(options);
    seen = signature;
    return known;
  };
}

function signatureOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

function read({ path, library, trial, log }: AdvisersOptions): readonly Adviser[] {
  const file = basename(path);
  const checked = checkedYaml(readFileSync(path, 'utf8'), advisersSchema, file, 1);
  const problems = checked.ok ? unknownRegions(checked, library(), file) : checked.problems;
  if (!checked.ok || problems.length > 0) {
    for (const problem of problems) log.error('advisers.mistake', { file, reason: described(problem) });
    return [];
  }
  const advisers = checked.value.ledenadviseurs.map((one) => toAdviser(one, library(), trial));
  log.info('advisers.read', { file, count: advisers.length });
  return advisers;
}

type Written = z.infer<typeof advisersSchema>['ledenadviseurs'][number];

function toAdviser(written: Written, library: Pick<Library, 'regions'>, trial: boolean): Adviser {
  const { id, rol, adres, regios, expertise, afwezig } = written;
  const inside = library.regions.filter(({ provinces }) => provinces.some((province) => regios.includes(province)));
  const real = !trial || adres.endsWith('.example');
  return {
    id,
    role: rol,
    regions: [...new Set([...regios, ...inside.map((region) => region.id)])],
    expertise,
    address: real ? adres : `ledenadviseur-${id}@krimpwijzer.example`,
    away: afwezig.map(({ van, tot }) => ({ from: van, until: tot })),
  };
}

function unknownRegions(
  checked: CheckedYaml<z.infer<typeof advisersSchema>> & { readonly ok: true },
  { regions, provinces }: Pick<Library, 'regions' | 'provinces'>,
  file: string,
): ContentProblem[] {
  const known = new Set([...regions, ...provinces].map(({ id }) => id));
  const ids = checked.value.ledenadviseurs.map(({ id }) => id);
  return checked.value.ledenadviseurs.flatMap(({ id, regios }, index) => {
    const line = checked.lineOf(['ledenadviseurs', index]);
    const doubled =
      ids.indexOf(id) === index ? [] : [{ file, line, what: `de id "${id}" staat er twee keer`, cure: CURES.id }];
    const strange = regios
      .filter((region) => !known.has(region))
      .map((region) => ({ file, line, what: `onbekende regio "${region}"`, cure: CURES.region }));
    return [...doubled, ...strange];
  });
}

const CURES = {
  id: 'Geef elke ledenadviseur een eigen id',
  region: 'Gebruik de id van een regio of provincie uit content/regios.yaml',
} as const;

function described({ file, line, what, cure }: ContentProblem): string {
  return `${file}:${line}  ${what}. ${cure}`;
}
