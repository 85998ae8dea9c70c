import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../bot/contracts/http.ts';
import type { Routekaart } from '../../bot/contracts/routekaart.ts';
import { compareRoutekaarten } from '../../bot/conversation/compare-routekaarten.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { createPrint } from '../../bot/web/create-print.ts';
import { createPrintLinks } from '../../bot/web/print-links.ts';
import { printTexts } from '../../bot/web/print-texts.ts';
import { fullAnswers, makeRoutekaart, routeWriter } from '../support/make-routekaart.ts';

const links = createPrintLinks({ key: Buffer.alloc(32, 7), baseUrl: () => 'https://krimp.example' });
const own = makeRoutekaart();
const kept: Record<string, Routekaart> = {
  'talk-1': own,
  'talk-2': compareRoutekaarten(
    own,
    makeRoutekaart({ ...fullAnswers, fase: { value: 'besluiten', shown: 'wij gaan besluiten' } }, 2),
    'fase wij gaan besluiten',
  ),
  'talk-3': makeRoutekaart({ regio: { value: 'drenthe', shown: '<script>alert(1)</script> & "zo"' } }),
};

const { routes } = await createPrint({
  say: readTexts('content').bind(printTexts),
  links,
  routekaart: async (id) => kept[id],
  item: (id) => routeWriter.library.item(id),
  talkDays: 28,
});

async function get(address: string): Promise<HttpResponse> {
  const path = address.replace('https://krimp.example', '');
  for (const route of routes) {
    const found = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (!found) continue;
    const params = { ...found.groups };
    const request: HttpRequest = {
      method: 'GET',
      path,
      params,
      query: new URLSearchParams(),
      headers: {},
      body: undefined,
      caller: 'c',
      origin: 'https://krimp.example',
    };
    return route.handle(request);
  }
  throw new Error(`no route for ${path}`);
}

describe('the page of a routekaart', () => {
  const address = links.routekaart('talk-1', 1);

  it('shows every line with its reason and source, and is kept by no cache and no search engine', async () => {
    const { status, headers, body } = await get(address);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(body).toContain('<meta name="robots" content="noindex">');
    const lines = own.sections.flatMap((section) => section.lines);
    expect(String(body).match(/<details>/g)).toHaveLength(lines.length);
    expect(String(body).match(/class="source"/g)).toHaveLength(lines.length);
    expect(body).toContain('uw eigen verwachting');
  });

  it('calls a step our own advice, and does not put it into the mouth of its source', async () => {
    const { body } = await get(address);
    expect(String(body).match(/Ons advies, uit het antwoord/g)).toHaveLength(3);
  });

  it('has a button for every support that opens the chat with the wish and the region', async () => {
    const { body } = await get(address);
    const wishes = [...String(body).matchAll(/href="\/#vraag=([^"]+)"/g)].map(([, wish = '']) =>
      decodeURIComponent(wish),
    );
    expect(wishes).toHaveLength(3);
    for (const wish of wishes) expect(wish).toContain('Terneuzen');
  });

  it('is given as a file that stands by itself: styles within, no script, links that lead back', async () => {
    const { status, headers, body } = await get(`${address}/bestand`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="routekaart-leerlingendaling-zeeuws-vlaanderen.html"',
    });
    expect(body).toContain('<base href="https://krimp.example/">');
    expect(body).toMatch(/<style>@page/);
    expect(body).not.toMatch(/<script|rel="stylesheet"|id="print"/);
  });

  it('marks in words what differs from the one it is compared with', async () => {
    const { body } = await get(links.routekaart('talk-2', 2));
    expect(body).toContain('Vergelijking met routekaart 1: fase wij gaan besluiten.');
    expect(body).toContain('Niet meer van toepassing: ');
    expect(body).toMatch(/<em class="mark">nieuw<\/em>/);
    expect(body).toMatch(/wij gaan besluiten <em class="mark">gewijzigd<\/em>/);
    expect((await get(address)).body).not.toMatch(/<em class="mark">(?:nieuw|gewijzigd)</);
  });

  it('shows what a user typed as text', async () => {
    const { body } = await get(links.routekaart('talk-3', 1));
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;alert');
  });

  it.each([
    ['a token of our own for a talk that is gone', () => links.routekaart('talk-9', 1)],
    ['a token that was changed', () => `${links.routekaart('talk-1', 1).slice(0, -2)}AA`],
    ['a token that is too short', () => '/routekaart/abc'],
    ['a file of a talk that is gone', () => `${links.routekaart('talk-9', 1)}/bestand`],
    ['an answer that does not exist', () => '/antwoord/banaan'],
    ['a name of every object', () => '/antwoord/constructor'],
  ])('is not there for %s', async (_, path) => {
    const { status, body } = await get(path());
    expect(status).toBe(404);
    expect(body).toContain('Deze pagina is er niet');
    expect(body).not.toContain('/bestand');
  });
});

describe('the page of an answer', () => {
  it('shows the answer with all its sources, to print or to keep', async () => {
    const item = routeWriter.library.item('fusietoets');
    const { status, body } = await get(links.item('fusietoets'));
    expect(status).toBe(200);
    for (const { title } of item?.sources ?? []) expect(body).toContain(title.replaceAll("'", '&#39;'));
    expect((await get(`${links.item('fusietoets')}/bestand`)).headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="[a-z-]+\.html"$/),
    });
  });
});
