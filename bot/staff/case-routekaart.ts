import type { Case } from '../contracts/case.ts';
import { html, raw } from '../html.ts';
import { routekaartInShort } from '../routekaart-in-short.ts';
import type { CasePageSay } from './case-page-texts.ts';
import { factList } from './fact-list.ts';

/** What the staff mail also says of the requester's verkenning (HTML); the region is left out when it stands among the facts of the case. */
export function caseRoutekaart({ intake }: Case, say: CasePageSay): string {
  if (!intake.routekaart) return '';
  const { facts, steps } = routekaartInShort(intake.routekaart);
  const named = intake.region ? say('zaakpagina.veld.regio') : undefined;
  const rows = facts.filter(({ label }) => label !== named).map(({ label, value }) => [label, value] as const);
  const items = steps.map((title) => html`<li>${title}</li>`);
  return html`<h2>${say('mail.routekaart.kop')}</h2>
${raw(factList(rows))}
<h3>${say('mail.routekaart.aangeraden')}</h3>
<ul>${raw(items)}</ul>`;
}
