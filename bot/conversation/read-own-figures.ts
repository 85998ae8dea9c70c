import type { Answer, Answers } from '../../dialogs/dialog.ts';
import { namesPeriod } from '../../dialogs/index.ts';
import type { ToldFigures } from '../contracts/understanding.ts';
import type { Turn } from './turn.ts';

const PART = /\b(?:alleen|maar|slechts|enkel)\b[^.]{0,20}\b(?:locatie|vestiging|school)\b/i;
const ALL = 100;
/** A period as it stands in what is shown of a decline. */
const PERIOD = / in \d+ jaar| tot 20\d\d(?: \(\d+ jaar[^)]*\))?| \((?:tot |\d+ jaar)[^)]*\)|, \d+ jaar vanaf 20\d\d/g;

/** The figures that a message tells, as changes of the answers: what is not known any more becomes null. */
export function readOwnFigures(turn: Turn, answers: Answers, text: string): Answers {
  const { understanding, input } = turn;
  const told = understanding.figures(text, input.now);
  const part = PART.test(text) ? partOf(answers, text) : {};
  const { daling, ...counts } = { ...told.answers, ...part };
  const steps = Object.entries(told.changes).flatMap(([id, by]) => {
    const value = Number(answers[id]?.value) + by;
    return id in counts || !(value >= 1) ? [] : [[id, { value, shown: String(value) }] as const];
  });
  const unknown = told.unknown.filter((id) => answers[id]).map((id) => [id, null] as const);
  const changes = { ...counts, ...Object.fromEntries(steps), ...Object.fromEntries(unknown) };
  const decline = daling ?? (told.target ? towards(turn, { ...answers, ...changes }, told.target) : undefined);
  if (decline) return { ...changes, daling: decline };
  return Object.keys(changes).length > 0 ? changes : otherPeriod(turn, answers, told.period);
}

/** '140 is alleen onze locatie': then it is not the number of all. */
function partOf({ leerlingen }: Answers, text: string): Answers {
  const numbers: readonly string[] = text.replace(/(?<=\d)[.\s](?=\d{3})/g, '').match(/\d+/g) ?? [];
  return leerlingen && numbers.includes(String(leerlingen.value)) ? { leerlingen: null } : {};
}

/** 'Toch in 10 jaar' gives the decline that was told another period. */
function otherPeriod(turn: Turn, { daling }: Answers, period: ToldFigures['period']): Answers {
  if (!daling || !period) return {};
  const { years: _years, until: _until, ...detail } = daling.detail ?? {};
  const bare = { ...daling, shown: daling.shown.replace(PERIOD, ''), detail };
  if (namesPeriod(daling))
    return withPeriod(turn, { daling: { ...daling, detail: { ...detail, ...period } } }, { daling: bare });
  const years = Number(period.years ?? Number(period.until) - turn.input.now.getUTCFullYear());
  return years >= 1 ? { termijn: { value: years, shown: String(years) } } : {};
}

/** 'In 2032 3.650' is a decline from now on. */
function towards(
  turn: Turn,
  answers: Answers,
  { pupils, words }: { readonly pupils: number; readonly words: string },
): Answer | undefined {
  const from = answers.leerlingen?.value;
  if (typeof from !== 'number') return undefined;
  const reading = turn.understanding.read(
    { kind: 'percentage', orPupils: true },
    `van ${from} naar ${pupils}${words}`,
    turn.input.now,
  );
  return reading.kind === 'value' ? reading.answer : undefined;
}

/** Another percentage without a period is about the period that was told: '20% in 5 jaar', 'toch 25'. */
export function withPeriod(turn: Turn, before: Answers, changes: Answers): Answers {
  const { daling } = changes;
  const { years, until, per } = before.daling?.detail ?? {};
  if (!daling || (years === undefined && until === undefined) || namesPeriod(daling)) return changes;
  const told = daling.detail?.per === 'jaar';
  const yearly =
    !told && per === 'jaar' && mayBeYearly(daling, Number(years ?? Number(until) - turn.input.now.getUTCFullYear()));
  const termijn =
    until === undefined
      ? turn.say('routekaart.eigen.jaren', { jaren: String(years) })
      : untilWords(turn, Number(until));
  const detail = {
    ...daling.detail,
    ...(years !== undefined && { years }),
    ...(until !== undefined && { until }),
    per: told || yearly ? 'jaar' : 'totaal',
  };
  const key = yearly ? 'routekaart.eigen.per-jaar' : 'routekaart.eigen.met-termijn';
  const shown = turn.say(key, { daling: daling.shown, termijn });
  return { ...changes, daling: { ...daling, shown, detail } };
}

/** After '3% per jaar' a 4 is a rate too, but 20% a year would leave nobody: that is meant for the whole period. */
function mayBeYearly({ value, detail }: Answer, years: number): boolean {
  return detail?.unit === undefined && detail?.per === undefined && Math.abs(Number(value)) * years < ALL;
}

/** 'Tot 2032, 6 jaar vanaf 2026'. */
function untilWords({ say, input }: Turn, until: number): string {
  const year = input.now.getUTCFullYear();
  return say('routekaart.eigen.tot-vanaf', { jaar: String(until), jaren: String(until - year), nu: String(year) });
}

/** At the question how many fewer: 'straks 3.650' and, of 4.380, '3.650 in 2032' say how many are left. */
export function declineTowards(turn: Turn, answers: Answers, text: string): Answer | undefined {
  const { target } = turn.understanding.figures(text, turn.input.now);
  const now = Number(answers.leerlingen?.value);
  if (!target || !(target.pupils < now) || !(target.plain || target.pupils > now / 2)) return undefined;
  return towards(turn, answers, target);
}
