import type { RouteFact, Routekaart, RouteLine, RouteSection } from '../contracts/routekaart.ts';

/** Marks in `after` what differs from `before`, and names what fell away. `what` says in words what was changed. */
export function compareRoutekaarten(before: Routekaart, after: Routekaart, what: string): Routekaart {
  const ids = (sections: readonly RouteSection[]) => sections.flatMap(({ lines }) => lines.map(({ id }) => id));
  const kept = new Set(ids(after.sections));
  const gone = before.sections.flatMap(({ lines }) =>
    lines.filter(({ id }) => !kept.has(id)).map(({ title }) => title.replace(/\.$/, '')),
  );
  return {
    ...after,
    situation: markFacts(before.situation, after.situation),
    own: markFacts(before.own, after.own),
    sections: after.sections.map((section) => markSection(before.sections, section)),
    comparedWith: { number: before.number, what, gone },
  };
}

function markFacts(before: readonly RouteFact[], after: readonly RouteFact[]): RouteFact[] {
  return after.map(({ label, value }) => {
    const same = before.some((fact) => fact.label === label && fact.value === value);
    return { label, value, ...(!same && { changed: true }) };
  });
}

function markSection(before: readonly RouteSection[], section: RouteSection): RouteSection {
  const earlier = before.find(({ id }) => id === section.id)?.lines ?? [];
  return { ...section, lines: section.lines.map((line) => markLine(earlier, line)) };
}

function markLine(earlier: readonly RouteLine[], line: RouteLine): RouteLine {
  const { change: _change, ...plain } = line;
  const known = earlier.find(({ id }) => id === line.id);
  if (!known) return { ...plain, change: 'nieuw' };
  return shownOf(known) === shownOf(line) ? plain : { ...plain, change: 'gewijzigd' };
}

/** What a reader sees of a line; the reason may be told in other words. */
function shownOf({ title, text = '', facts }: RouteLine): string {
  return JSON.stringify([title, text, facts.map(({ label, value }) => [label, value])]);
}
