/**
 * How a place name that is also a Dutch word (or a first name) is told from that word when it stands in lower case:
 * `noun` counts after a word that leads to a place ('in houten'); `clause-end` only when nothing follows ('in best', not
 * 'in best veel gevallen'), and never after 'te' ('te dalen'); `capital` never ('in de wijk').
 */
export type OrdinaryKind = 'noun' | 'clause-end' | 'capital';

const list = (kind: OrdinaryKind, names: string) => names.split(', ').map((name) => [name, kind] as const);

/** Normalised names of regios.yaml that are ordinary words. A test holds that each of them stands there. */
export const ordinaryPlaceNames: ReadonlyMap<string, OrdinaryKind> = new Map([
  ...list('noun', 'buren, houten, huizen, stein, beek, goes, doorn, duiven, dieren, monster, marken, helden, horst'),
  ...list('noun', 'hoorn, horn, sluis, hulst, balk, born, made, mill, grave, lent, leek, enter, haren, laren, bergen'),
  ...list('noun', 'kampen, ens, axel, philippine, america, rijen, wouw, weert, holten, vries, graafschap, baronie'),
  ...list(
    'noun',
    'gooi, schier, waterland, westland, oosterland, zuidland, hoogland, elim, goor, delden, heeten, roden',
  ),
  ...list('noun', 'leende, spijk, borne, zwaag, leiden, kapelle, langstraat, brainport, annen, wisch, borger'),
  ...list('clause-end', 'best, echt, well, putten, dalen, zetten, gieten, de lier, de peel'),
  ...list('clause-end', 't zand, t harde, de rijp'),
  ...list('capital', 'de wijk, rolde, opende'),
]);
