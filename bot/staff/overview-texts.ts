import type { Say, TextDeclarations } from '../contracts/texts.ts';

/** The sentences of `npm run admin -- regiobeeld` and `-- matches`, and of the page of rules (content/teksten/overzichten.yaml). */
export const overviewTexts = {
  'overzicht.regiobeeld.kop': ['totaal', 'minst'],
  'overzicht.regiobeeld.te-weinig': ['totaal', 'minst'],
  'overzicht.regiobeeld.regio': ['regio', 'aantal'],
  'overzicht.regiobeeld.knelpunten': ['lijst'],
  'overzicht.regiobeeld.fasen': ['lijst'],
  'overzicht.regiobeeld.telling': ['naam', 'aantal'],
  'overzicht.regiobeeld.klein': ['naam', 'minst'],
  'overzicht.regiobeeld.andere': ['aantal'],
  'overzicht.regiobeeld.landelijk': [],
  'overzicht.matches.kop': ['paren', 'verzoeken'],
  'overzicht.matches.geen': ['verzoeken'],
  'overzicht.matches.paar': ['een', 'ander'],
  'overzicht.matches.deelt': ['wat'],
  'overzicht.matches.regio': ['regio'],
  'overzicht.matches.provincie': ['provincie'],
  'overzicht.matches.kenmerk': ['naam', 'waarde'],
  'overzicht.matches.slot': [],
  'regels.steps': [],
  'regels.forms': [],
  'regels.dates': [],
  'regels.support': [],
  'regels.kop.regel': [],
  'regels.kop.tekst': [],
  'regels.kop.wanneer': [],
  'regels.kop.bewijs': [],
  'regels.of': [],
  'regels.en': [],
  'regels.citaat': ['titel', 'item', 'woorden'],
  'regels.inschatting': ['titel', 'item'],
} as const satisfies TextDeclarations;

/** Says a sentence of an overview. */
export type OverviewSay = Say<typeof overviewTexts>;
