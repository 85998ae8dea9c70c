import type { Shared, Suggestion } from '../../dialogs/index.ts';
import type { RouteFact, RouteLine } from '../contracts/routekaart.ts';
import { itemRef } from './route-lines.ts';
import { sourcesOf } from './route-sources.ts';
import type { RouteWriter } from './route-writer.ts';

/** Of each kind so many names: more say nothing more, and the routekaart must fit two pages. */
const MOST_NAMES = 2;

/** A praktijkvoorbeeld or handreiking, with what it shares with the answers. */
export function itemLine(writer: RouteWriter, { item, shared }: Suggestion): RouteLine {
  const { say } = writer;
  const { year, outcome, publisher } = item.attributes;
  const gedeeld = sharedNames(writer, shared);
  const facts: RouteFact[] = [
    { label: say('routekaart.deelt'), value: gedeeld },
    ...(publisher ? [{ label: say('routekaart.uitgever'), value: publisher }] : []),
    ...(year ? [{ label: say('routekaart.jaar'), value: year }] : []),
    ...(outcome ? [{ label: say('routekaart.uitkomst'), value: outcome }] : []),
  ];
  return {
    id: item.id,
    title: item.title,
    facts,
    why: say('routekaart.waarom.gedeeld', { gedeeld }),
    item: itemRef(item),
    sources: sourcesOf(writer, item),
  };
}

/** 'regio X, thema: a, b, vorm: c': of each kind its names once. */
function sharedNames(writer: RouteWriter, shared: readonly Shared[]): string {
  const kinds = [...new Set(shared.map(({ kind }) => kind))];
  return kinds
    .map((kind) =>
      namesOf(
        writer,
        kind,
        shared.filter((one) => one.kind === kind),
      ),
    )
    .join('; ');
}

function namesOf(writer: RouteWriter, kind: Shared['kind'], shared: readonly Shared[]): string {
  const { say, library } = writer;
  const few = kind === 'regions' ? shared : shared.slice(0, MOST_NAMES);
  const named = (terms: readonly { readonly id: string; readonly name: string }[]) =>
    few.map(({ id }) => terms.find((term) => term.id === id)?.name ?? id).join(', ');
  switch (kind) {
    case 'region':
      return say('routekaart.deelt.regio', { naam: named(library.regions) });
    case 'regions':
      return say('routekaart.deelt.regios', { namen: named(library.regions) });
    case 'province':
      return say('routekaart.deelt.provincie', { naam: named(library.regions) });
    case 'form':
      return say('routekaart.deelt.vorm', { naam: named(library.forms).toLowerCase() });
    case 'theme':
      return say('routekaart.deelt.thema', { naam: named(library.themes).toLowerCase() });
    case 'obstacle':
      return say('routekaart.deelt.obstakel', { naam: named(library.themes).toLowerCase() });
    case 'schoolType':
      return say('routekaart.deelt.schoolsoort', { naam: named(library.schoolTypes) });
    case 'openbaar-bijzonder':
      return say('routekaart.deelt.openbaar-bijzonder');
    default:
      return kind satisfies never;
  }
}
