import { type Answers, defineDialog, type Edge, type Option, REVIEW, type Step } from '../dialog.ts';
import { concerns, identities, obstacles, partners, phases, schoolTypes } from './situation.ts';
import { fewerSitesThanSchools, losesAll } from './doubts.ts';
import { namesPeriod } from './situation-of.ts';

/** What the verkenning ends in: the answers by step id, from which the routekaart is made. */
export interface MakeRoutekaart {
  readonly kind: 'make-routekaart';
  readonly answers: Answers;
}

const MOST_SCHOOLS = 200;
const MOST_YEARS = 30;
const MOST_PUPILS = 100_000;

/** The texts of a step follow from its id; every one may be skipped. */
function step(id: string, expects: Step['expects'], next: readonly Edge[]): Step {
  const key = `verkenning.${id}`;
  return {
    id,
    text: key,
    label: `${key}.label`,
    why: `${key}.waarom`,
    hints: [`${key}.hint-1`, `${key}.hint-2`],
    words: `${key}.woorden`,
    expects,
    optional: true,
    next,
  };
}

const options = (id: string, values: readonly string[]): readonly Option[] =>
  values.map((value) => ({
    id: value,
    text: `verkenning.${id}.${value}`,
    words: `verkenning.${id}.${value}.woorden`,
  }));
const choice = (id: string, values: readonly string[], next: string): Step =>
  step(id, { kind: 'choice', options: options(id, values) }, [{ to: next }]);
const choices = (id: string, values: readonly string[], next: string): Step =>
  step(id, { kind: 'choices', options: options(id, values) }, [{ to: next }]);
/** From praktijkonderwijs to vwo, however they are named. */
const onScale = (one: Step): Step =>
  one.expects.kind === 'choices' ? { ...one, expects: { ...one.expects, scale: true } } : one;
const count = (id: string, max: number, next: readonly Edge[]): Step =>
  step(id, { kind: 'number', min: 1, max, whole: true }, next);

const identityOptions = options('richting', identities).map((one) =>
  one.id === 'samen' ? { ...one, unites: identities.filter((id) => id !== 'samen') } : one,
);

/** Asks again about an answer that can hardly be right. */
const doubting = (one: Step, rule: Required<Step>['doubts']['rule']): Step => ({
  ...one,
  doubts: { rule, text: `${one.text}.twijfel` },
});

/** Who does not know says so, rather than skipping. */
const unsure = (one: Step): Step => ({ ...one, skip: 'verkenning.weet-ik-niet' });

/** No period is asked for what is not known, or when the answer named it already ('20 procent in 5 jaar'). */
const noPeriod: Required<Pick<Edge, 'when' | 'name'>> = {
  name: 'daling onbekend of met termijn',
  when: ({ daling }) => !daling || namesPeriod(daling),
};
const schoolsUnknown: Required<Pick<Edge, 'when' | 'name'>> = {
  name: 'aantal scholen onbekend',
  when: ({ scholen }) => !scholen,
};

/** The verkenning: from 'wij krimpen' to a routekaart. At most twelve questions, each of which may be skipped. */
export const verkenning = defineDialog<MakeRoutekaart>({
  id: 'verkenning',
  // 2: the period is a number of years, no longer one of three choices.
  version: 2,
  name: 'verkenning.naam',
  start: 'regio',
  steps: [
    step('regio', { kind: 'region' }, [{ to: 'knelpunten' }]),
    choices('knelpunten', concerns, 'fase'),
    choice('fase', phases, 'scholen'),
    count('scholen', MOST_SCHOOLS, [{ to: 'leerlingen', ...schoolsUnknown }, { to: 'vestigingen' }]),
    doubting(count('vestigingen', MOST_SCHOOLS, [{ to: 'leerlingen' }]), fewerSitesThanSchools),
    unsure(
      step('leerlingen', { kind: 'number', min: 1, max: MOST_PUPILS, whole: true, inAll: true }, [
        { to: 'schoolsoorten' },
      ]),
    ),
    onScale(choices('schoolsoorten', schoolTypes, 'daling')),
    doubting(
      unsure(
        step('daling', { kind: 'percentage', orPupils: true }, [{ to: 'partners', ...noPeriod }, { to: 'termijn' }]),
      ),
      losesAll,
    ),
    unsure(
      step('termijn', { kind: 'number', min: 1, max: MOST_YEARS, whole: true, years: true }, [{ to: 'partners' }]),
    ),
    choices('partners', partners, 'obstakels'),
    choices('obstakels', obstacles, 'richting'),
    step('richting', { kind: 'choice', options: identityOptions }, [{ to: REVIEW }]),
  ],
  review: { text: 'verkenning.overzicht', submit: 'verkenning.maak', yes: true },
  finish: (answers) => ({ kind: 'make-routekaart', answers }),
});
