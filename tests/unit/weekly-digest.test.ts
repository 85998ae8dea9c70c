import { describe, expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import type { AskedQuestion, Exploration } from '../../bot/contracts/stores.ts';
import { letterToText } from '../../bot/handoff/letter-to-text.ts';
import { renderDigest } from '../../bot/handoff/render-digest.ts';
import { weekFigures, type WeekSources } from '../../bot/handoff/week-figures.ts';
import { dayOf, weekBefore } from '../../bot/handoff/working-days.ts';
import { makeHandoffDeps } from '../support/handoff-deps.ts';
import { makeCase, makeIntake, makeMail } from '../support/make-case.ts';

const NOW = new Date('2026-11-30T07:00:00.000Z');
const question = (changes: Partial<AskedQuestion>): AskedQuestion => ({
  seq: 1,
  at: '2026-11-25T10:00:00.000Z',
  asked: 'Bestaat de fusietoets nog?',
  outcome: 'answer',
  items: ['fusietoets'],
  ...changes,
});
const figures = (changes: Partial<WeekSources>) =>
  weekFigures({
    now: NOW,
    from: '2026-11-23',
    until: '2026-11-30',
    dayOf,
    talks: 3,
    questions: [],
    cases: [],
    explorations: [],
    topicOf: (item) => ({ fusietoets: 'fusie', rpo: 'rpo' })[item],
    nearest: (asked) => (asked.includes('fusie') ? 'fusie' : undefined),
    items: [],
    other: 'overig',
    linkOf: ({ reference }) => `https://bot.example/zaak/${reference}`,
    ...changes,
  });

describe('the figures of a week', () => {
  it('are those of the whole week before, in the time of Amsterdam', () => {
    const week = weekBefore(NOW);
    expect([week.from, week.until]).toEqual(['2026-11-23', '2026-11-30']);
    expect(week.start.toISOString()).toBe('2026-11-22T23:00:00.000Z');
    const at = [
      '2026-11-22T22:59:59.000Z',
      '2026-11-22T23:00:00.000Z',
      '2026-11-29T22:59:59.000Z',
      '2026-11-29T23:00:00.000Z',
    ];
    expect(figures({ questions: at.map((moment) => question({ at: moment })) }).questions).toBe(2);
  });

  it('put the questions in three buckets that add up', () => {
    const outcomes = ['answer', 'answer', 'options', 'neighbour', 'unknown', 'unknown'] as const;
    const week = figures({ questions: outcomes.map((outcome) => question({ outcome })) });
    expect(week.outcomes).toEqual({ answered: 2, offered: 2, nothing: 2 });
    expect(week.questions).toBe(6);
  });

  it('count topics by what the user chose, questions without an answer by the nearest topic, and thumbs', () => {
    const week = figures({
      questions: [
        question({}),
        question({ outcome: 'options', items: ['fusietoets', 'rpo'], chosen: 'rpo' }),
        question({ items: ['rpo'], thumb: 'up' }),
        question({ outcome: 'unknown', items: [], asked: 'fusie in de zorg' }),
        question({ outcome: 'unknown', items: [], asked: 'wie wordt kampioen', thumb: 'down' }),
      ],
    });
    expect(week.topics).toEqual([
      { name: 'rpo', count: 2 },
      { name: 'fusie', count: 1 },
    ]);
    expect(week.unanswered).toEqual([
      { name: 'fusie', count: 1 },
      { name: 'overig', count: 1 },
    ]);
    expect(week.thumbs).toEqual({ up: 1, down: 1 });
  });

  it('tell what came of the cases, and which stand open since when', () => {
    const at = '2026-11-26T10:00:00.000Z';
    const cases: Case[] = [
      makeCase({ reference: 'KW-NIEU-0001', createdAt: at }),
      makeCase({ reference: 'KW-OUDE-0001', createdAt: '2026-10-30T10:00:00.000Z', status: 'opgepakt' }),
      makeCase({
        reference: 'KW-DICH-0001',
        createdAt: at,
        status: 'gesloten',
        closedAt: at,
        route: { to: 'ocw', reason: 'ocw-toestemming' },
      }),
      makeCase({
        reference: 'KW-WEGG-0001',
        createdAt: at,
        status: 'ingetrokken',
        closedAt: at,
        intake: makeIntake({ region: undefined }),
      }),
      makeCase({ reference: 'KW-DOOD-0001', createdAt: at, mails: [makeMail({ status: 'dead' })] }),
    ];
    const { cases: week } = figures({ cases });
    expect(week).toMatchObject({ made: 4, closed: 1, withdrawn: 1, dead: 1 });
    expect(week.routes).toEqual([
      { to: 'mailbox', count: 3 },
      { to: 'ledenadviseur', count: 0 },
      { to: 'ocw', count: 1 },
    ]);
    expect(week.regions).toEqual([
      { name: 'Achterhoek', count: 3 },
      { name: 'overig', count: 1 },
    ]);
    expect(week.open.map(({ reference, days }) => [reference, days])).toEqual([
      ['KW-OUDE-0001', 30],
      ['KW-NIEU-0001', 3],
      ['KW-DOOD-0001', 3],
    ]);
  });

  it('list what an editor must look at within four weeks', () => {
    const items = ['2026-12-29', '2026-12-28', '2026-11-01'].map((reviewBefore) => ({
      title: reviewBefore,
      reviewBefore,
    }));
    expect(figures({ items }).due.map(({ day }) => day)).toEqual(['2026-11-01', '2026-12-28']);
  });
});

describe('the weekly digest', () => {
  const nameOf = (kind: string, id: string) => `${kind} ${id}`;
  const text = (proven: boolean, changes: Partial<WeekSources> = {}) =>
    letterToText(renderDigest(figures(changes), { ...makeHandoffDeps(), proven, nameOf }));

  it('holds no text of a user and no name', () => {
    const said = text(true, {
      questions: [
        question({ outcome: 'unknown', asked: 'Mijn geheime fusievraag', reason: 'Geheime reden', thumb: 'down' }),
      ],
      cases: [makeCase({ createdAt: '2026-11-26T10:00:00.000Z' })],
    });
    expect(said).not.toMatch(/geheim|minister|Jo de Vries|school\.example/i);
    expect(said).toContain(
      '- KW-0000-0001: Vraag, nog niet opgepakt, 3 dagen oud\n  https://bot.example/zaak/KW-0000-0001',
    );
    expect(said).toContain('https://bot.example/weekbericht/2026-11-23');
  });

  it('says that the mailbox is unproven, until it is not', () => {
    expect(text(false)).toContain('nog niemand heeft op de knop');
    expect(text(true)).not.toContain('nog niemand heeft op de knop');
  });

  it('has a regiobeeld of verkenningen, not of requests, and shows no count below five talks', () => {
    const explored = (region: string, at = '2026-11-25T10:00:00.000Z'): Exploration => ({
      at,
      region,
      concerns: ['financien'],
      phase: 'verkennen',
    });
    const explorations = [
      ...Array.from({ length: 5 }, () => explored('achterhoek')),
      ...Array.from({ length: 4 }, () => explored('parkstad', '2026-11-02T10:00:00.000Z')),
    ];
    const requests = Array.from({ length: 6 }, () => makeCase({ createdAt: '2026-11-26T10:00:00.000Z' }));
    const said = text(true, { explorations, cases: requests });
    expect(said).toContain('Deze week afgerond: 5. Samen met de eerdere die nog bewaard zijn: 9.');
    expect(said).toContain('regio achterhoek: 5');
    expect(said).toContain('knelpunten financien: 9');
    expect(said).toContain('fase verkennen: 9');
    expect(said).not.toContain('parkstad');
    expect(text(true, { explorations: explorations.slice(1) })).not.toMatch(/achterhoek|parkstad/);
  });

  it('cuts a long list and says how much more there is', () => {
    const cases = Array.from({ length: 14 }, (_, index) => makeCase({ reference: `KW-0000-00${10 + index}` }));
    expect(text(true, { cases })).toContain('en nog 4');
  });
});
