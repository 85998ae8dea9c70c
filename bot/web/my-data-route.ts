import type { Route } from '../contracts/http.ts';
import type { MyDataDoor } from '../contracts/my-data.ts';
import type { Say } from '../contracts/texts.ts';
import { html } from '../html.ts';
import type { MyDataTokens } from './my-data-token.ts';
import { pageLayout } from './page-layout.ts';
import { pageResponse } from './page-response.ts';
import type { webTexts } from './texts.ts';

/** What the route needs of the rest of the program. */
export interface MyDataSource {
  readonly tokens: Pick<MyDataTokens, 'open'>;
  readonly load: MyDataDoor['load'];
}

/** The address of what is kept of a conversation. The token is longer than the hundred characters that restify takes as a part of a path. */
export const myDataPath = (token: string): string => `/mijn-gegevens?sleutel=${token}`;

/** `GET /mijn-gegevens?sleutel=…`: what is kept of a conversation, as a file; an old or foreign token gets a page that says so. */
export function myDataRoute(say: Say<typeof webTexts>, styles: string, { tokens, load }: MyDataSource): Route {
  return {
    method: 'GET',
    path: '/mijn-gegevens',
    body: 'none',
    perMinute: 30,
    handle: async (request) => {
      const conversationId = tokens.open(request.query.get('sleutel') ?? '');
      if (conversationId === undefined)
        return pageResponse(request, refusedPage(say, styles), { status: 410, secret: true });
      return { status: 200, headers: fileHeaders, body: `${JSON.stringify(await load(conversationId), null, 2)}\n` };
    },
  };
}

const fileHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="krimpwijzer-mijn-gegevens.json"',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function refusedPage(say: Say<typeof webTexts>, styles: string): string {
  const title = say('web.my-data.expired');
  const main = html`<section><div class="inner">
<h1>${title}</h1>
<p>${say('web.my-data.expired-text')}</p>
</div></section>`;
  return pageLayout({ say, title, kind: say('web.page.mark'), styles, main, footer: say('web.page.footer') });
}
