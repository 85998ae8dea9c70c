import type { Situation } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { RegionFigure } from '../contracts/library.ts';
import type { ReportedFigure, RouteFact, Routekaart } from '../contracts/routekaart.ts';
import { itemRef } from './route-lines.ts';
import { sourceText } from './route-sources.ts';
import { ownSums } from './own-sums.ts';
import type { RouteWriter } from './route-writer.ts';

/** One page: more figures than this stand in the answer on the region. */
const MOST = 5;
/** Figures of so many years ago are called old. */
const OLD = 2;

/** The board's own figures with our sums, and beside them what sources report. */
export function routeFigures(
  writer: RouteWriter,
  situation: Situation,
  answers: Answers,
  answered: readonly RouteFact[],
): Pick<Routekaart, 'own' | 'reported' | 'expected' | 'notes' | 'current'> {
  const reported = reportedFigures(writer, situation.region);
  const expected = expectation(writer, situation, answers);
  return {
    own: [...answered, ...ownSums(writer, situation, answers)],
    reported,
    ...(expected && { expected }),
    notes: notes(writer, situation.region, reported),
    ...current(writer, situation.region),
  };
}

function expectation(writer: RouteWriter, { horizon }: Situation, { daling }: Answers): Routekaart['expected'] {
  if (!daling) return undefined;
  const { say } = writer;
  const until = daling.detail?.until;
  const years =
    horizon === undefined ? say('routekaart.eigen.onbekend') : say('routekaart.eigen.jaren', { jaren: horizon });
  const period = until === undefined ? years : say('routekaart.eigen.tot', { jaar: String(until) });
  const size = withoutPeriod(daling.shown, period);
  // Who answers '20%' was asked how much fewer; '-20%' and '300 leerlingen minder' say it themselves.
  const bare = daling.detail?.direction === undefined && Number(daling.value) > 0;
  return {
    what: say('routekaart.eigen.wat'),
    value: bare ? say('routekaart.eigen.minder', { daling: size }) : size,
    period,
    source: say('routekaart.eigen.bron'),
  };
}

/** '20% in 5 jaar' beside '5 jaar' is '20%': the period stands in a column of its own. */
function withoutPeriod(shown: string, period: string): string {
  const named = [`(${period})`, `in ${period}`, period].find((words) => shown.includes(words));
  return named ? shown.replace(` ${named}`, '') : shown;
}

/** Of the region itself, then of its province, the newest first; last what is about more than the region. */
function reportedFigures(writer: RouteWriter, id: string | undefined): ReportedFigure[] {
  return figuresAbout(writer, id).map(({ name, figure: { what, wide, value, period, source } }) => ({
    what: wide ? what : `${name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    value,
    period,
    source: sourceText(writer, source),
    ...(source.url && { url: source.url }),
  }));
}

interface FigureAbout {
  readonly name: string;
  readonly figure: RegionFigure;
}

/** Of a province also what is known of its regions. */
function figuresAbout({ library: { regions } }: RouteWriter, id: string | undefined): FigureAbout[] {
  const region = regions.find((candidate) => candidate.id === id);
  const provinces = region?.provinces ?? (id ? [id] : []);
  const wholes = regions.filter((other) => provinces.some((province) => other.id === `provincie-${province}`));
  const parts = region ? [region] : regions.filter((other) => other.provinces.some((one) => provinces.includes(one)));
  const order = [...new Set(region ? [region, ...wholes] : [...wholes, ...parts])];
  const dateOf = ({ source }: RegionFigure) => source.date ?? '';
  const all = order.flatMap(({ name, figures }) =>
    figures.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).map((figure) => ({ name, figure })),
  );
  // One figure for six areas stands in each of them: once is enough.
  const different = all.filter(({ figure }, at) => !all.slice(0, at).some((one) => isSame(one.figure, figure)));
  return [...different.filter(({ figure }) => !figure.wide), ...different.filter(({ figure }) => figure.wide)].slice(
    0,
    MOST,
  );
}

function isSame(a: RegionFigure, b: RegionFigure): boolean {
  return Boolean(a.wide && b.wide) && a.value === b.value && a.source.url === b.source.url;
}

function notes(writer: RouteWriter, id: string | undefined, reported: readonly ReportedFigure[]): string[] {
  const { say, library } = writer;
  const country = library.item('krimp-landelijk');
  const none = id ? say('routekaart.geen-cijfer', { regio: placeName(writer, id) }) : say('routekaart.geen-regio');
  return [
    reported.length === 0 ? none : say('routekaart.niet-vergelijken'),
    ...(country ? [say('routekaart.landelijk', { antwoord: country.answer })] : []),
  ];
}

/** Where the forecasts of now are; with the newest year that was found, when that is some years ago. */
function current(writer: RouteWriter, id: string | undefined): Pick<Routekaart, 'current'> {
  const { say, library, now } = writer;
  const item = library.item('prognose-bronnen');
  if (!item) return {};
  const years = figuresAbout(writer, id).map(({ figure }) => Number((figure.source.date ?? '').slice(0, 4)));
  const newest = Math.max(0, ...years);
  const old = newest > 0 && newest <= now.getUTCFullYear() - OLD;
  const text = old ? say('routekaart.cijfers-oud', { jaar: String(newest) }) : say('routekaart.cijfers-nu');
  const [source] = item.sources;
  return { current: { text, item: itemRef(item), ...(source?.url && { url: source.url }) } };
}

/** The name of a region or province of regios.yaml. */
export function placeName({ library }: RouteWriter, id: string): string {
  return [...library.regions, ...library.provinces].find((place) => place.id === id)?.name ?? id;
}
