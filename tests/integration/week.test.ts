import { expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import { isOfficeHour } from '../../bot/handoff/working-days.ts';
import { makeAdviser } from '../support/staff-world.ts';
import { weekLedger } from '../support/week-ledger.ts';
import { makeWeekWorld } from '../support/week-world.ts';

const advisers = [
  makeAdviser({ id: 'oost', role: 'Ledenadviseur Oost', regions: ['achterhoek'], address: 'oost@advies.example' }),
  makeAdviser({
    id: 'zuid',
    role: 'Ledenadviseur Zuid',
    regions: ['parkstad'],
    address: 'zuid@advies.example',
    away: [{ from: '2026-11-16', until: '2026-12-04' }],
  }),
  makeAdviser({ id: 'noord', role: 'Ledenadviseur Noord', regions: ['drenthe'], address: 'noord@weg.example' }),
];
const events = ({ timeline }: Case) => timeline.map(({ what }) => what).filter((what) => !what.startsWith('mail-'));
const wanted = 'ledenadviseur';

it('a week: every request and every mail is accounted for', { timeout: 120_000 }, async () => {
  const world = await makeWeekWorld(advisers, (address) => address === 'noord@weg.example');
  const { desk } = world;
  const act = async (reference: string, action: Parameters<typeof desk.act>[1]) =>
    expect((await desk.act(reference, action)).kind, action.kind).toBe('done');

  // Monday 23 November 2026, 10:00 in Amsterdam: all ten requests.
  await world.until('2026-11-23T09:00:00Z');
  const vraag = await world.submit('vraag');
  const adviseur = await world.submit('ledenadviseur', { regionId: 'achterhoek', wanted });
  const tafel = await world.submit('bestuurlijke-tafel', { regionId: 'drenthe', wanted });
  const rvt = await world.submit('rvt-gesprek', { regionId: 'parkstad', wanted });
  const visitatie = await world.submit('visitatie');
  const uitwisseling = await world.submit('collegiale-uitwisseling');
  const maatwerk = await world.submit('maatwerk-regio');
  const voorbeeld = await world.submit('praktijkvoorbeeld-delen');
  const ocw = await world.submit('ocw', { wanted: 'ocw' });
  const terugbellen = await world.submit('terugbellen');
  const all = [vraag, adviseur, tafel, rvt, visitatie, uitwisseling, maatwerk, voorbeeld, ocw, terugbellen];
  const routes = async () =>
    Promise.all(all.map(async (one) => (({ route }) => `${route.to} ${route.reason}`)(await world.load(one))));
  expect(await routes()).toEqual([
    'mailbox standaard',
    'ledenadviseur adviseur-regio',
    'ledenadviseur adviseur-regio',
    'mailbox adviseur-afwezig',
    'mailbox standaard',
    'mailbox standaard',
    'mailbox standaard',
    'mailbox standaard',
    'ocw ocw-toestemming',
    'mailbox standaard',
  ]);

  // Two hours later the mails are out; noord is unreachable, so its case lies in the mailbox; the ministry's is closed.
  await world.until('2026-11-23T11:00:00Z');
  expect(await world.load(tafel)).toMatchObject({ route: { to: 'mailbox', reason: 'adviseur-onbereikbaar' } });
  expect(await world.load(ocw)).toMatchObject({ status: 'gesloten', closeReason: 'naar-ocw' });
  await act(vraag, { kind: 'claim', key: '1', by: 'An' });
  await act(terugbellen, { kind: 'claim', key: '1', by: 'Bo' });
  await act(voorbeeld, { kind: 'close', key: '1', by: 'An', reason: 'beantwoord' });
  await world.until('2026-11-23T23:00:00Z');

  // Tuesday: the mail server is away all day. What happens meanwhile is kept.
  await world.serverGoes();
  await act(vraag, { kind: 'close', key: '2', by: 'An', reason: 'beantwoord' });
  await act(maatwerk, { kind: 'close', key: '1', by: 'An', reason: 'doorverwezen' });
  await act(tafel, { kind: 'claim', key: '1', by: 'Bo' });
  expect(await world.handoff.withdraw(visitatie, 'gesprek-visitatie/9')).toEqual({
    kind: 'done',
    status: 'ingetrokken',
  });
  expect(await world.handoff.add(uitwisseling, 'Wij zijn met drie besturen.', 'k')).toMatchObject({ kind: 'done' });
  await world.until('2026-11-24T23:00:00Z');
  expect((await world.stores.outbox.counts()).queued).toBeGreaterThan(5);
  await world.serverComesBack();

  // Wednesday: the server is back. Who has not taken his case for two working days is reminded.
  await world.until('2026-11-25T08:00:00Z');
  expect((await world.stores.outbox.counts()).queued).toBe(0);
  await world.until('2026-11-25T09:30:00Z');
  expect(events(await world.load(adviseur))).toEqual(['vastgelegd', 'herinnerd']);
  expect(events(await world.load(rvt))).toEqual(['vastgelegd', 'herinnerd']);
  expect(events(await world.load(uitwisseling))).toEqual(['vastgelegd', 'aangevuld', 'herinnerd']);
  await act(maatwerk, { kind: 'reopen', key: '2', by: 'An', text: 'De aanvrager heeft toch nog een vraag.' });
  await act(uitwisseling, { kind: 'claim', key: '1', by: 'Cor' });

  // Thursday: a pass-on to an adviser, who takes it.
  await world.until('2026-11-26T09:00:00Z');
  const [east] = desk.otherRoutes(await world.load(rvt));
  if (!east) return expect.fail('there is nobody to pass it on to');
  expect(east).toMatchObject({ to: 'ledenadviseur', adviser: { id: 'oost' } });
  await act(rvt, { kind: 'pass-on', key: '2', by: 'An', route: east, text: 'Zuid is er niet.' });
  await world.until('2026-11-26T14:00:00Z');
  await act(rvt, { kind: 'claim', key: '3', by: 'Ledenadviseur Oost' });

  // Friday: nobody has taken the adviser's case for four working days.
  await world.until('2026-11-27T09:30:00Z');
  const waiting = await world.load(adviseur);
  expect(events(waiting)).toEqual(['vastgelegd', 'herinnerd', 'geescaleerd']);
  expect(waiting.mails.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'to-staff oost@advies.example',
    'confirmation ledenadviseur@school.example',
    'reminder oost@advies.example',
    'reminder postbus@vo.example',
    'notice ledenadviseur@school.example',
  ]);
  expect(waiting.mails.at(-1)?.text).toContain('contact@vo.example');
  // The reopened one waits since Wednesday: it is reminded today.
  expect(events(await world.load(maatwerk))).toEqual(['vastgelegd', 'gesloten', 'heropend', 'herinnerd']);

  // Monday 30 November: the digest, at eight.
  await world.until('2026-11-30T06:59:00Z');
  const digests = () => world.delivered().filter(({ parsed }) => parsed.subject?.includes('Weekbericht'));
  expect(digests()).toEqual([]);
  await world.until('2026-11-30T09:00:00Z');
  expect(digests()).toHaveLength(1);
  const digest = digests()[0];
  expect(digest?.recipients).toEqual(['postbus@vo.example']);
  expect(digest?.parsed.text).toContain('Nieuw: 10');
  expect(digest?.parsed.text).toContain('Daarvan naar OCW: 1');
  expect(digest?.parsed.text).toContain(`${adviseur}: Gesprek met een ledenadviseur, nog niet opgepakt, 6 dagen oud`);

  // In the end every case is accounted for …
  const statuses = await Promise.all(all.map(async (one) => (await world.load(one)).status));
  expect(statuses).toEqual([
    'gesloten',
    'nieuw',
    'opgepakt',
    'opgepakt',
    'ingetrokken',
    'opgepakt',
    'heropend',
    'gesloten',
    'gesloten',
    'opgepakt',
  ]);
  expect(await world.stores.cases.references()).toHaveLength(10);
  for (const { intake, mails } of await world.allCases()) {
    const ledger = mails.map(({ kind, to }) => `${kind} ${to === intake.email ? 'aanvrager' : to.split('@')[0]}`);
    expect(ledger, intake.request).toEqual(weekLedger[intake.request]);
  }
  // … and every mail: sent once, but the one that nobody could get.
  const mails = await world.allMails();
  expect(mails.filter(({ status }) => status !== 'sent').map(({ status, to }) => [status, to])).toEqual([
    ['dead', 'noord@weg.example'],
  ]);
  const ids = world.delivered().map(({ parsed }) => parsed.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  const sent = mails.filter(({ status }) => status === 'sent').map(({ messageId }) => messageId);
  expect([...ids].sort()).toEqual([...sent, digest?.parsed.messageId].sort());
  // Nobody was reminded at night or in the weekend, and the ministry got one mail and no more.
  for (const { date } of mails.filter(({ kind }) => kind === 'reminder'))
    expect(isOfficeHour(new Date(date)), date).toBe(true);
  expect(world.delivered().filter(({ recipients }) => recipients.includes('lld@ocw.example'))).toHaveLength(1);
  // Claims, closings and that nobody came were said in the talks, each once.
  expect(world.announced.map(({ conversation }) => conversation).sort()).toEqual([
    'gesprek-bestuurlijke-tafel',
    'gesprek-collegiale-uitwisseling',
    'gesprek-ledenadviseur',
    'gesprek-maatwerk-regio',
    'gesprek-praktijkvoorbeeld-delen',
    'gesprek-rvt-gesprek',
    'gesprek-terugbellen',
    'gesprek-vraag',
    'gesprek-vraag',
  ]);
  expect((await world.allCases()).flatMap(({ announcements = [] }) => announcements)).toEqual([]);
  // Threads: every later mail of a side answers to the first one.
  for (const stored of await world.allCases())
    for (const side of [
      ['to-staff', 'to-ocw', 'reminder'],
      ['confirmation', 'notice'],
    ]) {
      const [first, ...later] = stored.mails.filter(({ kind }) => side.includes(kind));
      for (const { thread } of later) expect(thread).toBe(first?.messageId);
    }
});
