import { type Mean, type OwnFigures, ownFigures, type Situation } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { RouteFact } from '../contracts/routekaart.ts';
import type { RouteWriter } from './route-writer.ts';

const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** What the board's own figures come to, each with how we know it: named by the user himself, or our own sum. */
export function ownSums(writer: RouteWriter, situation: Situation, answers: Answers): RouteFact[] {
  const { say } = writer;
  const figures = ownFigures(situation);
  const procent = figures.percent === undefined ? '' : FORMAT.format(figures.percent);
  const facts: (RouteFact | null)[] = [
    procent === ''
      ? null
      : { label: say('routekaart.som.procent'), value: say('routekaart.som.procent.waarde', { procent }) },
    total(writer, situation, figures, answers),
    mean(writer, say('routekaart.som.per-school'), figures.perSchool, figures),
    mean(writer, say('routekaart.som.per-locatie'), figures.perSite, figures),
  ];
  return facts.filter((fact) => fact !== null);
}

/** A mean as the routekaart shows it; without what is left when that is not known. */
export function meanText({ say }: RouteWriter, { now, later }: Mean, { certainty }: OwnFigures): string {
  const nu = FORMAT.format(now);
  if (later === undefined) return say('routekaart.som.per-school.nu', { nu });
  return say('routekaart.som.per-school.straks', { nu, straks: about({ say }, later, certainty) });
}

function mean(writer: RouteWriter, label: string, value: Mean | undefined, figures: OwnFigures): RouteFact | null {
  return value ? { label, value: meanText(writer, value, figures) } : null;
}

function total(
  writer: RouteWriter,
  { pupils, horizon }: Situation,
  { left, fewer = 0, certainty }: OwnFigures,
  { daling }: Answers,
): RouteFact | null {
  if (left === undefined || pupils === undefined) return null;
  const { say } = writer;
  const until = daling?.detail?.until;
  const later =
    horizon === undefined ? say('routekaart.som.straks') : say('routekaart.som.over-jaren', { jaren: horizon });
  const value = say(fewer < 0 ? 'routekaart.som.meer' : 'routekaart.som.minder', {
    wanneer: until === undefined ? later : say('routekaart.som.in', { jaar: String(until) }),
    over: about(writer, left, certainty),
    aantal: FORMAT.format(Math.abs(fewer)),
    nu: FORMAT.format(pupils),
  });
  return { label: say(certainty === 'named' ? 'routekaart.som.genoemd' : 'routekaart.som.over'), value };
}

/** 'ongeveer 930', or '930' where it is exact. */
function about({ say }: Pick<RouteWriter, 'say'>, value: number, certainty: OwnFigures['certainty']): string {
  const getal = FORMAT.format(value);
  return certainty ? getal : say('routekaart.som.ongeveer', { getal });
}
