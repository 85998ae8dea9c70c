import type { Say, TextDeclarations } from '../contracts/texts.ts';
import { casePageTexts } from './case-page-texts.ts';

/** The sentences of the requester's own page; they stand in content/teksten/behandelen.yaml. */
export const ownCaseTexts = {
  ...casePageTexts,
  'eigen-zaak.titel': ['referentie'],
  'eigen-zaak.voet': [],
  'eigen-zaak.status.nieuw': [],
  'eigen-zaak.status.opgepakt': ['wie'],
  'eigen-zaak.status.gesloten': [],
  'eigen-zaak.status.heropend': [],
  'eigen-zaak.status.ingetrokken': [],
  'eigen-zaak.ocw': [],
  'eigen-zaak.verwachting': ['dag'],
  'eigen-zaak.kop-vraag': [],
  'eigen-zaak.kop-aanvulling': [],
  'eigen-zaak.kop-toevoegen': [],
  'eigen-zaak.invoer.tekst': [],
  'eigen-zaak.invoer.tekst-uitleg': [],
  'eigen-zaak.heropent': [],
  'eigen-zaak.toevoegen': [],
  'eigen-zaak.kop-intrekken': [],
  'eigen-zaak.intrekken-uitleg': [],
  'eigen-zaak.intrekken': [],
  'eigen-zaak.toegevoegd': [],
  'eigen-zaak.is-ingetrokken': [],
  'eigen-zaak.fout.tekst': [],
  'eigen-zaak.fout.te-lang': [],
  'eigen-zaak.contact': ['adres', 'zekerheid'],
} as const satisfies TextDeclarations;

/** Says a sentence of the requester's page. */
export type OwnCaseSay = Say<typeof ownCaseTexts>;
