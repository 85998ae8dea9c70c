import type { TextDeclarations } from '../contracts/texts.ts';

/** The sentences of `npm run admin` (content/teksten/beheer.yaml). */
export const adminTexts = {
  'beheer.gebruik': [],
  'beheer.geweigerd': [],
  'beheer.vragen.geen': [],
  'beheer.vragen.kop': ['aantal', 'groepen', 'totaal'],
  'beheer.vragen.groep': ['aantal'],
  'beheer.vragen.vraag': ['datum', 'vraag'],
  'beheer.vragen.afloop': ['uitkomst', 'aangeboden', 'gekozen'],
  'beheer.vragen.duim': ['item', 'reden'],
  'beheer.uitkomst.answer': [],
  'beheer.uitkomst.options': [],
  'beheer.uitkomst.neighbour': [],
  'beheer.uitkomst.unknown': [],
  'beheer.niets': [],
} as const satisfies TextDeclarations;
