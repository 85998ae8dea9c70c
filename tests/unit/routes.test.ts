import { describe, expect, it } from 'vitest';
import type { Adviser } from '../../bot/contracts/adviser.ts';
import type { CaseRoute } from '../../bot/contracts/case.ts';
import { chooseRoute, type RouteFacts } from '../../bot/handoff/routes.ts';
import { makeIntake } from '../support/make-case.ts';

const adviser = (id: string, changes: Partial<Adviser> = {}): Adviser => ({
  id,
  role: `Ledenadviseur ${id}`,
  regions: [],
  expertise: [],
  address: `${id}@advies.example`,
  away: [],
  ...changes,
});
const east = adviser('oost', { regions: ['achterhoek', 'twente'] });
const land = adviser('land');
const away = { away: [{ from: '2026-11-20', until: '2026-11-24' }] };
const intake = makeIntake({ request: 'ledenadviseur', regionId: 'achterhoek' });
const route = (changes: Partial<RouteFacts>) =>
  chooseRoute({ intake, wanted: 'ledenadviseur', advisers: [east, land], today: '2026-11-23', ...changes });
const to = ({ to: where, reason, adviser: who }: CaseRoute) => [where, reason, who?.id];

describe('the route of a request', () => {
  it.each<[string, Partial<RouteFacts>, unknown[]]>([
    ['a question: the mailbox', { wanted: 'mailbox' }, ['mailbox', 'standaard', undefined]],
    ['an adviser of the region', {}, ['ledenadviseur', 'adviseur-regio', 'oost']],
    [
      'no adviser of the region, one for the whole country',
      { intake: { ...intake, regionId: 'zeeuws-vlaanderen' } },
      ['ledenadviseur', 'adviseur-landelijk', 'land'],
    ],
    [
      'no region given',
      { intake: { ...intake, regionId: undefined } },
      ['ledenadviseur', 'adviseur-landelijk', 'land'],
    ],
    [
      'away today: the one for the whole country',
      { advisers: [{ ...east, ...away }, land] },
      ['ledenadviseur', 'adviseur-landelijk', 'land'],
    ],
    [
      'away and nobody else: the mailbox',
      { advisers: [{ ...east, ...away }] },
      ['mailbox', 'adviseur-afwezig', undefined],
    ],
    [
      'away until yesterday',
      { advisers: [{ ...east, ...away }], today: '2026-11-25' },
      ['ledenadviseur', 'adviseur-regio', 'oost'],
    ],
    [
      'away until today',
      { advisers: [{ ...east, ...away }], today: '2026-11-24' },
      ['mailbox', 'adviseur-afwezig', undefined],
    ],
    ['no advisers at all: the mailbox with the wish', { advisers: [] }, ['mailbox', 'wens-ledenadviseur', undefined]],
    [
      'nobody for that region: the mailbox with the wish',
      { advisers: [east], intake: { ...intake, regionId: 'parkstad' } },
      ['mailbox', 'wens-ledenadviseur', undefined],
    ],
    [
      'the ministry, with consent',
      { wanted: 'ocw', intake: makeIntake({ request: 'ocw' }) },
      ['ocw', 'ocw-toestemming', undefined],
    ],
    [
      'the ministry, without consent',
      { wanted: 'mailbox', intake: makeIntake({ request: 'ocw' }) },
      ['mailbox', 'ocw-zonder-toestemming', undefined],
    ],
    [
      'a request of its own that says where it goes',
      { wanted: undefined },
      ['ledenadviseur', 'adviseur-regio', 'oost'],
    ],
    [
      'the ministry by the intake alone',
      { wanted: undefined, intake: makeIntake({ request: 'ocw', ocwConsent: true }) },
      ['ocw', 'ocw-toestemming', undefined],
    ],
    [
      'no consent by the intake alone',
      { wanted: undefined, intake: makeIntake({ request: 'ocw', ocwConsent: false }) },
      ['mailbox', 'ocw-zonder-toestemming', undefined],
    ],
  ])('%s', (_, facts, expected) => {
    expect(to(route(facts))).toEqual(expected);
  });

  it('prefers the expertise that the question asks for, and else the order of the file', () => {
    const law = adviser('recht', { regions: ['achterhoek'], expertise: ['fusie', 'medezeggenschap'] });
    const asked = (question: string) => to(route({ advisers: [east, law], intake: { ...intake, question } }))[2];
    expect(asked('Hoe gaat een Fusie in zijn werk?')).toBe('recht');
    expect(asked('Hoe beginnen wij?')).toBe('oost');
  });
});
