import type { Say, TextDeclarations } from '../contracts/texts.ts';

/** The sentences by which a mail shows a routekaart; they stand in content/teksten/bewaren.yaml. */
export const routekaartMailTexts = {
  'mail.routekaart.kop': [],
  'mail.routekaart.situatie': [],
  'mail.routekaart.cijfers': [],
  'mail.routekaart.cijfer': ['wat', 'waarde', 'periode', 'bron'],
  'mail.routekaart.inschatting': [],
  'mail.routekaart.advies': ['titel'],
  'mail.routekaart.bron': ['bron'],
  'mail.routekaart.aangeraden': [],
  'mail.routekaart.nieuw': [],
  'mail.routekaart.gewijzigd': [],
  'mail.routekaart.vergeleken': ['wat'],
  'mail.routekaart.vervallen': ['regels'],
} as const satisfies TextDeclarations;

/** Says a sentence of a routekaart in a mail. */
export type RoutekaartSay = Say<typeof routekaartMailTexts>;

/** The sentences of mails that a user sends to himself; they stand in content/teksten/bewaren.yaml. */
export const copyTexts = {
  'mail.kopie.onderwerp-routekaart': ['titel'],
  'mail.kopie.onderwerp-vergelijking': ['titel'],
  'mail.kopie.onderwerp-antwoord': ['titel'],
  'mail.kopie.waarom': [],
  'mail.kopie.niet-zelf': [],
  'mail.kopie.openen': [],
  'mail.kopie.openen-tot': ['dagen'],
  'mail.kopie.lezen': [],
  'mail.kopie.bronnen': [],
  'mail.kopie.jaar-onbekend': [],
  'mail.kopie.peildatum': ['datum'],
  'mail.kopie.automatisch': [],
  'mail.kopie.proefmodus': [],
  ...routekaartMailTexts,
} as const satisfies TextDeclarations;

/** Says a sentence of such a mail. */
export type CopySay = Say<typeof copyTexts>;
