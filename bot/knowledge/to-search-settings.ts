import type { z } from 'zod';
import type { ConfidenceFit, SearchSettings } from '../contracts/search-settings.ts';
import type { settingsSchema } from './reference-schemas.ts';

type Settings = z.infer<typeof settingsSchema>;

/** drempels.yaml in the words of the contract. */
export function toSearchSettings({ drempels, gewichten_eerste, gewichten_opties }: Settings): SearchSettings {
  return {
    answer: drempels.antwoord,
    options: drempels.opties,
    neighbour: drempels.buurvraag,
    best: toFit(gewichten_eerste),
    any: toFit(gewichten_opties),
  };
}

function toFit(weights: Settings['gewichten_eerste']): ConfidenceFit {
  return {
    base: weights.basis,
    weights: {
      lead: weights.voorsprong,
      rival: weights.op_de_tweede,
      asking: weights.vragend_deel,
      likeness: weights.gelijkenis,
      covered: weights.gedekt,
      known: weights.bekend,
      length: weights.lengte,
      leadLength: weights.voorsprong_maal_lengte,
      ours: weights.eigen,
      neighbour: weights.buurvraag,
      neighbours: weights.buurvragen,
      elsewhere: weights.elders,
    },
  };
}
