import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTalkWorld, type TalkWorld } from '../support/talk-world.ts';

// One world for all: reading content/ takes longer than any talk.
let world: TalkWorld;
let folder: string;
let full = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kw-'));
  world = await makeTalkWorld(folder, () => full);
});
afterAll(async () => {
  await world.stores.close();
  await rm(folder, { recursive: true });
});

/** A talk in which a first request was handed in; gives its reference. */
async function makeTalk() {
  const talk = await world.talk();
  /** Fills the intake in up to its review; what was said before is offered again and may be left as it is. */
  const fillIn = async (question: string) => {
    await talk.say('ik wil een intake');
    for (let turns = 0; turns < 20; turns += 1) {
      const open = (await talk.conversation()).state.dialog?.open;
      if (open === 'review' || open === undefined) return;
      await talk.say(ANSWERS[open] ?? (open === 'vraag' ? question : 'sla over'));
    }
  };
  const keys = async (text: string) => (await talk.say(text)).map(({ key }) => key);
  const caseOf = async (reference: string | undefined) => world.stores.cases.load(reference ?? '');
  const references = async () => (await talk.conversation()).state.references;
  await fillIn('Hoe beginnen wij?');
  await talk.press('intake/review/submit');
  const [reference = ''] = await references();
  return {
    talk,
    fillIn,
    keys,
    caseOf,
    references,
    reference,
  };
}

const ANSWERS: Readonly<Record<string, string>> = {
  verzoek: '1',
  'naam-en-rol': 'A. de Vries, bestuurder',
  email: 'vries@voorbeeld.example',
  'gesprek-mee': 'nee',
};

describe('a request that was handed in', () => {
  it('is told with the day on which somebody should have taken it', async () => {
    const { talk, reference } = await makeTalk();
    const { log } = await talk.conversation();
    const said = log.findLast(({ message }) => message?.key.startsWith('zaak.vastgelegd'))?.message?.text;
    expect(said).toContain(reference);
    expect(said).toContain('uiterlijk vrijdag 27 november 2026');
    expect(said).toContain('een verwachting, geen belofte');
  });

  it('tells how it stands', async () => {
    const { talk, keys, reference } = await makeTalk();
    expect(await keys('hoe staat het met mijn aanvraag?')).toEqual(['zaak.stand']);
    const [said] = await talk.say(reference);
    expect(said?.text).toBe(`${reference} is nog niet opgepakt.`);
  });
});

describe('a second request in the same talk', () => {
  it('joins the open case when the user says so: one case, the staff hear of it', async () => {
    const { talk, fillIn, caseOf, references, reference } = await makeTalk();
    await fillIn('En wie betaalt de bus?');
    const [asked] = await talk.press('intake/review/submit');
    expect(asked).toMatchObject({ key: 'zaak.erbij-vraag' });
    expect(asked?.choices?.map(({ value }) => value.split('/')[1])).toEqual(['erbij', 'nieuw']);
    const [said] = await talk.press('zaak/erbij/');
    expect(said).toMatchObject({ key: 'zaak.erbij-gezet' });
    expect(await references()).toEqual([reference]);
    const stored = await caseOf(reference);
    expect(stored?.timeline.at(-1)).toMatchObject({
      what: 'aangevuld',
      detail: expect.stringContaining('wie betaalt de bus'),
    });
    expect(stored?.timeline.at(-1)?.detail).not.toContain('A. de Vries');
    expect(stored?.mails.map(({ kind }) => kind)).toEqual(['to-staff', 'confirmation', 'to-staff', 'confirmation']);
    expect((await talk.conversation()).state.dialog).toBeUndefined();
  });

  it('is a case of its own when the user wants that', async () => {
    const { talk, fillIn, references } = await makeTalk();
    await fillIn('En wie betaalt de bus?');
    await talk.press('intake/review/submit');
    const [said] = await talk.press('zaak/nieuw/');
    expect(said).toMatchObject({ key: 'zaak.vastgelegd.proef' });
    expect(await references()).toHaveLength(2);
    // Pressed again it makes no third one.
    await talk.press('zaak/nieuw/');
    expect(await references()).toHaveLength(2);
  });

  it.each([
    ['ja', 1],
    ['nee', 2],
  ])('takes a typed "%s" for an answer', async (answer, count) => {
    const { talk, fillIn, references } = await makeTalk();
    await fillIn('En wie betaalt de bus?');
    await talk.press('intake/review/submit');
    await talk.say(answer);
    expect(await references()).toHaveLength(count);
  });

  it('asks nothing when the first case is closed or withdrawn', async () => {
    const { talk, fillIn, keys, references } = await makeTalk();
    await keys('trek mijn vraag in');
    await keys('ja');
    await fillIn('En wie betaalt de bus?');
    const [said] = await talk.press('intake/review/submit');
    expect(said).toMatchObject({ key: 'zaak.vastgelegd.proef' });
    expect(await references()).toHaveLength(2);
  });

  it('keeps the review when it cannot be stored, and asks again', async () => {
    const { talk, fillIn, references } = await makeTalk();
    await fillIn('En wie betaalt de bus?');
    await talk.press('intake/review/submit');
    full = true;
    expect(await talk.press('zaak/erbij/')).toMatchObject([{ key: 'zaak.mislukt' }]);
    full = false;
    expect(await talk.press('intake/review/submit')).toMatchObject([{ key: 'zaak.erbij-vraag' }]);
    await talk.press('zaak/erbij/');
    expect(await references()).toHaveLength(1);
  });
});

describe('adding to a case in the talk', () => {
  it('asks what, and passes the next message on', async () => {
    const { keys, caseOf, reference } = await makeTalk();
    expect(await keys(`ik wil iets toevoegen aan ${reference}`)).toEqual(['zaak.toevoegen-vraag']);
    expect(await keys('Wij zijn met drie besturen. Bestaat de fusietoets nog?')).toEqual(['zaak.toegevoegd']);
    expect((await caseOf(reference))?.timeline.at(-1)).toMatchObject({
      what: 'aangevuld',
      detail: 'Wij zijn met drie besturen. Bestaat de fusietoets nog?',
    });
    expect(await keys('bestaat de fusietoets nog?')).toEqual(['fusietoets']);
  });

  it('is given up with stop, with another command, and with a button', async () => {
    const { talk, keys, caseOf, reference } = await makeTalk();
    await keys('ik wil iets toevoegen');
    expect(await keys('stop')).toEqual(['zaak.toevoegen-niet']);
    await keys('ik wil iets toevoegen');
    expect(await keys('mens')).toEqual(['mens.aanbod']);
    expect(await keys('bestaat de fusietoets nog?')).toEqual(['fusietoets']);
    await keys('ik wil iets toevoegen');
    await talk.press('meer/fusietoets');
    expect(await keys('bestaat de fusietoets nog?')).toEqual(['fusietoets']);
    expect((await caseOf(reference))?.timeline.map(({ what }) => what)).toEqual(['vastgelegd']);
  });
});

describe('withdrawing a case in the talk', () => {
  it('asks first, and is done by a button', async () => {
    const { talk, keys, caseOf, reference } = await makeTalk();
    expect(await keys('trek mijn vraag in')).toEqual(['zaak.intrekken-vraag']);
    expect((await caseOf(reference))?.status).toBe('nieuw');
    expect(await talk.press('zaak/intrekken-ja/')).toMatchObject([{ key: 'zaak.ingetrokken' }]);
    expect((await caseOf(reference))?.status).toBe('ingetrokken');
    expect((await caseOf(reference))?.mails.at(-2)?.subject).toContain('Ingetrokken');
  });

  it.each([
    ['ja hoor', 'zaak.ingetrokken', 'ingetrokken'],
    ['nee toch niet', 'zaak.gehouden', 'nieuw'],
  ])('takes a typed "%s"', async (answer, key, status) => {
    const { keys, caseOf, reference } = await makeTalk();
    await keys('ik wil mijn aanvraag intrekken');
    expect(await keys(answer)).toEqual([key]);
    expect((await caseOf(reference))?.status).toBe(status);
  });

  it('says so when nothing is open any more', async () => {
    const { keys } = await makeTalk();
    await keys('trek mijn vraag in');
    await keys('ja');
    expect(await keys('trek mijn vraag in')).toEqual(['zaak.geen-open']);
    expect(await keys('ik wil iets toevoegen')).toEqual(['zaak.geen-open']);
  });

  it('asks which, when there are two', async () => {
    const { talk, fillIn, keys, references } = await makeTalk();
    await fillIn('En wie betaalt de bus?');
    await talk.press('intake/review/submit');
    await talk.press('zaak/nieuw/');
    expect(await keys('trek mijn vraag in')).toEqual(['zaak.welke']);
    const [, second = ''] = await references();
    expect(await talk.press(`zaak/intrekken/${second.toLowerCase()}`)).toMatchObject([{ key: 'zaak.intrekken-vraag' }]);
  });
});

it('a reference opens nothing in another talk, and does not tell whether it exists', async () => {
  const { reference, caseOf } = await makeTalk();
  const stranger = await world.talk();
  for (const wanted of [reference, 'KW-0000-0000'])
    for (const text of [`trek ${wanted} in`, `ik wil iets toevoegen aan ${wanted}`, wanted])
      expect(await stranger.say(text), text).toMatchObject([{ key: 'zaak.ander-gesprek' }]);
  expect((await caseOf(reference))?.status).toBe('nieuw');
});

it('without a request, words about one are a question like any other', async () => {
  const stranger = await world.talk();
  const [said] = await stranger.say('trek mijn vraag in');
  expect(said?.key).not.toMatch(/^zaak\./);
});
