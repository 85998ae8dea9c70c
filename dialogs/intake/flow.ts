import type { RequestId } from '../../bot/contracts/library.ts';
import { type Answers, defineDialog, type Edge, REVIEW, type Step } from '../dialog.ts';
import { intakeRequests, isLongText, type OwnStepId, ownStepIds, ownSteps, requests } from './requests.ts';
import {
  ASKED_BEFORE,
  both,
  forRequest,
  NO_TALK,
  proposeRoute,
  type Route,
  routeKeys,
  requestOf,
  routeOf,
  routeChoices,
  withoutTalk,
} from './rules.ts';

/** What the intake ends in: the answers by step id, in the order in which they were asked, and for whom they are meant. */
export interface SubmitIntake {
  readonly kind: 'submit-intake';
  readonly request: RequestId;
  readonly route: Route;
  readonly answers: Answers;
}

/** The texts of a step follow from its id; only what differs is written out. */
function step(id: string, expects: Step['expects'], next: readonly Edge[], more: Partial<Step> = {}): Step {
  const key = `intake.${id}`;
  return {
    id,
    text: key,
    label: `${key}.label`,
    why: `${key}.waarom`,
    hints: [`${key}.hint-1`, `${key}.hint-2`],
    words: `${key}.woorden`,
    expects,
    optional: false,
    next,
    ...more,
  };
}

/** Within a request a step of its own leads to the next one; the last leads to the common steps. */
function afterOwn(id: OwnStepId): Edge[] {
  const within = intakeRequests.flatMap((request): Edge[] => {
    const next = requests[request][requests[request].indexOf(id) + 1];
    return requests[request].includes(id) && next ? [{ to: next, ...forRequest(request) }] : [];
  });
  const end = intakeRequests.filter((request) => requests[request].at(-1) === id);
  if (end.length > 0) return [...within, { to: end.includes('praktijkvoorbeeld-delen') ? 'naam-en-rol' : 'regio' }];
  // Every request that has this step goes on with one of its own: the last of these edges needs no condition.
  return within.map(({ to, ...condition }, index) => (index === within.length - 1 ? { to } : { to, ...condition }));
}

/** What the request is about may have been asked before; an experience or an outcome was not. */
function ownMore(id: OwnStepId): Partial<Step> {
  const { expects, optional } = ownSteps[id];
  const offers = isLongText(expects) && id !== 'uitwisseling-brengt' && id !== 'voorbeeld-uitkomst';
  return { optional, ...(offers && { offer: ASKED_BEFORE }) };
}

const optional = { optional: true } as const;
/** Requests that have a phone number already, or so many steps of their own that it is left out (at most eight questions). */
const phoneless = forRequest('collegiale-uitwisseling', 'terugbellen');
const example = forRequest('praktijkvoorbeeld-delen');

/** The intake: from a question or a wish to a case for the staff. At most eight questions once the request is known. */
export const intake = defineDialog<SubmitIntake>({
  id: 'intake',
  version: 2,
  name: 'intake.naam',
  facts: [NO_TALK, ASKED_BEFORE],
  about: ['regio', 'naam-en-rol', 'organisatie', 'email', 'telefoon'],
  start: 'verzoek',
  steps: [
    step('verzoek', { kind: 'choice', options: intakeRequests.map((id) => ({ id, text: `verzoek.${id}` })) }, [
      ...intakeRequests.map((request) => ({ to: requests[request][0], ...forRequest(request) })),
      { to: 'vraag' },
    ]),
    ...ownStepIds.map((id) => step(id, ownSteps[id].expects, afterOwn(id), ownMore(id))),
    step('regio', { kind: 'region' }, [{ to: 'naam-en-rol' }], optional),
    step('naam-en-rol', { kind: 'text', maxLength: 200 }, [{ to: 'email', ...example }, { to: 'organisatie' }]),
    step('organisatie', { kind: 'text', maxLength: 200 }, [{ to: 'email' }], optional),
    step('email', { kind: 'email' }, [
      { to: 'route', ...example },
      { to: 'route', ...both(phoneless, withoutTalk) },
      { to: 'gesprek-mee', ...phoneless },
      { to: 'telefoon' },
    ]),
    step('telefoon', { kind: 'phone' }, [{ to: 'route', ...withoutTalk }, { to: 'gesprek-mee' }], optional),
    step('gesprek-mee', { kind: 'yes-no' }, [{ to: 'route' }]),
    step(
      'route',
      {
        kind: 'choice',
        options: routeChoices.map((id) => ({ id, text: `intake.route.${id}`, words: `intake.route.${id}.woorden` })),
      },
      [{ to: REVIEW }],
      { proposes: { rule: proposeRoute, texts: routeKeys } },
    ),
  ],
  review: { text: 'intake.overzicht', submit: 'intake.verstuur' },
  finish: (answers) => ({ kind: 'submit-intake', request: requestOf(answers), route: routeOf(answers), answers }),
});
