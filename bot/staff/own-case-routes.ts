import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CaseAction } from '../contracts/case-action.ts';
import type { CaseDesk } from '../contracts/case-desk.ts';
import type { Case } from '../contracts/case.ts';
import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { Log } from '../contracts/log.ts';
import type { Outcome } from './case-page.ts';
import { closedPage } from './closed-page.ts';
import type { StaffLinks } from './create-links.ts';
import { isOwnPost } from './is-own-post.ts';
import { ownCasePage } from './own-case-page.ts';
import type { OwnCaseSay } from './own-case-texts.ts';
import { staffPage } from './staff-page.ts';

/** What the requester's page needs. `mask` hides what looks like a BSN; `expected` is the day, in words, of an open case. */
export interface OwnCaseDeps {
  readonly say: () => OwnCaseSay;
  readonly trial: boolean;
  readonly desk: Pick<CaseDesk, 'act'>;
  readonly links: StaffLinks;
  readonly mask: (text: string) => string;
  readonly expected: (stored: Case) => string | undefined;
  readonly contact: () => { readonly address: string; readonly status: string };
  readonly log: Log;
}

const PATH = '/mijn-zaak/:token';
const MOST = 4000;
const form = z.object({
  actie: z.enum(['toevoegen', 'intrekken']),
  merk: z.string(),
  eenmalig: z.string().regex(/^[\w-]{16,64}$/),
  tekst: z
    .string()
    .max(100_000)
    .default('')
    .transform((text) => text.trim()),
});
type Form = z.infer<typeof form>;

/** `/mijn-zaak/:token`: the requester sees his case, adds to it or withdraws it. GET changes nothing. */
export function ownCaseRoutes(deps: OwnCaseDeps): Route[] {
  return [
    { method: 'GET', path: PATH, body: 'none', perMinute: 120, handle: (request) => show(deps, request) },
    { method: 'POST', path: PATH, body: 'form', perMinute: 20, handle: (request) => post(deps, request) },
  ];
}

async function show(deps: OwnCaseDeps, request: HttpRequest): Promise<HttpResponse> {
  const token = request.params.token ?? '';
  const opened = await deps.links.openRequester(token);
  return opened.kind === 'ok' ? rendered(deps, token, opened.value, {}) : closed(deps, opened.kind);
}

async function post(deps: OwnCaseDeps, request: HttpRequest): Promise<HttpResponse> {
  const say = deps.say();
  const token = request.params.token ?? '';
  const opened = await deps.links.openRequester(token);
  if (opened.kind !== 'ok') return closed(deps, opened.kind);
  const stored = opened.value;
  const read = form.safeParse(request.body);
  if (!read.success || !isOwnPost(request) || !deps.links.isFormMark(read.data.merk, token)) {
    deps.log.warn('own-case.form-refused', { reference: stored.reference });
    const text = read.success ? read.data.tekst : '';
    return rendered(deps, token, stored, { text, outcome: wrong(say('zaakpagina.fout.formulier')), status: 400 });
  }
  const problem = problemOf(read.data);
  if (problem) {
    const error = say(`eigen-zaak.fout.${problem}`);
    const outcome: Outcome = { kind: 'wrong', text: '', links: [{ href: '#toevoegen-tekst', text: error }] };
    return rendered(deps, token, stored, { text: read.data.tekst, error, outcome, status: 400 });
  }
  return carryOut(deps, token, stored, read.data);
}

async function carryOut(deps: OwnCaseDeps, token: string, stored: Case, posted: Form): Promise<HttpResponse> {
  const say = deps.say();
  const result = await deps.desk.act(stored.reference, actionOf(deps, posted));
  const now = 'case' in result ? result.case : stored;
  const { tekst: text } = posted;
  switch (result.kind) {
    case 'done':
    case 'repeat': {
      const done = say(posted.actie === 'toevoegen' ? 'eigen-zaak.toegevoegd' : 'eigen-zaak.is-ingetrokken');
      return rendered(deps, token, now, { outcome: { kind: 'done', text: done } });
    }
    case 'refused': {
      const why = result.reason === 'taken' ? 'unknown' : result.reason;
      return rendered(deps, token, now, { text, outcome: wrong(say(`zaakpagina.geweigerd.${why}`)), status: 409 });
    }
    case 'unknown':
    case 'failed':
      return rendered(deps, token, now, { text, outcome: wrong(say('zaakpagina.fout.storing')), status: 503 });
    default:
      return result satisfies never;
  }
}

function actionOf({ mask }: OwnCaseDeps, { actie, eenmalig, tekst }: Form): CaseAction {
  const key = `aanvrager/${eenmalig}`;
  return actie === 'toevoegen' ? { kind: 'add', key, text: mask(tekst) } : { kind: 'withdraw', key };
}

function problemOf({ actie, tekst }: Form): 'tekst' | 'te-lang' | undefined {
  if (actie !== 'toevoegen') return undefined;
  if (!/[\p{L}\p{N}]/u.test(tekst)) return 'tekst';
  return [...tekst].length > MOST ? 'te-lang' : undefined;
}

interface Shown {
  readonly text?: string;
  readonly error?: string;
  readonly outcome?: Outcome;
  readonly status?: number;
}

function rendered(deps: OwnCaseDeps, token: string, stored: Case, { status = 200, ...shown }: Shown): HttpResponse {
  const say = deps.say();
  const main = ownCasePage({
    say,
    stored,
    mark: deps.links.formMark(token),
    once: () => randomBytes(16).toString('base64url'),
    expected: deps.expected(stored),
    contact: deps.contact(),
    most: MOST,
    ...shown,
  });
  const title = say('eigen-zaak.titel', { referentie: stored.reference });
  return staffPage({ say, trial: deps.trial, title, main, footer: say('eigen-zaak.voet'), status });
}

function closed(deps: OwnCaseDeps, why: 'invalid' | 'expired' | 'moved'): HttpResponse {
  const say = deps.say();
  return closedPage(say, deps.trial, why, say('eigen-zaak.voet'));
}

function wrong(text: string): Outcome {
  return { kind: 'wrong', text };
}
