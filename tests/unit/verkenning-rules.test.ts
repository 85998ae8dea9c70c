import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../bot/contracts/library.ts';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { normRules } from '../../dialogs/verkenning/norm-rules.ts';
import { planRoute } from '../../dialogs/verkenning/plan-route.ts';
import type { Citation, FormRule, Rule } from '../../dialogs/verkenning/rule.ts';
import { ruleTextKeys } from '../../dialogs/verkenning/rule-texts.ts';
import { rules } from '../../dialogs/verkenning/rules.ts';
import {
  concerns,
  identities,
  obstacles,
  type Partner,
  partners,
  phases,
  type Situation,
  schoolTypes,
} from '../../dialogs/verkenning/situation.ts';
import { root } from '../support/read-imports.ts';

const content = join(root, 'content');
const { library, problems } = readLibrary(content);
const all: readonly Rule[] = Object.values(rules).flat();
const citations: readonly Citation[] = [
  ...all.flatMap(({ ground }) => ('words' in ground ? [ground] : [])),
  ...Object.values(normRules),
  ...rules.forms.flatMap(({ law, time }: FormRule) => [law, ...(time ? [time] : [])]),
];

const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
const wordsOf = ({ title, answer, more, attributes }: Item) =>
  plain([title, answer, more, attributes.decides ?? ''].join(' '));

const nothing: Situation = { schoolTypes: [], concerns: [], phase: 'onbekend', partners: [], obstacles: [] };

/** Every combination that the rules can tell apart: one concern, obstacle and school type at a time, and the partners that rules pair. */
function* situations(): Generator<Situation> {
  const one = <T>(values: readonly T[]): T[][] => [[], ...values.map((value) => [value])];
  const pairs: Partner[][] = [
    ['vo', 'mbo'],
    ['vo', 'gemeente'],
    ['mbo', 'bedrijven'],
  ];
  for (const concern of one(concerns))
    for (const phase of [...phases, 'onbekend'] as const)
      for (const partner of [...one(partners), ...pairs])
        for (const obstacle of one(obstacles))
          for (const schools of [undefined, 1, 3])
            for (const identity of [undefined, ...identities])
              for (const schoolType of one(schoolTypes.filter((type) => type === 'vmbo')))
                yield {
                  concerns: concern,
                  phase,
                  partners: partner,
                  obstacles: obstacle,
                  schoolTypes: schoolType,
                  ...(schools && { schools, sites: schools }),
                  ...(identity && { identity }),
                };
}

describe('the rules of the verkenning', () => {
  it('read the real content', () => {
    expect(problems).toEqual([]);
    expect(citations.length).toBeGreaterThan(70);
  });

  it.each(citations.map(({ item, words }) => [item, words] as const))('cite "%s": %s', (id, words) => {
    const item = library?.item(id);
    expect(item?.id, 'the item exists under this id').toBe(id);
    expect(item && wordsOf(item)).toContain(plain(words));
  });

  it('name a source of the item where they name one', () => {
    const named = citations.filter(({ source }) => source !== undefined);
    expect(named.length).toBeGreaterThan(0);
    for (const { item, source = '' } of named)
      expect(
        library
          ?.item(item)
          ?.sources.map(({ title }) => title)
          .filter((title) => title.startsWith(source)),
      ).toHaveLength(1);
  });

  it('name an item also where they are our own estimate, and these are few', () => {
    const estimates = all.flatMap((rule) => ('estimate' in rule.ground ? [{ ...rule.ground, id: rule.id }] : []));
    expect(estimates.filter(({ item }) => library?.item(item)?.id !== item)).toEqual([]);
    expect(estimates.map(({ id }) => id).sort()).toEqual([
      'bestuurlijke-fusie',
      'personele-unie',
      'terugbellen',
      'visitatie',
    ]);
  });

  it('have an id of their own within their table', () => {
    for (const table of Object.values(rules)) {
      const ids = table.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('name forms of begrippen.yaml, and support that leads to a request', () => {
    const forms = library?.forms.map(({ id }) => id) ?? [];
    expect(rules.forms.map(({ id }) => id).filter((id) => !forms.includes(id))).toEqual([]);
    expect(rules.support.filter(({ id }) => !library?.item(id)?.support).map(({ id }) => id)).toEqual([]);
  });

  it('say who decides for every form', () => {
    expect(rules.forms.filter(({ item }) => !library?.item(item)?.attributes.decides).map(({ id }) => id)).toEqual([]);
  });

  it('weigh every form as its item does', () => {
    const other = rules.forms.filter(({ item, weight }) => library?.item(item)?.attributes.weight !== weight);
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  it('have a sentence for every row', () => {
    const texts = readTexts(content);
    expect(() => texts.bind(Object.fromEntries(ruleTextKeys.map((key) => [key, []])))).not.toThrow();
  });
});

describe('planRoute', () => {
  const shown = {
    steps: new Set<string>(),
    forms: new Set<string>(),
    dates: new Set<string>(),
    support: new Set<string>(),
  };
  const first = new Set<string>();
  const faults: string[] = [];
  let count = 0;
  for (const situation of situations()) {
    count += 1;
    const plan = planRoute(situation);
    for (const { rule } of [...plan.steps, ...plan.later]) shown.steps.add(rule.id);
    for (const { rule } of [...plan.forms, ...plan.otherForms]) shown.forms.add(rule.id);
    for (const { rule } of plan.steps) first.add(rule.id);
    const forms = [...plan.forms, ...plan.otherForms].map(({ rule }) => rule.id);
    if (situation.identity !== 'samen' && forms.includes('samenwerkingsschool'))
      faults.push(`openbaar and bijzonder together: ${JSON.stringify(situation)}`);
    for (const { rule } of plan.dates) shown.dates.add(rule.id);
    for (const { rule } of plan.support) shown.support.add(rule.id);
    const orders = plan.steps.map(({ rule }) => rule.order);
    if (plan.steps.length !== 3) faults.push(`${plan.steps.length} steps: ${JSON.stringify(situation)}`);
    if (orders.some((order, index) => order < (orders[index - 1] ?? 0)))
      faults.push(`steps out of order: ${JSON.stringify(situation)}`);
    if (plan.forms.length > 4 || plan.dates.length > 4 || plan.support.length > 3 || plan.support.length === 0)
      faults.push(`too many or too few: ${JSON.stringify(situation)}`);
  }

  it('gives three steps in order and support, whatever the answers, and no form of openbaar and bijzonder to who did not ask', () => {
    expect(count).toBeGreaterThan(80_000);
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it.each(Object.keys(rules) as (keyof typeof rules)[])('shows every row of "%s" to somebody', (table) => {
    const never = rules[table].map(({ id }) => id).filter((id) => !shown[table].has(id));
    expect(never, 'rules that never fire').toEqual([]);
  });

  it('shows every step among the first three to somebody', () => {
    expect(rules.steps.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([]);
  });

  it('names the answers by which a rule fits', () => {
    const plan = planRoute({ ...nothing, concerns: ['vmbo-techniek'], partners: ['mbo'] });
    const found = plan.forms.find(({ rule }) => rule.id === 'vo-mbo');
    expect(found?.because).toEqual([
      { field: 'concern', value: 'vmbo-techniek' },
      { field: 'partner', value: 'mbo' },
    ]);
  });

  it('shows forms for the concerns in turn, in the order in which these were named, and last what fits most answers', () => {
    const { forms } = planRoute({
      ...nothing,
      concerns: ['vmbo-techniek', 'breed-aanbod'],
      partners: ['vo', 'mbo'],
      identity: 'samen',
      schools: 1,
    });
    const shown = ['vo-mbo', 'docenten-delen', 'bedrijfsleven', 'vmbo-gezamenlijk'];
    expect(forms.map(({ rule }) => rule.id)).toEqual(shown);
  });

  it('shows what serves the concern before what only what stands in the way asks for', () => {
    const { forms } = planRoute({
      ...nothing,
      concerns: ['bovenbouw'],
      obstacles: ['identiteit', 'mr'],
      partners: ['vo'],
      phase: 'verkennen',
    });
    expect(forms.slice(0, 3).map(({ rule }) => rule.id)).toEqual([
      'docenten-delen',
      'afstandsonderwijs',
      'leerlingen-elders',
    ]);
  });

  it('shows nothing of a merger to who wants none', () => {
    for (const situation of [...situations()].filter((_one, index) => index % 97 === 0)) {
      const { forms, otherForms, steps, later, dates } = planRoute({ ...situation, noMerger: true });
      const ids = [...forms, ...otherForms, ...steps, ...later, ...dates].map(({ rule }) => rule.id);
      expect(ids.filter((id) => /fusi|samenwerkings(?:school|bestuur)|verticale/.test(id))).toEqual([]);
    }
  });

  it('tells of a closing what the mr and the parents may say, the norm, and what can keep a site', () => {
    const plan = planRoute({ ...nothing, concerns: ['sluiting'], sites: 3, partners: ['gemeente'] });
    expect(plan.dates.map(({ rule }) => rule.id)).toEqual([
      'mr-sluiting',
      'geisoleerde-vestiging',
      'opheffingsnorm',
      'uitzondering',
    ]);
    expect(plan.steps.map(({ rule }) => rule.id)).toContain('gemeente-gebouw');
    expect(plan.forms.map(({ rule }) => rule.id)).toEqual(['docenten-delen', 'afstandsonderwijs', 'convenant']);
  });

  it('takes one step for what stands in the way, one for where it hurts, and one for the phase', () => {
    const plan = planRoute({ ...nothing, concerns: ['draagvlak'], phase: 'nog-niet-begonnen', obstacles: ['mr'] });
    expect(plan.steps.map(({ rule }) => rule.id)).toEqual(['cijfers-naast-elkaar', 'mr-vroeg', 'waarom-vertellen']);
  });

  it.each(['afspraken', 'besluiten'] as const)('does not invite anew who has talked for long (%s)', (phase) => {
    const plan = planRoute({
      ...nothing,
      concerns: ['vmbo-techniek'],
      obstacles: ['concurrentie', 'rvt'],
      partners: ['vo', 'mbo'],
      phase,
    });
    const ids = [...plan.steps, ...plan.later].map(({ rule }) => rule.id);
    expect(ids).not.toContain('zelfde-cijfers');
    expect(ids).toEqual(expect.arrayContaining(['neutrale-voorzitter', 'rvt-statuten']));
  });

  it.each(['afspraken', 'besluiten'] as const)('keeps a place for an agreement (%s)', (phase) => {
    const without = [...situations()].filter(
      (one) => one.phase === phase && !planRoute(one).forms.some(({ rule }) => rule.agreement),
    );
    expect(without).toEqual([]);
    const { forms } = planRoute({ ...nothing, concerns: ['vmbo-techniek', 'bovenbouw'], identity: 'samen', phase });
    expect(forms.map(({ rule }) => rule.id)).toEqual([
      'bedrijfsleven',
      'docenten-delen',
      'convenant',
      'samenwerkingsbestuur',
    ]);
  });

  it('names the gemeenteraad, and for vmbo the regional plan and the empty profile', () => {
    const plan = planRoute({
      ...nothing,
      concerns: ['vmbo-techniek', 'financien', 'breed-aanbod'],
      sites: 3,
      identity: 'samen',
      phase: 'besluiten',
    });
    const shown = ['rpo-aanvraag', 'gemeenteraad', 'rpo-deelname', 'vbo-profiel'];
    expect(plan.dates.map(({ rule }) => rule.id)).toEqual(shown);
    expect(plan.steps.map(({ rule }) => rule.id)).toContain('rpo-planning');
  });

  it('says to write it down before an agreement is there', () => {
    const { steps, later } = planRoute({
      ...nothing,
      concerns: ['vmbo-techniek', 'breed-aanbod'],
      obstacles: ['concurrentie'],
      partners: ['vo'],
      phase: 'afspraken',
    });
    const shown = ['mbo-en-bedrijven', 'neutrale-voorzitter', 'afspraken-vastleggen'];
    expect(steps.map(({ rule }) => rule.id)).toEqual(shown);
    expect(later.map(({ rule }) => rule.id)).toEqual(['vakken-tellen', 'rvt-statuten', 'mr-advies']);
  });

  it.each([
    'nog-niet-begonnen',
    'verkennen',
    'afspraken',
  ] as const)('begins with mbo and bedrijven where it is about vmbo (%s)', (phase) => {
    const { steps } = planRoute({ ...nothing, concerns: ['vmbo-techniek'], phase });
    expect(steps[0]?.rule.id).toBe('mbo-en-bedrijven');
  });
});
