import type { RequestId } from '../../bot/contracts/library.ts';
import type { Answers, Edge, Proposal } from '../dialog.ts';
import { intakeRequests } from './requests.ts';

/** What a user may choose as route; the ministry follows from a consent alone. */
export const routeChoices = ['mailbox', 'ledenadviseur'] as const;
/** For whom a request is meant. */
export type RouteTarget = (typeof routeChoices)[number] | 'ocw';

/** Why it is meant for them; the sentences stand in content/teksten under `intake.route.reden.…`. */
const routeReasons = [
  'standaard',
  'wens-ledenadviseur',
  'past-bij-ledenadviseur',
  'toestemming-ocw',
  'geen-toestemming-ocw',
  'eigen-keuze',
] as const;
/** A reason for a route. */
export type RouteReason = (typeof routeReasons)[number];

/** For whom a request is meant and why; `fixed` when it follows from a consent and is not a choice of its own. */
export interface Route {
  readonly to: RouteTarget;
  readonly reason: RouteReason;
  readonly fixed?: true;
}

const KEY = 'intake.route';

/** The text keys of all that may be proposed. */
export const routeKeys: readonly string[] = [
  ...[...routeChoices, 'ocw'].map((target) => `${KEY}.${target}`),
  ...routeReasons.map((reason) => `${KEY}.reden.${reason}`),
];

/** When an edge is taken, with the words for it in the diagram. */
export type Condition = Required<Pick<Edge, 'when' | 'name'>>;

/** One of these requests was chosen. */
export function forRequest(...requests: readonly RequestId[]): Condition {
  return { name: requests.join(' of '), when: (answers) => requests.includes(requestOf(answers)) };
}

/** The fact that there was no talk before the intake: then there is nothing to send along. */
export const NO_TALK = 'geen-gesprek';

/** The fact what the user asked before the intake: he may take it as what his request is about. */
export const ASKED_BEFORE = 'eerder-gevraagd';

/** There was no talk before the intake. */
export const withoutTalk: Condition = { name: 'geen gesprek', when: (answers) => answers[NO_TALK]?.value === true };

/** Both hold. */
export function both(first: Condition, second: Condition): Condition {
  return { name: `${first.name}, ${second.name}`, when: (answers) => first.when(answers) && second.when(answers) };
}

/** The request that was chosen; a question when nothing was. */
export function requestOf(answers: Answers): RequestId {
  return intakeRequests.find((id) => answers.verzoek?.value === id) ?? 'vraag';
}

/**
 * For whom a request is meant. A ledenadviseur leads a table of boards and talks with supervisors (VO-raad, 2019); only
 * with consent does a question go on to the ministry, whatever else was chosen.
 */
export function routeOf(answers: Answers): Route {
  const request = requestOf(answers);
  if (request === 'ocw') {
    const consent = answers['ocw-toestemming']?.value === true;
    return consent
      ? { to: 'ocw', reason: 'toestemming-ocw', fixed: true }
      : { to: 'mailbox', reason: 'geen-toestemming-ocw', fixed: true };
  }
  const chosen = routeChoices.find((target) => answers.route?.value === target);
  if (chosen) return { to: chosen, reason: 'eigen-keuze' };
  if (request === 'ledenadviseur') return { to: 'ledenadviseur', reason: 'wens-ledenadviseur' };
  if (request === 'bestuurlijke-tafel' || request === 'rvt-gesprek')
    return { to: 'ledenadviseur', reason: 'past-bij-ledenadviseur' };
  return { to: 'mailbox', reason: 'standaard' };
}

/** The route as the review proposes it. */
export function proposeRoute(answers: Answers): Proposal {
  const { to, reason, fixed } = routeOf(answers);
  return { text: `${KEY}.${to}`, reason: `${KEY}.reden.${reason}`, ...(fixed && { fixed }) };
}
