import { ownFigures, type Situation } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { Region } from '../contracts/library.ts';
import type { ReportedFigure, RouteFact, Routekaart } from '../contracts/routekaart.ts';
import { sourceText } from './route-sources.ts';
import type { RouteWriter } from './route-writer.ts';

const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
/** One page: more figures than this stand in the answer on the region. */
const MOST = 5;

/** The board's own figures with our sums, and beside them what sources report. */
export function routeFigures(
  writer: RouteWriter,
  situation: Situation,
  answers: Answers,
  answered: readonly RouteFact[],
): Pick<Routekaart, 'own' | 'reported' | 'expected' | 'notes'> {
  const reported = reportedFigures(writer, situation.region);
  const expected = expectation(writer, situation, answers);
  return {
    own: [...answered, ...sums(writer, situation)],
    reported,
    ...(expected && { expected }),
    notes: notes(writer, situation.region, reported),
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

function sums({ say }: RouteWriter, situation: Situation): RouteFact[] {
  const { left, fewer = 0, percent, perSchool } = ownFigures(situation);
  const number = (value: number) => FORMAT.format(value);
  const facts: RouteFact[] = [];
  if (percent !== undefined)
    facts.push({
      label: say('routekaart.som.procent'),
      value: say('routekaart.som.procent.waarde', { procent: number(percent) }),
    });
  if (left !== undefined)
    facts.push({
      label: say('routekaart.som.over'),
      value: say(fewer < 0 ? 'routekaart.som.meer' : 'routekaart.som.minder', {
        over: number(left),
        aantal: number(Math.abs(fewer)),
      }),
    });
  if (perSchool)
    facts.push({
      label: say('routekaart.som.per-school'),
      value:
        perSchool.later === undefined
          ? say('routekaart.som.per-school.nu', { nu: number(perSchool.now) })
          : say('routekaart.som.per-school.straks', { nu: number(perSchool.now), straks: number(perSchool.later) }),
    });
  return facts;
}

/** Of the region itself, then of its province; of a province also what is known of its regions. */
function reportedFigures(writer: RouteWriter, id: string | undefined): ReportedFigure[] {
  const { regions } = writer.library;
  const region = regions.find((candidate) => candidate.id === id);
  const provinces = region?.provinces ?? (id ? [id] : []);
  const wholes = regions.filter((other) => provinces.some((province) => other.id === `provincie-${province}`));
  const parts = region ? [region] : regions.filter((other) => other.provinces.some((one) => provinces.includes(one)));
  const order = region ? [region, ...wholes] : [...wholes, ...parts];
  return [...new Set(order)].flatMap((one) => figuresOf(writer, one)).slice(0, MOST);
}

function figuresOf(writer: RouteWriter, { name, figures }: Region): ReportedFigure[] {
  return figures.map(({ what, value, period, source }) => ({
    what: `${name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    value,
    period,
    source: sourceText(writer, source),
    ...(source.url && { url: source.url }),
  }));
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

/** The name of a region or province of regios.yaml. */
export function placeName({ library }: RouteWriter, id: string): string {
  return [...library.regions, ...library.provinces].find((place) => place.id === id)?.name ?? id;
}
