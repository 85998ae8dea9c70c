/** How exact a number is, in the words in which it is shown back. */
export interface Qualifier {
  /** The number is the best estimate: 'ruim', 'ongeveer'. */
  readonly about?: string;
  /** The number is only a border: 'minder dan', 'hoogstens'. */
  readonly bound?: string;
}

/** Each spelling ends the words before the number; the longest stand first. */
const ABOUT =
  /(?:^| )(iets (?:meer|minder) dan|iets (?:boven|onder|over)|net (?:boven|onder|over)|om en nabij|(?:ergens )?rond(?:om)?|een stuk of|naar schatting|geschat op|tegen|nog geen|een (?:kleine|dikke|goede)|plus ?minus|zo n|ongeveer|ong|circa|ca|plm|ruim|bijna|haast|zowat|grofweg|globaal|pakweg|krap|dik|amper)(?: de)?$/;
const BOUND =
  /(?:^| )((?:niet )?(?:meer|minder|hoger|lager|groter|kleiner) dan|over|ten (?:minste|hoogste)|op zijn (?:minst|hoogst)|tot(?: wel)?|minstens|tenminste|minimaal|hoogstens|maximaal|hooguit|max|min|vanaf|onder|boven|een paar|enkele|meerdere)(?: de)?$/;
const ABOUT_AFTER = /^(?:[a-z]+ )?(?:ongeveer|of zo|of daaromtrent|circa|globaal|plus ?minus|naar schatting)(?: |$)/;
const SHOWN: Readonly<Record<string, string>> = {
  ...{ ong: 'ongeveer', ca: 'circa', plm: 'ongeveer', plusminus: 'ongeveer', 'plus minus': 'ongeveer', 'zo n': "zo'n" },
  ...{ max: 'maximaal', min: 'minimaal', 'een stuk of': 'ongeveer', 'geschat op': 'naar schatting' },
};

/** Reads how exact a number is from the words before and after it. */
export function qualifierIn(before: string, after: string): Qualifier {
  const about = ABOUT.exec(before)?.[1];
  if (about) return { about: SHOWN[about] ?? about };
  const bound = BOUND.exec(before)?.[1];
  if (bound) return { bound: SHOWN[bound] ?? bound };
  return ABOUT_AFTER.test(after) ? { about: 'ongeveer' } : {};
}
