import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { AskedQuestion } from '../contracts/stores.ts';
import { html, raw } from '../html.ts';
import { closedPage } from './closed-page.ts';
import type { StaffLinks } from './create-links.ts';
import { staffPage } from './staff-page.ts';
import type { SystemPageSay } from './system-page-texts.ts';

/** What the page behind the weekly digest needs. `group` puts questions that are alike together, the largest group first. */
interface DigestRoutesDeps {
  readonly say: () => SystemPageSay;
  readonly trial: boolean;
  readonly links: StaffLinks;
  readonly questions: () => Promise<readonly AskedQuestion[]>;
  readonly dayOf: (moment: Date) => string;
  readonly group: (questions: readonly AskedQuestion[]) => readonly (readonly AskedQuestion[])[];
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** `/weekbericht/:token`: the questions of that week without an answer, and those with a thumb down, in the users' words. */
export function digestRoutes(deps: DigestRoutesDeps): Route[] {
  return [
    {
      method: 'GET',
      path: '/weekbericht/:token',
      body: 'none',
      perMinute: 60,
      handle: (request) => show(deps, request),
    },
  ];
}

async function show(deps: DigestRoutesDeps, request: HttpRequest): Promise<HttpResponse> {
  const say = deps.say();
  const opened = deps.links.openDigest(request.params.token ?? '');
  if (opened.kind !== 'ok') return closedPage(say, deps.trial, opened.kind, say('weekbericht.voet'));
  const from = opened.value;
  const until = new Date(Date.parse(`${from}T12:00:00Z`) + WEEK_MS).toISOString().slice(0, 10);
  const week = (await deps.questions()).filter(({ at }) => {
    const day = deps.dayOf(new Date(at));
    return from <= day && day < until;
  });
  const title = say('weekbericht.titel', { dag: from.split('-').reverse().join('-') });
  const main = html`<h1>${title}</h1>
${raw(
  section(
    deps,
    say('weekbericht.kop-zonder'),
    week.filter(({ outcome }) => outcome === 'unknown'),
  ),
)}
${raw(
  section(
    deps,
    say('weekbericht.kop-duim'),
    week.filter(({ thumb }) => thumb === 'down'),
  ),
)}`;
  return staffPage({ say, trial: deps.trial, title, main, footer: say('weekbericht.voet') });
}

function section({ say, group }: DigestRoutesDeps, heading: string, questions: readonly AskedQuestion[]): string {
  const asked = questions.filter((one) => one.asked !== '');
  const none = asked.length === 0 ? html`<p>${say()('weekbericht.geen')}</p>` : '';
  const rows = group(asked).map((alike) => {
    const texts = alike.map((one) => html`<blockquote>${one.asked}${raw(reasonOf(one))}</blockquote>`);
    return html`<li>${raw(texts)}</li>`;
  });
  return html`<h2>${heading} (${asked.length})</h2>${raw(none)}<ul class="asked">${raw(rows)}</ul>`;
}

function reasonOf({ rated, reason }: AskedQuestion): string {
  return rated ? html` <span class="hint">${[rated, reason].filter((part) => part).join(': ')}</span>` : '';
}
