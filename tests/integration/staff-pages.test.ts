import { describe, expect, it } from 'vitest';
import { makeSubmission } from '../support/handoff-world.ts';
import { injectionHandfuls } from '../support/injections.ts';
import { makeIntake } from '../support/make-case.ts';
import { makeRoutekaart } from '../support/make-routekaart.ts';
import { makeAdviser, makeStaffWorld } from '../support/staff-world.ts';

const DAY = 24 * 60 * 60_000;
const claim = { actie: 'oppakken', naam: 'An de Boer' };

describe('the page of a case', () => {
  it('shows what is asked, by whom and what can be done, and changes nothing however often it is opened', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.staff(stored, 'postbus');
    for (let count = 0; count < 3; count += 1) {
      const { status, page } = await world.get(url);
      expect(status).toBe(200);
      for (const part of [
        stored.reference,
        'Moeten wij naar de minister',
        'Jo de Vries',
        'jo@school.example',
        'Ik pak dit op',
      ])
        expect(page).toContain(part);
    }
    expect(await world.stores.cases.load(stored.reference)).toEqual(stored);
  });

  it('shows the situation and the first steps of a routekaart as the mail does, and the region once', async () => {
    const world = await makeStaffWorld();
    const routekaart = makeRoutekaart();
    const stored = await world.submit(
      makeSubmission({ intake: makeIntake({ region: 'Zeeuws-Vlaanderen', routekaart }) }),
    );
    const { page } = await world.get(world.links.staff(stored, 'postbus'));
    const terms = [...page.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term]) => term);
    expect(terms.filter((term) => term === 'Regio')).toHaveLength(1);
    for (const { label } of [...routekaart.situation, ...routekaart.own]) expect(terms).toContain(label);
    for (const { title } of routekaart.sections[0]?.lines ?? []) expect(page).toContain(`<li>${title}</li>`);
  });

  it('is told to no one: no script, no frame, no index, no referrer, no cache', async () => {
    const world = await makeStaffWorld();
    const { headers, page } = await world.get(world.links.staff(await world.submit(), 'postbus'));
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(page).not.toMatch(/<script|<iframe|<img|style="|https?:\/\//);
    expect((await world.get(`${world.origin}/behandelen.css`)).status).toBe(200);
  });

  it('lets somebody claim, note, close and reopen, and tells the requester of each but the note', async () => {
    const world = await makeStaffWorld();
    const { reference, ...stored } = await world.submit();
    const url = world.links.staff({ reference, ...stored }, 'postbus');
    const claimed = await world.post(url, claim);
    expect(claimed).toMatchObject({ status: 200 });
    expect(claimed.page).toContain('U hebt de aanvraag opgepakt');
    expect(claimed.page).toContain('value="An de Boer"');
    await world.post(url, { actie: 'notitie', naam: 'An de Boer', tekst: 'Gebeld,\nbelt terug.' });
    await world.post(url, { actie: 'sluiten', naam: 'An de Boer', reden: 'beantwoord' });
    const reopened = await world.post(url, { actie: 'heropenen', naam: 'Bo', tekst: 'Toch nog een vraag.' });
    expect(reopened.page).toContain('De aanvraag is heropend');
    const after = await world.stores.cases.load(reference);
    expect(after?.status).toBe('heropend');
    expect(after?.timeline.map(({ what, by }) => [what, by])).toEqual([
      ['vastgelegd', undefined],
      ['opgepakt', 'An de Boer'],
      ['notitie', 'An de Boer'],
      ['gesloten', 'An de Boer'],
      ['heropend', 'Bo'],
    ]);
    expect(after?.mails.map(({ kind }) => kind)).toEqual([
      'to-staff',
      'confirmation',
      'notice',
      'notice',
      'to-staff',
      'notice',
    ]);
    expect(world.announced.map(({ text }) => text)).toEqual([
      expect.stringContaining('uw aanvraag is opgepakt door An de Boer'),
      expect.stringContaining('is afgerond'),
    ]);
    expect(JSON.stringify(after?.mails)).not.toContain('Gebeld');
  });

  it('tells the second of two people who was first, and lets him take over when he means it', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.staff(stored, 'postbus');
    const answers = await Promise.all([world.post(url, claim), world.post(url, { actie: 'oppakken', naam: 'Bo' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = (await world.stores.cases.load(stored.reference))?.claimedBy ?? '';
    const second = first === 'Bo' ? 'An de Boer' : 'Bo';
    expect(answers.find(({ status }) => status === 409)?.page).toContain(`${first} heeft de aanvraag al opgepakt`);
    const over = await world.post(url, { actie: 'overnemen', naam: second });
    expect(over.page).toContain('U hebt de aanvraag overgenomen');
    expect((await world.stores.cases.load(stored.reference))?.claimedBy).toBe(second);
  });

  it('does a form that is posted twice once', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.staff(stored, 'postbus');
    const { page } = await world.get(url);
    const mark = /name="merk" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const note = { actie: 'notitie', naam: 'An', tekst: 'Een keer.', merk: mark, eenmalig: 'a'.repeat(22) };
    await Promise.all([world.post(url, note), world.post(url, note)]);
    const after = await world.stores.cases.load(stored.reference);
    expect(after?.timeline.filter(({ what }) => what === 'notitie')).toHaveLength(1);
  });

  it('passes a case on: the adviser gets it with a link of his own, which ends when it goes elsewhere', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.staff(stored, 'postbus');
    const passed = await world.post(url, {
      actie: 'doorgeven',
      naam: 'An',
      naar: 'ledenadviseur/oost',
      tekst: 'Past bij jou.',
    });
    expect(passed.page).toContain('doorgegeven aan Ledenadviseur Oost');
    const now = await world.stores.cases.load(stored.reference);
    expect(now).toMatchObject({ route: { to: 'ledenadviseur', reason: 'doorgegeven', adviser: { id: 'oost' } } });
    expect(now?.mails.at(-2)).toMatchObject({ kind: 'to-staff', to: 'oost@advies.example' });
    expect(now?.mails.at(-2)?.text).toContain('omdat An de aanvraag aan u doorgeeft. De uitleg daarbij: Past bij jou.');
    if (!now) return;
    const own = world.links.staff(now, { adviser: 'oost' });
    expect((await world.get(own)).status).toBe(200);
    await world.post(own, { actie: 'doorgeven', naam: 'Oost', naar: 'mailbox' });
    expect((await world.get(own)).status).toBe(410);
    expect((await world.get(own)).page).toContain('Deze aanvraag is doorgegeven');
    expect((await world.get(url)).status).toBe(200);
  });

  it('offers no adviser who is away, and nowhere the case lies already', async () => {
    const away = [{ from: '2026-11-01', until: '2026-12-01' }];
    const world = await makeStaffWorld({ advisers: () => [makeAdviser({ away })] });
    const { page } = await world.get(world.links.staff(await world.submit(), 'postbus'));
    expect(page).not.toContain('Geef door');
  });

  it.each([
    ['no name', { actie: 'oppakken', naam: '  ' }, 'Vul uw naam of rol in', 'oppakken-naam'],
    ['a name that is too long', { actie: 'oppakken', naam: 'x'.repeat(81) }, 'Vul uw naam of rol in', 'oppakken-naam'],
    ['an empty note', { actie: 'notitie', naam: 'An', tekst: '' }, 'Vul een tekst in', 'notitie-tekst'],
    ['a note that is too long', { actie: 'notitie', naam: 'An', tekst: 'x'.repeat(2001) }, 'te lang', 'notitie-tekst'],
    ['no reason', { actie: 'sluiten', naam: 'An' }, 'Maak een keuze', 'sluiten-reden'],
    ['a reason of its own', { actie: 'sluiten', naam: 'An', reden: 'naar-ocw' }, 'Maak een keuze', 'sluiten-reden'],
    ['a route of its own', { actie: 'doorgeven', naam: 'An', naar: 'ocw' }, 'Maak een keuze', 'doorgeven-naar'],
  ])('says what is wrong and where, given %s, and keeps what was typed', async (_, fields, words, id) => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const { status, page } = await world.post(world.links.staff(stored, 'postbus'), fields);
    expect(status).toBe(400);
    expect(page).toContain('role="alert"');
    expect(page).toContain(`href="#${id}"`);
    expect(page).toContain(`id="${id}"`);
    expect(page).toContain(words);
    expect((await world.stores.cases.load(stored.reference))?.timeline).toHaveLength(1);
  });
});

describe('a form', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }, {}],
    ['with another origin', { origin: 'https://elders.example' }, {}],
    ['without the mark of the page', {}, { merk: '' }],
    ['with a forged mark', {}, { merk: `f.f.zzzzzz.${'a'.repeat(43)}` }],
    ['with an unknown action', {}, { actie: 'wissen' }],
    ['without a number of its own', {}, { eenmalig: '' }],
  ])('%s changes nothing', async (_, headers, fields) => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const answer = await world.post(world.links.staff(stored, 'postbus'), { ...claim, ...fields }, headers);
    expect(answer.status).toBe(400);
    expect(answer.page).toContain('Er is niets veranderd');
    expect(await world.stores.cases.load(stored.reference)).toEqual(stored);
  });

  it('of a page that stood open for half a day is refused kindly', async () => {
    const world = await makeStaffWorld();
    const url = world.links.staff(await world.submit(), 'postbus');
    const mark = /name="merk" value="([^"]+)"/.exec((await world.get(url)).page)?.[1] ?? '';
    world.clock.advance(DAY / 2);
    expect((await world.post(url, { ...claim, merk: mark })).status).toBe(400);
  });

  it('works in a browser that tells no more than `Origin: null`', async () => {
    const world = await makeStaffWorld();
    const url = world.links.staff(await world.submit(), 'postbus');
    expect((await world.post(url, claim, { origin: 'null' })).status).toBe(200);
  });
});

describe('a link', () => {
  it('opens one case, for one purpose', async () => {
    const world = await makeStaffWorld();
    const one = await world.submit();
    const other = await world.submit(makeSubmission({ key: 'gesprek-2/1', conversationId: 'gesprek-2' }));
    const url = world.links.staff(one, 'postbus');
    const own = world.links.requester(one);
    const tampered = [
      url.replace(one.reference, other.reference),
      url.slice(0, -1) + (url.endsWith('A') ? 'B' : 'A'),
      url.slice(0, -5),
      url.replace('.postbus.', '.a-oost.'),
      url.replace('/zaak/', '/mijn-zaak/'),
      own.replace('/mijn-zaak/', '/zaak/'),
      `${world.origin}/zaak/x`,
      `${world.origin}/zaak/${encodeURIComponent('KW-0000-0000.postbus.zz.'.padEnd(80, 'a'))}`,
    ];
    for (const address of tampered) expect((await world.get(address)).status, address).toBe(404);
    for (const address of [url, own]) expect((await world.get(address)).status).toBe(200);
  });

  it('opens nothing after sixty days, and says that it is old', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    world.clock.advance(59 * DAY);
    expect((await world.get(world.links.staff(stored, 'postbus'))).status).toBe(200);
    const url = world.links.staff(stored, 'postbus');
    world.clock.advance(61 * DAY);
    expect(await world.get(url)).toMatchObject({ status: 410 });
  });

  it('opens nothing when the case is erased, and cannot be told from a forged one', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.staff(stored, 'postbus');
    await world.stores.cases.remove(stored.reference);
    const erased = await world.get(url);
    const forged = await world.get(`${world.origin}/zaak/x`);
    expect([erased.status, erased.page]).toEqual([forged.status, forged.page]);
  });
});

describe("the requester's page", () => {
  it('adds to the case: the staff get it, once, without a number that looks like a BSN', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.requester(stored);
    const answer = await world.post(url, { actie: 'toevoegen', tekst: 'Wij zijn met drie besturen. 123456782' });
    expect(answer.page).toContain('Uw aanvulling is doorgegeven');
    const now = await world.stores.cases.load(stored.reference);
    expect(now?.timeline.at(-1)).toMatchObject({ what: 'aangevuld', detail: 'Wij zijn met drie besturen. [nummer]' });
    expect(now?.mails.at(-2)?.text).toContain('> Wij zijn met drie besturen. [nummer]');
  });

  it('withdraws the case, and then offers nothing more', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const url = world.links.requester(stored);
    const answer = await world.post(url, { actie: 'intrekken' });
    expect(answer.page).toContain('Uw aanvraag is ingetrokken');
    expect(answer.page).not.toContain('<form');
    expect((await world.stores.cases.load(stored.reference))?.status).toBe('ingetrokken');
    expect((await world.get(world.links.staff(stored, 'postbus'))).page).toContain('Ingetrokken door de aanvrager');
  });

  it('shows no notes, no talk and no address of staff', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit(
      makeSubmission({ talk: [{ who: 'gebruiker', at: '2026-11-23T08:00:00.000Z', text: 'Gespreksregel' }] }),
    );
    await world.post(world.links.staff(stored, 'postbus'), { actie: 'notitie', naam: 'An', tekst: 'Interne notitie' });
    const { page } = await world.get(world.links.requester(stored));
    expect(page).not.toMatch(/Interne notitie|Gespreksregel|postbus@vo\.example/);
    expect(page).toContain('uiterlijk vrijdag 27 november 2026');
  });

  it.each([
    ['nothing', '   ', 'Typ wat u wilt toevoegen'],
    ['too much', 'x'.repeat(4001), 'te lang'],
  ])('says what is wrong, given %s', async (_, tekst, words) => {
    const world = await makeStaffWorld();
    const stored = await world.submit();
    const answer = await world.post(world.links.requester(stored), { actie: 'toevoegen', tekst });
    expect(answer.status).toBe(400);
    expect(answer.page).toContain(words);
    expect(await world.stores.cases.load(stored.reference)).toEqual(stored);
  });

  it('offers nothing for a case that the ministry has', async () => {
    const world = await makeStaffWorld();
    const stored = await world.submit(makeSubmission({ wanted: 'ocw', intake: makeIntake({ request: 'ocw' }) }));
    expect((await world.get(world.links.requester(stored))).page).not.toContain('<form');
  });
});

it('the pages make no HTML of what users and staff typed', { timeout: 90_000 }, async () => {
  const world = await makeStaffWorld();
  const tagsOf = (page: string) =>
    page
      .replace(/ (?:value|href|datetime)="[^"]*"/g, '')
      .match(/<[^>]*>/g)
      ?.filter((tag) => tag !== '<br>');
  type Texts = (typeof injectionHandfuls)[number];
  const pagesFor = async ([name, organisation, region, question, text]: Texts, key: string) => {
    const intake = makeIntake({ name, organisation, region, question, phone: text });
    const talk = [{ who: 'gebruiker', at: '2026-11-23T08:00:00.000Z', text } as const];
    const stored = await world.submit(makeSubmission({ key, conversationId: key, intake, talk }));
    await world.desk.act(stored.reference, { kind: 'note', key: 'n', by: name, text });
    await world.desk.act(stored.reference, { kind: 'add', key: 'a', text: organisation });
    await world.desk.act(stored.reference, { kind: 'claim', key: 'c', by: region });
    const staff = await world.get(world.links.staff(stored, 'postbus'));
    const own = await world.get(world.links.requester(stored));
    return [tagsOf(staff.page), tagsOf(own.page)];
  };
  const harmless = await pagesFor(['een', 'twee', 'drie', 'vier', 'vijf'], 'harmless/1');
  for (const [index, texts] of injectionHandfuls.entries())
    expect(await pagesFor(texts, `hostile-${index}/1`), texts.join(' ')).toEqual(harmless);
});
