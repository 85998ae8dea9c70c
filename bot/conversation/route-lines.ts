import {
  type Chosen,
  type DateRule,
  type FormRule,
  matchKey,
  type Rule,
  type Situation,
  type StepRule,
} from '../../dialogs/index.ts';
import type { Item } from '../contracts/library.ts';
import type { RouteLine } from '../contracts/routekaart.ts';
import { dutchDate } from './dutch-date.ts';
import { nextDay } from './next-day.ts';
import { normFacts } from './norm-facts.ts';
import { sourcesOf } from './route-sources.ts';
import type { RouteWriter } from './route-writer.ts';

/** A next step. */
export function stepLine(writer: RouteWriter, { rule, because }: Chosen<StepRule>): RouteLine {
  const key = `verkenning.stap.${rule.id}`;
  return {
    ...restsOn(writer, rule, because, writer.sayKey(`${key}.waarom`)),
    title: writer.sayKey(key),
    facts: [],
  };
}

/** A samenwerkingsvorm: what it is, what it asks, and how long it took elsewhere. */
export function formLine(writer: RouteWriter, { rule, because }: Chosen<FormRule>): RouteLine {
  const { say, sayKey, library } = writer;
  const key = `verkenning.vorm.${rule.id}`;
  const decides = library.item(rule.item)?.attributes.decides;
  const time = rule.time ? sayKey(`${key}.tijd`) : say('routekaart.geen-doorlooptijd');
  return {
    ...restsOn(writer, { ...rule, ground: { ...rule.ground, item: rule.item } }, because),
    title: formName(writer, rule.id),
    text: sayKey(key),
    facts: [
      { label: say('routekaart.zwaarte'), value: say(`routekaart.zwaarte.${rule.weight}`) },
      ...(decides ? [{ label: say('routekaart.wie-beslist'), value: decides }] : []),
      { label: say('routekaart.de-wet'), value: sayKey(`${key}.wet`) },
      { label: say('routekaart.doorlooptijd'), value: time },
    ],
  };
}

/** A date or rule of law, with the next time that it comes round. */
export function dateLine(writer: RouteWriter, { rule, because }: Chosen<DateRule>, situation: Situation): RouteLine {
  const { say, sayKey, now } = writer;
  const key = `verkenning.wet.${rule.id}`;
  const next = rule.day ? [say('routekaart.eerstvolgende', { datum: dutchDate(nextDay(rule.day, now)) })] : [];
  return {
    ...restsOn(writer, rule, because),
    title: sayKey(key),
    text: [sayKey(`${key}.tekst`), ...next].join(' '),
    facts: rule.id === 'opheffingsnorm' ? normFacts(writer, situation) : [],
  };
}

/** Support, with the request that its button starts; undefined when the item is gone or the support is over. */
export function supportLine(writer: RouteWriter, { rule, because }: Chosen<Rule>): RouteLine | undefined {
  const { library, say, sayKey } = writer;
  const item = library.item(rule.id);
  if (!item?.support || item.support.status === 'vervallen') return undefined;
  const unsure = item.support.status === 'onbevestigd';
  return {
    ...restsOn(writer, rule, because),
    title: sayKey(`verzoek.${item.support.request}`),
    text: sayKey(`verkenning.hulp.${rule.id}`),
    facts: unsure ? [{ label: say('routekaart.hulp.status'), value: say('routekaart.hulp.onbevestigd') }] : [],
    request: { id: item.support.request, item: item.id },
  };
}

/** The name of a samenwerkingsvorm, as begrippen.yaml has it. */
export function formName({ library }: RouteWriter, id: string): string {
  return library.forms.find((form) => form.id === id)?.name ?? id;
}

/** What a line has because of its rule: the reason, the item and its sources, and whether it is our own estimate. */
function restsOn(
  writer: RouteWriter,
  { id, ground }: Pick<Rule, 'id' | 'ground'>,
  because: Chosen<Rule>['because'],
  reason = '',
): Pick<RouteLine, 'id' | 'why' | 'item' | 'sources' | 'estimate'> {
  const { library, say, sayKey } = writer;
  const item = library.item(ground.item);
  const estimate = 'estimate' in ground;
  const told = because.map((match) => sayKey(matchKey(match))).join(', ');
  const titel = item?.title ?? ground.item;
  const why = [
    told === '' ? say('routekaart.waarom.niets') : say('routekaart.waarom.antwoorden', { antwoorden: told }),
    reason,
    say(estimate ? 'routekaart.waarom.inschatting' : 'routekaart.waarom.item', { titel }),
  ];
  return {
    id,
    why: why.filter((part) => part !== '').join(' '),
    ...(item && { item: itemRef(item) }),
    sources: sourcesOf(writer, item, 'source' in ground ? ground.source : undefined),
    ...(estimate && { estimate: true }),
  };
}

/** An item as a line names it. */
export function itemRef({ id, title }: Item): NonNullable<RouteLine['item']> {
  return { id, title };
}
