import type { Card, Choice, Message } from '../contracts/message.ts';
import type { Routekaart, RouteLine, RouteSection } from '../contracts/routekaart.ts';
import { choiceValue } from './choices.ts';
import { requestChoice } from './menu.ts';
import type { Turn } from './turn.ts';

/** The routekaart in the talk: its three steps, and a card with the rest in short and the link to the page. `wat` is what was changed in it. */
export function routekaartMessage(
  turn: Turn,
  routekaart: Routekaart,
  key: 'routekaart.klaar' | 'routekaart.gewijzigd',
  wat = '',
): Message {
  const stappen = linesOf(routekaart, 'stappen')
    .map(({ title }) => `- ${title}`)
    .join('\n');
  return {
    key,
    text: turn.say(key, { stappen, wat }),
    cards: [routekaartCard(turn, routekaart)],
    choices: routekaartChoices(turn, routekaart),
  };
}

/** A second routekaart beside the first: only what is different, the figures first. */
export function comparisonMessage(turn: Turn, routekaart: Routekaart): Message {
  const { comparedWith, sections, situation, own } = routekaart;
  const wat = comparedWith?.what ?? '';
  const figures = [...situation, ...own]
    .filter(({ changed }) => changed)
    .map(({ label, value }) => turn.say('routekaart.verschil.cijfer', { naam: label, waarde: value }));
  const marked = sections.flatMap(({ lines }) => lines.filter(({ change }) => change));
  const lines = [
    ...marked.map(({ change, title }) => turn.say(`routekaart.verschil.${change ?? 'nieuw'}`, { regel: title })),
    ...(comparedWith?.gone ?? []).map((regel) => turn.say('routekaart.verschil.vervalt', { regel })),
  ];
  const key = lines.length === 0 ? 'routekaart.vergelijking-gelijk' : 'routekaart.vergelijking';
  return {
    key,
    text: turn.say(key, { wat, verschillen: [...figures, ...lines].join('\n') }),
    cards: [routekaartCard(turn, routekaart)],
    choices: routekaartChoices(turn, routekaart),
  };
}

/** A button of the routekaart. */
export function routeChoice(turn: Turn, id: string, label: string, option = ''): Choice {
  return { label, value: choiceValue({ area: 'route', id, option, turn: turn.input.seq }) };
}

/** A calm card: what the user expects, what one source reports, and what fits. All else stands on the page. */
function routekaartCard(turn: Turn, routekaart: Routekaart): Card {
  const { say } = turn;
  const { own, expected, reported, current } = routekaart;
  const [figure] = reported;
  const titles = (id: RouteSection['id']) =>
    linesOf(routekaart, id)
      .map(({ title }) => title)
      .join('; ');
  const sum = own.find(({ label }) => label === say('routekaart.som.over') || label === say('routekaart.som.genoemd'));
  const facts = [
    { label: say('routekaart.kaart.verwachting'), value: expected ? `${expected.value}, ${expected.period}` : '' },
    { label: sum?.label ?? '', value: sum?.value ?? '' },
    {
      label: say('routekaart.kaart.bronnen'),
      value: figure ? `${figure.what}: ${figure.value}, ${figure.period}. ${figure.source}` : '',
    },
    { label: say('routekaart.kaart.actueel'), value: current?.text ?? '' },
    { label: say('routekaart.kaart.vormen'), value: titles('vormen') },
  ];
  return {
    title: routekaart.title,
    facts: facts.filter(({ value }) => value !== ''),
    link: {
      label: say('routekaart.open'),
      url: turn.links.routekaart(turn.input.conversationId, routekaart.number),
    },
  };
}

/** Every support that fits has its request here, where it is filled in with what the verkenning told. */
export function routekaartChoices(turn: Turn, routekaart: Routekaart): Choice[] {
  const { say } = turn;
  const requests = linesOf(routekaart, 'ondersteuning').flatMap(({ request }) => request ?? []);
  return [
    ...requests.map(({ id }) => requestChoice(turn, id, aanvraag(turn, id))),
    routeChoice(
      turn,
      'mail',
      say(routekaart.comparedWith ? 'routekaart.knop.mail-vergelijking' : 'routekaart.knop.mail'),
      String(routekaart.number),
    ),
    routeChoice(turn, 'waarom', say('routekaart.knop.waarom')),
    routeChoice(turn, 'wijzig', say('routekaart.knop.wijzig')),
  ];
}

function aanvraag(turn: Turn, request: string): string {
  return turn.say('routekaart.knop.aanvraag', { verzoek: turn.sayKey(`verzoek.${request}`) });
}

function linesOf({ sections }: Routekaart, id: RouteSection['id']): readonly RouteLine[] {
  return sections.find((section) => section.id === id)?.lines ?? [];
}
