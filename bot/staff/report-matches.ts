import type { Library } from '../contracts/library.ts';
import type { OverviewSay } from './overview-texts.ts';
import { openToPeers, type PeerRequest, pairPeers, type SharedTrait } from './pair-peers.ts';

/** The pairs that staff may introduce to each other, with what they share; no name and no address. */
export function reportMatches(cases: readonly PeerRequest[], say: OverviewSay, library: Library): string {
  const verzoeken = openToPeers(cases).length;
  const pairs = pairPeers(cases, library.regions);
  if (pairs.length === 0) return say('overzicht.matches.geen', { verzoeken });
  const lines = pairs.map(({ one, other, shared }) => {
    const wat = shared.map((trait) => traitName(trait, say, library)).join('; ');
    const paar = say('overzicht.matches.paar', { een: one, ander: other });
    return `  ${paar}\n      ${say('overzicht.matches.deelt', { wat })}`;
  });
  const head = say('overzicht.matches.kop', { paren: pairs.length, verzoeken });
  return [head, lines.join('\n'), say('overzicht.matches.slot')].join('\n\n');
}

function traitName(trait: SharedTrait, say: OverviewSay, { regions, provinces }: Library): string {
  switch (trait.kind) {
    case 'region':
      return say('overzicht.matches.regio', { regio: nameOf([...regions, ...provinces], trait.id) });
    case 'province':
      return say('overzicht.matches.provincie', { provincie: nameOf(provinces, trait.id) });
    case 'told':
      return say('overzicht.matches.kenmerk', { naam: trait.label.toLowerCase(), waarde: trait.value });
    default:
      return trait satisfies never;
  }
}

function nameOf(places: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return places.find((place) => place.id === id)?.name ?? id;
}
