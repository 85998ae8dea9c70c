import { randomBytes } from 'node:crypto';
import type { CaseDesk, DeskResult } from '../contracts/case-desk.ts';
import type { Case } from '../contracts/case.ts';
import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import { routeName } from './case-forms.ts';
import { casePage, type Outcome } from './case-page.ts';
import type { CasePageSay } from './case-page-texts.ts';
import { closedPage } from './closed-page.ts';
import type { StaffLinks } from './create-links.ts';
import { dutchMoment } from './dutch-moment.ts';
import { isOwnPost } from './is-own-post.ts';
import { readStaffForm, type StaffForm } from './read-staff-form.ts';
import { staffPage } from './staff-page.ts';

/** What the page of a case needs. */
export interface CaseRoutesDeps {
  readonly say: () => CasePageSay;
  readonly trial: boolean;
  readonly desk: CaseDesk;
  readonly links: StaffLinks;
  readonly log: Log;
}

const PATH = '/zaak/:token';

/** `/zaak/:token`: GET shows a case, POST does what a form of that page asks. Mail scanners follow links; they change nothing. */
export function caseRoutes(deps: CaseRoutesDeps): Route[] {
  return [
    { method: 'GET', path: PATH, body: 'none', perMinute: 120, handle: (request) => show(deps, request) },
    { method: 'POST', path: PATH, body: 'form', perMinute: 30, handle: (request) => post(deps, request) },
  ];
}

async function show(deps: CaseRoutesDeps, request: HttpRequest): Promise<HttpResponse> {
  const token = request.params.token ?? '';
  const opened = await deps.links.openStaff(token);
  return opened.kind === 'ok'
    ? rendered(deps, token, opened.value, {})
    : closedPage(deps.say(), deps.trial, opened.kind);
}

async function post(deps: CaseRoutesDeps, request: HttpRequest): Promise<HttpResponse> {
  const token = request.params.token ?? '';
  const opened = await deps.links.openStaff(token);
  if (opened.kind !== 'ok') return closedPage(deps.say(), deps.trial, opened.kind);
  const stored = opened.value;
  const form = readStaffForm(request.body, deps.desk.otherRoutes(stored));
  const typed = form.kind === 'strange' ? undefined : form;
  if (!typed || !isOwnPost(request) || !deps.links.isFormMark(markIn(request.body), token)) {
    deps.log.warn('staff.form-refused', { reference: stored.reference });
    return rendered(deps, token, stored, {
      form: typed,
      outcome: wrong(deps.say()('zaakpagina.fout.formulier')),
      status: 400,
    });
  }
  if (typed.kind === 'problems') return rendered(deps, token, stored, { ...withProblems(deps, typed), status: 400 });
  return carryOut(deps, token, stored, typed);
}

async function carryOut(
  deps: CaseRoutesDeps,
  token: string,
  stored: Case,
  form: StaffForm & { kind: 'action' },
): Promise<HttpResponse> {
  const result = await deps.desk.act(stored.reference, form.action);
  const now = 'case' in result ? result.case : stored;
  const failed = result.kind === 'failed' || result.kind === 'unknown';
  const status = failed ? 503 : result.kind === 'refused' ? 409 : 200;
  return rendered(deps, token, now, { form, outcome: outcomeOf(deps.say(), form, result), status });
}

function outcomeOf(say: CasePageSay, form: StaffForm & { kind: 'action' }, result: DeskResult): Outcome {
  switch (result.kind) {
    case 'done': {
      const ontvanger = routeName(result.case.route, say);
      const text =
        form.name === 'doorgeven'
          ? say('zaakpagina.gedaan.doorgeven', { ontvanger })
          : say(`zaakpagina.gedaan.${form.name}`);
      return { kind: 'done', text };
    }
    case 'repeat':
      return { kind: 'done', text: say('zaakpagina.al-gedaan') };
    case 'refused': {
      const { claimedBy = '', claimedAt, createdAt } = result.case;
      return result.reason === 'taken'
        ? wrong(say('zaakpagina.geweigerd.taken', { wie: claimedBy, moment: dutchMoment(claimedAt ?? createdAt) }))
        : wrong(say(`zaakpagina.geweigerd.${result.reason}`));
    }
    case 'unknown':
      return wrong(say('zaakpagina.geweigerd.unknown'));
    case 'failed':
      return wrong(say('zaakpagina.fout.storing'));
    default:
      return result satisfies never;
  }
}

interface Shown {
  readonly form?: Exclude<StaffForm, { kind: 'strange' }>;
  readonly problems?: (StaffForm & { kind: 'problems' })['problems'];
  readonly outcome?: Outcome;
  readonly status?: number;
}

function withProblems({ say }: CaseRoutesDeps, form: StaffForm & { kind: 'problems' }): Shown {
  const links = form.problems.map(({ field, problem }) => ({
    href: `#${form.name}-${field}`,
    text: say()(`zaakpagina.fout.${problem}`),
  }));
  return { form, problems: form.problems, outcome: { kind: 'wrong', text: '', links } };
}

function rendered(deps: CaseRoutesDeps, token: string, stored: Case, shown: Shown): HttpResponse {
  const say = deps.say();
  const { form, problems = [], outcome, status = 200 } = shown;
  const main = casePage({
    say,
    stored,
    routes: deps.desk.otherRoutes(stored),
    mark: deps.links.formMark(token),
    once: () => randomBytes(16).toString('base64url'),
    name: form?.typed.naam ?? '',
    ...(form && status >= 400 && { failed: { name: form.name, problems, typed: form.typed } }),
    ...(outcome && { outcome }),
  });
  const title = say('zaakpagina.titel', { referentie: stored.reference });
  return staffPage({ say, trial: deps.trial, title, main, footer: say('zaakpagina.voet'), status });
}

function wrong(text: string): Outcome {
  return { kind: 'wrong', text };
}

function markIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'merk' in body ? String(body.merk) : '';
}
