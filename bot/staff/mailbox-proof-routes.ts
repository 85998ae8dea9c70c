import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import { html, raw } from '../html.ts';
import { outcomeBox } from './case-page.ts';
import { closedPage } from './closed-page.ts';
import type { StaffLinks } from './create-links.ts';
import { hiddenFields } from './form-fields.ts';
import { isOwnPost } from './is-own-post.ts';
import { staffPage } from './staff-page.ts';
import type { SystemPageSay } from './system-page-texts.ts';

/** What the page behind the test mail needs. */
interface MailboxProofDeps {
  readonly say: () => SystemPageSay;
  readonly trial: boolean;
  readonly links: StaffLinks;
  readonly mailbox: string;
  readonly isProven: () => Promise<boolean>;
  readonly prove: () => Promise<void>;
}

const PATH = '/postbus/:token';

/** `/postbus/:token`: somebody who reads the mailbox says so. Only the button counts: mail scanners follow links. */
export function mailboxProofRoutes(deps: MailboxProofDeps): Route[] {
  return [
    { method: 'GET', path: PATH, body: 'none', perMinute: 60, handle: (request) => answer(deps, request, false) },
    { method: 'POST', path: PATH, body: 'form', perMinute: 20, handle: (request) => answer(deps, request, true) },
  ];
}

async function answer(deps: MailboxProofDeps, request: HttpRequest, posted: boolean): Promise<HttpResponse> {
  const say = deps.say();
  const token = request.params.token ?? '';
  const opened = deps.links.openMailbox(token, deps.mailbox);
  if (opened.kind !== 'ok') return closedPage(say, deps.trial, opened.kind, say('postbus.voet'));
  const own = posted && isOwnPost(request) && deps.links.isFormMark(markIn(request.body), token);
  if (own) await deps.prove();
  const refused = posted && !own ? outcomeBox({ kind: 'wrong', text: say('zaakpagina.fout.formulier') }, say) : '';
  const main = html`<h1>${say('postbus.titel')}</h1>
${raw(refused)}
${raw((await deps.isProven()) ? outcomeBox({ kind: 'done', text: say('postbus.bewezen') }, say) : form(deps, token))}`;
  const title = say('postbus.titel');
  return staffPage({ say, trial: deps.trial, title, main, footer: say('postbus.voet'), status: refused ? 400 : 200 });
}

function form({ say, links }: MailboxProofDeps, token: string): string {
  const hidden = hiddenFields({ merk: links.formMark(token) });
  return html`<p>${say()('postbus.uitleg')}</p><form method="post">${raw(hidden)}<button>${say()('postbus.knop')}</button></form>`;
}

function markIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'merk' in body ? String(body.merk) : '';
}
