import type { Adviser } from '../contracts/adviser.ts';
import type { CaseRoute, Intake } from '../contracts/case.ts';

/** What a route is chosen by: what the user meant, and who is there. `today` is YYYY-MM-DD in Amsterdam. */
export interface RouteFacts {
  readonly intake: Intake;
  /** Absent: what the request says. */
  readonly wanted?: CaseRoute['to'];
  readonly advisers: readonly Adviser[];
  readonly today: string;
}

/** One row of the table: the first that fits decides. `adviser` finds who gets it; nobody means that the row does not fit. */
interface RouteRow {
  readonly wanted?: CaseRoute['to'];
  readonly when?: (facts: RouteFacts) => boolean;
  readonly adviser?: (facts: RouteFacts) => Adviser | undefined;
  readonly to: CaseRoute['to'];
  readonly reason: CaseRoute['reason'];
}

/** Where requests go: the first row that fits. The ministry gets something only when the user agreed to that. */
const table: readonly RouteRow[] = [
  { wanted: 'ocw', to: 'ocw', reason: 'ocw-toestemming' },
  { wanted: 'ledenadviseur', adviser: forRegion, to: 'ledenadviseur', reason: 'adviseur-regio' },
  { wanted: 'ledenadviseur', adviser: forAll, to: 'ledenadviseur', reason: 'adviseur-landelijk' },
  { wanted: 'ledenadviseur', when: onlyAway, to: 'mailbox', reason: 'adviseur-afwezig' },
  { wanted: 'ledenadviseur', to: 'mailbox', reason: 'wens-ledenadviseur' },
  { when: isForOcw, to: 'mailbox', reason: 'ocw-zonder-toestemming' },
  { to: 'mailbox', reason: 'standaard' },
];

/** Chooses the route of a new case. The reason is said in the mail ('naar u, omdat …'). */
export function chooseRoute(facts: RouteFacts): CaseRoute {
  for (const { wanted, when, adviser, to, reason } of table) {
    if (wanted && wanted !== wantedBy(facts)) continue;
    if (when && !when(facts)) continue;
    const found = adviser?.(facts);
    if (adviser && !found) continue;
    return { to, reason, ...(found && { adviser: { id: found.id, role: found.role } }) };
  }
  throw new Error('the last row of the table fits everything');
}

/** True unless the adviser is away on that day. */
export function isThere({ away }: Adviser, today: string): boolean {
  return !away.some(({ from, until }) => from <= today && today <= until);
}

function wantedBy({ wanted, intake }: RouteFacts): CaseRoute['to'] {
  if (wanted) return wanted;
  if (intake.request === 'ocw') return intake.ocwConsent ? 'ocw' : 'mailbox';
  return intake.request === 'ledenadviseur' ? 'ledenadviseur' : 'mailbox';
}

function isForOcw({ intake }: RouteFacts): boolean {
  return intake.request === 'ocw';
}

function forRegion(facts: RouteFacts): Adviser | undefined {
  return best(ofRegion(facts), facts);
}

function forAll(facts: RouteFacts): Adviser | undefined {
  return best(
    facts.advisers.filter(({ regions }) => regions.length === 0),
    facts,
  );
}

function onlyAway(facts: RouteFacts): boolean {
  return ofRegion(facts).length > 0;
}

function ofRegion({ advisers, intake: { regionId } }: RouteFacts): readonly Adviser[] {
  return regionId === undefined ? [] : advisers.filter(({ regions }) => regions.includes(regionId));
}

/** Of those who are there, the one with the most expertise in the question; the order of the file decides between equals. */
function best(candidates: readonly Adviser[], { intake, today }: RouteFacts): Adviser | undefined {
  const asked = [intake.question, ...intake.extra.map(({ value }) => value)].join(' ').toLowerCase();
  const score = ({ expertise }: Adviser) => expertise.filter((word) => asked.includes(word.toLowerCase())).length;
  return candidates.filter((one) => isThere(one, today)).toSorted((a, b) => score(b) - score(a))[0];
}
