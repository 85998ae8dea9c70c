import type { Answer, Reading } from '../../dialogs/dialog.ts';
import type { Province, Region } from '../contracts/library.ts';
import { findPlaces, type PlaceHit } from './find-places.ts';
import { createRegionNames, type Place } from './region-names.ts';

const LONGEST = 2000;
const MOST_CANDIDATES = 6;
/** In a longer message a name with a slip may be something else: it is asked about. */
const MOST_WORDS_FOR_SLIPS = 8;

/**
 * Makes a reader that finds regions, provinces, municipalities and places in a text, slips included. The value is the id of the
 * region or province; what is shown names the place that the user named. A name of several places ('Hengelo') is settled by
 * a province or region beside it, else unclear with all of them as candidates, as two regions are. `detail.corrected`: it
 * was spelled differently.
 */
export function createRegionReader(
  regions: readonly Region[],
  provinces: readonly Province[],
): (text: string) => Reading {
  const names = createRegionNames(regions, provinces);
  return (text) => {
    const hits = settled(findPlaces(text.slice(0, LONGEST), names));
    const answers = answersOf(hits);
    const [only] = answers;
    const sure =
      hits.every(({ slip }) => !slip) ||
      text.trim().split(/\s+/, MOST_WORDS_FOR_SLIPS + 1).length <= MOST_WORDS_FOR_SLIPS;
    if (only && answers.length === 1 && sure) return { kind: 'value', answer: only };
    return { kind: 'unclear', candidates: answers.slice(0, MOST_CANDIDATES) };
  };
}

/** Each name narrowed by the others: 'Hengelo in Gelderland', 'Emmen (Drenthe)'. A province that only tells where a place lies is left out. */
function settled(hits: readonly PlaceHit[]): PlaceHit[] {
  const clear = hits.filter(({ places }) => places.length === 1).flatMap(({ places }) => places);
  const narrowed = hits.map((hit) => {
    const fitting = hit.places.filter((place) => clear.some((other) => agrees(place, other)));
    return hit.places.length > 1 && fitting.length > 0 ? { ...hit, places: fitting } : hit;
  });
  const regions = narrowed.flatMap(({ places }) => places).filter(({ kind }) => kind === 'region');
  return narrowed.filter(
    ({ places: [place, ...others] }) =>
      !(
        place?.kind === 'province' &&
        others.length === 0 &&
        regions.some((region) => region.provinces.includes(place.id))
      ),
  );
}

function agrees(place: Place, other: Place): boolean {
  if (place.id === other.id) return true;
  return place.kind === 'region' && other.kind === 'province' && place.provinces.includes(other.id);
}

/** One answer for each region or province, in the order in which they were named. */
function answersOf(hits: readonly PlaceHit[]): Answer[] {
  const ids = [...new Set(hits.flatMap(({ places }) => places.map(({ id }) => id)))];
  return ids.map((id) => {
    const own = hits.filter(({ places }) => places.some((place) => place.id === id));
    const corrected = own.every(({ slip }) => slip);
    return { value: id, shown: shownOf(own, id), ...(corrected && { detail: { corrected } }) };
  });
}

/** 'Doetinchem, Winterswijk (Achterhoek)'; beside the city of Groningen its province is 'Groningen (provincie)'. */
function shownOf(hits: readonly PlaceHit[], id: string): string {
  const places = hits.flatMap((hit) => hit.places.filter((place) => place.id === id));
  const area = places[0]?.area ?? id;
  const named = [...new Set(places.flatMap(({ place }) => place ?? []))];
  if (named.length > 0) return `${named.join(', ')} (${area})`;
  const shared = places[0]?.kind === 'province' && hits.some((hit) => hit.places.length > 1);
  return shared ? `${area} (provincie)` : area;
}
