import type { Routekaart, RouteLine, RouteSection } from '../contracts/routekaart.ts';
import { routekaartInShort } from '../routekaart-in-short.ts';
import type { RoutekaartSay } from './copy-texts.ts';
import type { LetterPart } from './letter.ts';

/** A routekaart as parts of a mail: everything that the page shows on paper. */
export function routekaartParts(routekaart: Routekaart, say: RoutekaartSay): LetterPart[] {
  const { situation, own } = routekaart;
  return [
    ...comparison(routekaart, say),
    { kind: 'facts', heading: say('mail.routekaart.situatie'), facts: [...situation, ...own] },
    ...figures(routekaart, say),
    ...routekaart.sections.flatMap((section) => sectionParts(section, say)),
  ];
}

/** What staff need of it: the situation, and the steps that were shown, as advice to the requester. */
export function routekaartSummary(routekaart: Routekaart, say: RoutekaartSay): LetterPart[] {
  const { facts, steps } = routekaartInShort(routekaart);
  return [
    { kind: 'facts', heading: say('mail.routekaart.kop'), facts },
    { kind: 'list', heading: say('mail.routekaart.aangeraden'), lines: steps },
  ];
}

function comparison({ comparedWith }: Routekaart, say: RoutekaartSay): LetterPart[] {
  if (!comparedWith) return [];
  const { what, gone } = comparedWith;
  const dropped = gone.length > 0 ? [say('mail.routekaart.vervallen', { regels: gone.join('; ') })] : [];
  return [{ kind: 'text', lines: [say('mail.routekaart.vergeleken', { wat: what }), ...dropped] }];
}

function figures({ reported, expected, notes, current }: Routekaart, say: RoutekaartSay): LetterPart[] {
  const lines = [...(expected ? [expected] : []), ...reported].map(({ what, value, period, source }) =>
    say('mail.routekaart.cijfer', { wat: what, waarde: value, periode: period, bron: source }),
  );
  const list: LetterPart[] = lines.length > 0 ? [{ kind: 'list', heading: say('mail.routekaart.cijfers'), lines }] : [];
  const now: LetterPart[] = !current
    ? []
    : [
        { kind: 'text', lines: [current.text] },
        ...(current.url ? [{ kind: 'link' as const, label: current.item.title, url: current.url }] : []),
      ];
  return [...list, ...now, { kind: 'text', lines: notes }];
}

function sectionParts({ id, title, intro, lines, also }: RouteSection, say: RoutekaartSay): LetterPart[] {
  const below = [intro, also].filter((line) => line !== undefined);
  if (lines.length === 0) return [{ kind: 'text', heading: title, lines: below }];
  return [
    {
      kind: 'list',
      heading: title,
      lines: lines.map((line) => [lineText(line, say), ...sourceOf(line, id === 'stappen', say)].join('\n')),
    },
    ...(below.length > 0 ? [{ kind: 'text' as const, lines: below }] : []),
  ];
}

/** The first source, as on paper; a step is our own advice, and its source does not say it. */
function sourceOf({ item, sources }: RouteLine, advice: boolean, say: RoutekaartSay): string[] {
  const [first] = sources;
  if (!first) return [];
  const ours = advice && item ? [say('mail.routekaart.advies', { titel: item.title })] : [];
  const bron = first.url ? `${first.text}, ${first.url}` : first.text;
  return [[...ours, say('mail.routekaart.bron', { bron })].join(' ')];
}

function lineText({ title, text, facts, estimate, change }: RouteLine, say: RoutekaartSay): string {
  const marks = [
    ...(change ? [say(`mail.routekaart.${change}`)] : []),
    ...(estimate ? [say('mail.routekaart.inschatting')] : []),
  ];
  const heading = marks.length > 0 ? `${title} (${marks.join(', ')})` : title;
  return [heading, ...(text ? [text] : []), ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n');
}
