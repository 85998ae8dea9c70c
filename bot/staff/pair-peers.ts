import type { Case } from '../contracts/case.ts';
import type { Region } from '../contracts/library.ts';

/** A request for collegiale uitwisseling, as far as pairing needs it. */
export type PeerRequest = Pick<Case, 'reference' | 'status' | 'intake'>;

/** What two requests share, with the words for it. */
export type SharedTrait =
  | { readonly kind: 'region' | 'province'; readonly id: string }
  | { readonly kind: 'told'; readonly label: string; readonly value: string };

/** Two requests whose boards could learn from each other. */
export interface PeerPair {
  readonly one: string;
  readonly other: string;
  readonly shared: readonly SharedTrait[];
}

const OPEN: readonly Case['status'][] = ['nieuw', 'opgepakt', 'heropend'];
const MOST_PAIRS = 20;

/** The open requests for an exchange whose boards agreed to be introduced to each other. */
export function openToPeers<T extends PeerRequest>(cases: readonly T[]): T[] {
  return cases.filter(
    ({ status, intake }) =>
      OPEN.includes(status) && intake.request === 'collegiale-uitwisseling' && intake.peerConsent === true,
  );
}

/** Proposes pairs among them, most alike first; of one sender none. Staff introduce people, this only points. */
export function pairPeers(cases: readonly PeerRequest[], regions: readonly Region[]): PeerPair[] {
  const open = openToPeers(cases);
  const pairs = open.flatMap((one, index) =>
    open.slice(index + 1).flatMap((other): PeerPair[] => {
      if (one.intake.email.toLowerCase() === other.intake.email.toLowerCase()) return [];
      const shared = [...sharedPlace(one, other, regions), ...sharedAnswers(one, other)];
      return shared.length > 0 ? [{ one: one.reference, other: other.reference, shared }] : [];
    }),
  );
  return pairs.sort((a, b) => b.shared.length - a.shared.length).slice(0, MOST_PAIRS);
}

function sharedPlace(
  { intake: a }: PeerRequest,
  { intake: b }: PeerRequest,
  regions: readonly Region[],
): SharedTrait[] {
  if (!a.regionId || !b.regionId) return [];
  if (a.regionId === b.regionId) return [{ kind: 'region', id: a.regionId }];
  const provincesOf = (id: string) => regions.find((region) => region.id === id)?.provinces ?? [id];
  const others = provincesOf(b.regionId);
  const both = provincesOf(a.regionId).filter((province) => others.includes(province));
  return both.slice(0, 1).map((id) => ({ kind: 'province', id }));
}

/** Of the answers of both verkenningen those that are the same; the region was compared already, figures are no reason to meet. */
function sharedAnswers({ intake: a }: PeerRequest, { intake: b }: PeerRequest): SharedTrait[] {
  const told = b.routekaart?.situation ?? [];
  return (a.routekaart?.situation.slice(1) ?? []).flatMap(({ label, value }) => {
    const others = told.find((fact) => fact.label === label)?.value.split(', ') ?? [];
    return value
      .split(', ')
      .flatMap((part): SharedTrait[] => (others.includes(part) ? [{ kind: 'told', label, value: part }] : []));
  });
}
