import {
  planRoute,
  type RoutePlan,
  type Situation,
  situationOf,
  stepOf,
  suggestItems,
  verkenning,
} from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { RouteFact, Routekaart, RouteSection } from '../contracts/routekaart.ts';
import { placeName, routeFigures } from './route-figures.ts';
import { itemLine } from './route-items.ts';
import { dateLine, formLine, formName, stepLine, supportLine } from './route-lines.ts';
import type { RouteWriter } from './route-writer.ts';

/** The answers that are figures: they stand beside what sources report, the others under the situation. */
const FIGURES = ['scholen', 'vestigingen', 'leerlingen', 'daling', 'termijn'];

/** Writes the routekaart of these answers, as the `number`th of its conversation; with `noMerger` without what is a merger. */
export function writeRoutekaart(writer: RouteWriter, answers: Answers, number: number, noMerger?: true): Routekaart {
  const { say, library } = writer;
  const situation: Situation = { ...situationOf(answers, writer.now), ...(noMerger && { noMerger }) };
  const plan = planRoute(situation);
  const regio = situation.region && placeName(writer, situation.region);
  const figures = FIGURES.filter((id) => answers[id]);
  return {
    v: 1,
    number,
    madeAt: writer.now.toISOString(),
    title: regio ? say('routekaart.titel', { regio }) : say('routekaart.titel.zonder-regio'),
    situation: [
      ...facts(
        writer,
        answers,
        Object.keys(answers).filter((id) => answers[id] && !FIGURES.includes(id)),
      ),
      ...(noMerger ? [{ label: say('routekaart.wens'), value: say('routekaart.wens.geen-fusie') }] : []),
    ],
    ...routeFigures(writer, situation, answers, facts(writer, answers, figures)),
    sections: [
      steps(writer, plan),
      forms(writer, plan, situation),
      {
        id: 'voorbeelden' as const,
        title: say('routekaart.kop.voorbeelden'),
        intro: say('routekaart.inleiding.voorbeelden'),
        lines: suggestItems('praktijkvoorbeeld', library, situation, plan).map((one) => itemLine(writer, one)),
      },
      {
        id: 'handreikingen' as const,
        title: say('routekaart.kop.handreikingen'),
        lines: suggestItems('handreiking', library, situation, plan).map((one) => itemLine(writer, one)),
      },
      dates(writer, plan, situation),
      support(writer, plan),
    ].filter(({ id, lines }) => lines.length > 0 || id === 'vormen'),
  };
}

function facts({ sayKey }: RouteWriter, answers: Answers, ids: readonly string[]): RouteFact[] {
  return ids.flatMap((id) => {
    const answer = answers[id];
    return answer ? [{ label: sayKey(stepOf(verkenning, id).label), value: answer.shown }] : [];
  });
}

function steps(writer: RouteWriter, plan: RoutePlan): RouteSection {
  const later = plan.later.map(({ rule }) => writer.sayKey(`verkenning.stap.${rule.id}`)).join(' ');
  return {
    id: 'stappen',
    title: writer.say('routekaart.kop.stappen'),
    lines: plan.steps.map((step) => stepLine(writer, step)),
    ...(later && { also: writer.say('routekaart.daarna', { stappen: later }) }),
  };
}

function forms(writer: RouteWriter, plan: RoutePlan, { noMerger }: Situation): RouteSection {
  const others = plan.otherForms.map(({ rule }) => formName(writer, rule.id).toLowerCase()).join(', ');
  const also = [
    ...(others === '' ? [] : [writer.say('routekaart.ook-denkbaar', { vormen: others })]),
    ...(noMerger ? [writer.say('routekaart.geen-fusie')] : []),
  ];
  return {
    id: 'vormen',
    title: writer.say('routekaart.kop.vormen'),
    intro: writer.say(plan.forms.length > 0 ? 'routekaart.inleiding.vormen' : 'routekaart.geen-vormen'),
    lines: plan.forms.map((form) => formLine(writer, form)),
    ...(also.length > 0 && { also: also.join(' ') }),
  };
}

function dates(writer: RouteWriter, plan: RoutePlan, situation: Situation): RouteSection {
  return {
    id: 'wet',
    title: writer.say('routekaart.kop.wet'),
    intro: writer.say('routekaart.inleiding.wet'),
    lines: plan.dates.map((date) => dateLine(writer, date, situation)),
  };
}

function support(writer: RouteWriter, plan: RoutePlan): RouteSection {
  return {
    id: 'ondersteuning',
    title: writer.say('routekaart.kop.ondersteuning'),
    intro: writer.say('routekaart.inleiding.ondersteuning'),
    lines: plan.support.flatMap((one) => supportLine(writer, one) ?? []),
  };
}
