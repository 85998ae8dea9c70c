import type { TextDeclarations } from '../contracts/texts.ts';

/** The sentences about what is kept of the user (content/teksten/mijn-gegevens.yaml). */
export const myDataTexts = {
  'mijn-gegevens.overzicht': ['regels'],
  'mijn-gegevens.regel.gesprek': ['begin', 'laatste', 'aantal'],
  'mijn-gegevens.regel.ingevuld': ['antwoorden'],
  'mijn-gegevens.regel.zaak': ['kenmerk', 'datum', 'status', 'inhoud'],
  'mijn-gegevens.regel.zaak-mails': ['kenmerk', 'verstuurd', 'wachtend'],
  'mijn-gegevens.regel.vragen': ['aantal'],
  'mijn-gegevens.regel.termijn': ['dagen-gesprek', 'dagen-zaak'],
  'mijn-gegevens.status.nieuw': [],
  'mijn-gegevens.status.opgepakt': [],
  'mijn-gegevens.status.gesloten': [],
  'mijn-gegevens.status.heropend': [],
  'mijn-gegevens.status.ingetrokken': [],
  'mijn-gegevens.bestand': ['link'],
  'mijn-gegevens.verbeteren.dialoog': ['naam'],
  'mijn-gegevens.verbeteren.zaak': ['kenmerk', 'adres'],
  'mijn-gegevens.verbeteren.niets': [],
  'mijn-gegevens.gewist': ['zaken', 'mails'],
  'mijn-gegevens.gewist.zaken': ['kenmerken'],
  'mijn-gegevens.gewist.geen-zaken': [],
  'mijn-gegevens.gewist.mails': ['aantal', 'adres'],
  'mijn-gegevens.niet-gewist': [],
  'knop.mijn-gegevens': [],
  'knop.gegevens-bestand': [],
  'knop.gegevens-wissen': [],
} as const satisfies TextDeclarations;
