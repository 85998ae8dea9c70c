import type { Library } from '../contracts/library.ts';
import type { Exploration } from '../contracts/stores.ts';
import type { OverviewSay } from './overview-texts.ts';

/** Below so many talks nothing is shown: a single board could be recognised in it. */
const LEAST = 5;

/** What it takes to name what is counted. */
interface Names {
  readonly say: OverviewSay;
  readonly library: Library;
  /** Says the key of an answer of the verkenning (`verkenning.knelpunten.…`). */
  readonly sayKey: (key: string) => string;
}

/** The finished verkenningen by region, concern and phase; every count below five is hidden. */
export function reportRegions(all: readonly Exploration[], { say, library, sayKey }: Names): string {
  const numbers = { totaal: all.length, minst: LEAST };
  if (all.length < LEAST) return say('overzicht.regiobeeld.te-weinig', numbers);
  const groups = [...Map.groupBy(all, ({ region }) => region)];
  const shown = groups.filter(([region, those]) => region !== undefined && those.length >= LEAST);
  const hidden = all.length - shown.reduce((sum, [, those]) => sum + those.length, 0);
  const block = (regio: string, those: readonly Exploration[]) =>
    [
      say('overzicht.regiobeeld.regio', { regio, aantal: those.length }),
      `  ${say('overzicht.regiobeeld.knelpunten', {
        lijst: counts(
          those.flatMap(({ concerns }) => concerns),
          'knelpunten',
          say,
          sayKey,
        ),
      })}`,
      `  ${say('overzicht.regiobeeld.fasen', {
        lijst: counts(
          those.map(({ phase }) => phase),
          'fase',
          say,
          sayKey,
        ),
      })}`,
    ].join('\n');
  return [
    say('overzicht.regiobeeld.kop', numbers),
    block(say('overzicht.regiobeeld.landelijk'), all),
    ...shown.sort(([, a], [, b]) => b.length - a.length).map(([id, those]) => block(placeName(library, id), those)),
    ...(hidden >= LEAST ? [say('overzicht.regiobeeld.andere', { aantal: hidden })] : []),
  ].join('\n\n');
}

function counts(
  values: readonly string[],
  step: 'knelpunten' | 'fase',
  say: OverviewSay,
  sayKey: Names['sayKey'],
): string {
  return [...Map.groupBy(values, (value) => value)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([value, those]) => {
      const naam = sayKey(`verkenning.${step}.${value}`);
      return those.length < LEAST
        ? say('overzicht.regiobeeld.klein', { naam, minst: LEAST })
        : say('overzicht.regiobeeld.telling', { naam, aantal: those.length });
    })
    .join('; ');
}

function placeName({ regions, provinces }: Library, id = ''): string {
  return [...regions, ...provinces].find((place) => place.id === id)?.name ?? id;
}
