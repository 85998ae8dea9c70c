import type { Answers } from '../dialog.ts';

const ALL = 100;

/** Every school has a site; fewer sites than schools is asked again. */
export function fewerSitesThanSchools({ scholen, vestigingen }: Answers): 'once' | null {
  return scholen && vestigingen && Number(vestigingen.value) < Number(scholen.value) ? 'once' : null;
}

/** A decline of all pupils or more is a slip. */
export function losesAll({ daling, leerlingen }: Answers): 'never' | null {
  if (!daling || daling.detail?.direction === 'meer') return null;
  const all = daling.detail?.unit === 'leerlingen' ? Number(leerlingen?.value ?? Infinity) : ALL;
  return Number(daling.value) >= all ? 'never' : null;
}
