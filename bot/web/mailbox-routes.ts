import type { HttpRequest, HttpResponse, Route } from '../contracts/http.ts';
import type { Mail, TrialMailbox } from '../contracts/mail.ts';
import { type MailboxPage, mailboxPage, mailPage, missingMailPage } from './mailbox-page.ts';
import { pageResponse } from './page-response.ts';

// The mail as it stands, in a closed frame: no scripts, no addresses outside, inline styles as mails have them. A link
// that is pressed opens in the place of the whole page, as a mail program would open a browser.
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** The trial mailbox (`/postvak`): what would have been sent. Only for trial mode: anybody who gets here reads all. */
export function mailboxRoutes(page: MailboxPage, mailbox: TrialMailbox): Route[] {
  const missing = (request: HttpRequest): HttpResponse =>
    pageResponse(request, missingMailPage(page), { status: 404, secret: true });

  const withMail = (answer: (request: HttpRequest, mail: Mail) => HttpResponse) => async (request: HttpRequest) => {
    const mail = await mailbox.read(request.params.id ?? '');
    return mail ? answer(request, mail) : missing(request);
  };

  return [
    route('/postvak', async (request) =>
      pageResponse(request, mailboxPage(page, newestFirst(await mailbox.list())), { secret: true }),
    ),
    route(
      '/postvak/:id',
      withMail((request, mail) => pageResponse(request, mailPage(page, mail), { secret: true })),
    ),
    route(
      '/postvak/:id/html',
      withMail((_, { html }) => ({ status: 200, headers: mailHeaders, body: withTarget(html) })),
    ),
    route('/postvak/:id/eml', async (request) => {
      const id = request.params.id ?? '';
      const body = await mailbox.raw(id);
      return body ? { status: 200, headers: downloadHeaders(id), body } : missing(request);
    }),
  ];
}

function withTarget(markup: string): string {
  return markup.replace('<head>', '<head><base target="_top">');
}

const mailHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': MAIL_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function downloadHeaders(id: string): Record<string, string> {
  return {
    'content-type': 'message/rfc822',
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${id.replace(/[^\w.-]/g, '-')}.eml"`,
    'x-content-type-options': 'nosniff',
  };
}

function newestFirst(mails: readonly Mail[]): Mail[] {
  return mails.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function route(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, body: 'none', perMinute: 120, handle };
}
