import type { TextDeclarations } from '../contracts/texts.ts';

/** The sentences of a praktijkvoorbeeld that was handed in, as a file for content/ (content/teksten/voorbeeld.yaml). */
export const exampleTexts = {
  'voorbeeld.titel': ['plaats', 'vorm'],
  'voorbeeld.vorm-onbekend': [],
  'voorbeeld.vorm-niet-genoemd': [],
  'voorbeeld.bron': [],
  'voorbeeld.uitkomst-onbekend': [],
  'voorbeeld.tekst': ['partijen', 'plaats', 'vorm', 'jaar', 'uitkomst'],
} as const satisfies TextDeclarations;
