import type { TextDeclarations } from '../contracts/texts.ts';

/** What `npm run admin` says of cases and mails (content/teksten/beheer-zaken.yaml). */
export const caseAdminTexts = {
  'beheer.zaken.geen': [],
  'beheer.zaken.kop': ['aantal', 'open'],
  'beheer.zaken.door': ['wie'],
  'beheer.zaak.geen': [],
  'beheer.zaak.soort': [],
  'beheer.zaak.regio': [],
  'beheer.zaak.naam': [],
  'beheer.zaak.organisatie': [],
  'beheer.zaak.email': [],
  'beheer.zaak.ligt-bij': [],
  'beheer.zaak.verloop': [],
  'beheer.zaak.mails': [],
  'beheer.mail.geen': [],
  'beheer.mail.kop': ['dood', 'wacht'],
  'beheer.mail.uitleg': [],
  'beheer.mail.opnieuw': [],
  'beheer.mail.niet-dood': [],
  'beheer.export.klaar': ['aantal', 'bestand'],
  'beheer.wissen.klaar': ['zaken', 'verstuurd'],
} as const satisfies TextDeclarations;
